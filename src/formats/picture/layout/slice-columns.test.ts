import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Stage } from '../../../domain/map/map-type.ts'
import { buildMap } from '../../../domain/templates/sketch.ts'
import { readMap } from '../../reading/map-reading.ts'
import { compactBundle, sampleContext } from '../../testing/sample-bundle.ts'
import { measureText } from '../text/font-files.ts'
import { layoutForSheet } from './fit-paper.ts'
import type { GridColumn } from './grid.ts'
import { layoutMap } from './map-layout.ts'
import { bandColumns, sliceColumns } from './slice-columns.ts'

/** `AABBB`: two columns of a stage A, three of a stage B. */
function columns(stages: string): GridColumn[] {
  return [...stages].map((id, i) => ({ stage: { id } as Stage, from: i, to: i, column: null }))
}

const told = (slices: ReturnType<typeof sliceColumns>) =>
  slices.map((slice) => `${slice.continues ? '…' : ''}${slice.columns.map(({ stage }) => stage.id).join('')}`)

test('on pages stages stay together, and one that is too long goes on', () => {
  assert.deepEqual(told(sliceColumns(columns('AABBBC'), 400, 90)), ['AA', 'BBBC'])
  assert.deepEqual(told(sliceColumns(columns('AAAAAAB'), 400, 90)), ['AAA', '…AAA', 'B'])
  assert.deepEqual(told(sliceColumns([], 400, 90)), [])
})

test('bands are about even, and part a stage only where they must', () => {
  assert.deepEqual(told(bandColumns(columns('AABBBBCC'), 2)), ['AABB', '…BBCC'])
  assert.deepEqual(told(bandColumns(columns('AAABBBCCC'), 3)), ['AAA', 'BBB', 'CCC'])
  assert.deepEqual(told(bandColumns(columns('AAAAAAAAAA'), 2)), ['AAAAA', '…AAAAA'])
  assert.deepEqual(told(bandColumns(columns('AB'), 5)), ['A', 'B'])
})

test('a long and low map goes on beneath itself, so that its text is larger than on one line', () => {
  const steps = Array.from({ length: 5 }, (_, i) => ({ title: `Step ${i}`, feelings: { '': [i - 2] as const } }))
  const stages = ['A', 'B', 'C', 'D'].map((title) => ({ title, steps }))
  const map = buildMap({ title: 'Long', lanes: ['feelings'], stages }, sampleContext())
  const reading = readMap({ ...compactBundle(), map })
  const options = { measure: measureText, theme: 'light' } as const
  const scene = layoutForSheet(reading, options, Math.SQRT2)
  const tables = scene.nodes.filter(({ kind }) => kind === 'table')
  assert.ok(tables.length > 1)
  assert.ok(scene.width < layoutMap(reading.bundle, { ...options, columnWidth: 132 }).width * 0.8)
})

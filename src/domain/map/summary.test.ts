import assert from 'node:assert/strict'
import test from 'node:test'
import { translatorFor } from '../../i18n/catalogues.ts'
import { demoWorkspace } from '../demo/demo-workspace.ts'
import { emptyDocument } from '../document-type.ts'
import { personaType } from '../persona/persona-type.ts'
import { readPersonaSummary, summarisePersona } from '../persona/summary.ts'
import { columnsOf, stagesOf } from './columns.ts'
import { curvesOf } from './curve.ts'
import { mapType } from './map-type.ts'
import { mapSummary, readMapSummary, summariseMap } from './summary.ts'

let made = 0
const demo = demoWorkspace(translatorFor('en'), { now: 1, newId: () => `id${++made}`, random: () => 0.5 })

test('a summary counts the columns and the cards of each stage, and survives a journey as JSON', () => {
  for (const { map } of demo.maps) {
    const summary = summariseMap(map)
    const columns = summary.stages.reduce((sum, stage) => sum + stage.columns, 0)
    assert.equal(columns, columnsOf(map).length)
    for (const { cards } of summary.lanes) assert.equal(cards.length, stagesOf(map).length)
    assert.deepEqual(mapSummary.parse(JSON.parse(JSON.stringify(summary))), summary)
  }
  const [richest] = demo.maps
  assert.ok(richest)
  const { curves } = summariseMap(richest.map)
  assert.equal(curves.length, curvesOf(richest.map).length)
  assert.ok(curves.length >= 2, 'two personas have a curve each')
  const laidOver = { ...richest.map.map.map, dataSetId: 'd1' }
  assert.equal(summariseMap({ ...richest.map, map: { map: laidOver } } as typeof richest.map).dataSetId, 'd1')
})

test('an empty map, an unknown summary and none at all read as nothing', () => {
  const nothing = readMapSummary(null)
  assert.deepEqual(summariseMap(emptyDocument(mapType)), nothing)
  assert.deepEqual(readMapSummary({ stages: 'many', curves: [[[2, 9]]], state: 'tomorrow' }), nothing)
})

test('a persona says its role and how much is known of it', () => {
  const summaries = demo.personas.map(({ persona }) => summarisePersona(persona))
  assert.ok(summaries.every(({ role, notes }) => role !== '' && notes > 10))
  assert.deepEqual(summarisePersona(emptyDocument(personaType)), readPersonaSummary(undefined))
})

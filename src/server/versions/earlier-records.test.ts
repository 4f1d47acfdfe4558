import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { comparisonOf } from '../../domain/compare/compare-maps.ts'
import { type JourneyMap, mapType } from '../../domain/map/map-type.ts'
import { asToday } from './earlier-records.ts'

test('a version of an earlier release is a document of today, and differs in nothing that was added since', () => {
  const file = new URL('../../../test/documents/map-v1.json', import.meta.url)
  const { document } = JSON.parse(readFileSync(file, 'utf8'))
  assert.equal(document.changes, undefined, 'recorded before there were plans')
  const before = asToday(mapType, document) as unknown as JourneyMap
  assert.deepEqual(Object.keys(before).sort(), Object.keys(mapType.tables).sort())
  assert.ok(Object.keys(before.cards).length > 0)
  const now = asToday(mapType, before) as unknown as JourneyMap
  assert.deepEqual(comparisonOf(before, now, { by: 'identity' }).changes, [])
})

test('a record that can’t be read is left out, and the others stay', () => {
  const records = { kpis: { a: { id: 'a', name: 'NPS' }, b: { id: 'b', name: 7 } } }
  assert.deepEqual(Object.keys(asToday(mapType, records).kpis ?? {}), ['a'])
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { translatorFor } from '../../i18n/catalogues.ts'
import { emptyDocument } from '../document-type.ts'
import { personaType } from '../persona/persona-type.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { after, curve, header, journey, row, testContext } from '../testing/journey.ts'
import { mapFaults } from '../testing/map-invariants.ts'
import { duplicateAs } from './duplicate.ts'
import type { JourneyMap } from './map-type.ts'
import { textSummary } from './text-summary.ts'

const entry = (id: string) => ({ id, persona: emptyDocument(personaType) })
const library = { channels: {}, touchpoints: {}, departments: {}, tags: {} }
const bundle = (map: JourneyMap, personas: readonly string[]) => ({
  id: 'base',
  map,
  personas: personas.map(entry),
  library,
  files: [],
})

const base = (() => {
  const map = journey({
    stages: { A: ['a1', 'a2'], B: [] },
    lanes: { T: 'touchpoints' },
    cards: { a1: ['x', 'y'], B: ['z'] },
    personas: ['p'],
  })
  const linked = after(after(map, 'link.connect', { fromId: 'x', toId: 'z' }), 'card.tick', {
    ids: ['x'],
    personaId: 'p',
  })
  return after(after(linked, 'point.set', { columnId: 'a1', personaId: 'p', value: 4 }), 'card.delete', { ids: ['y'] })
})()

test('a duplicate reads the same, under new ids, and says where it came from', () => {
  const copy = duplicateAs(bundle(base, ['p']), { title: 'Copy' }, testContext())
  assert.deepEqual([header(copy.map), row(copy.map), curve(copy.map, 'p')], [header(base), row(base), curve(base, 'p')])
  assert.deepEqual([copy.map.map.map?.title, copy.map.map.map?.baseMapId], ['Copy', 'base'])
  assert.notEqual(copy.id, 'base')
  const old = new Set(Object.keys(base.cards))
  assert.ok(Object.keys(copy.map.cards).every((id) => !old.has(id)))
  assert.deepEqual([Object.keys(copy.map.cards).length, Object.keys(copy.map.links).length], [2, 1])
})

test('for other personas curves stay behind unless they are wanted to begin with', () => {
  const stripped = duplicateAs(bundle(base, ['p']), { personas: [entry('r')] }, testContext())
  assert.deepEqual(Object.keys(stripped.map.personas), ['r'])
  assert.deepEqual(stripped.map.points, {})
  const kept = duplicateAs(bundle(base, ['p']), { personas: [entry('r')], keepPoints: true }, testContext())
  assert.equal(curve(kept.map, 'r'), 'a1=4')
  assert.deepEqual(Object.values(kept.map.cards).find(({ text }) => text === 'x')?.personaIds, ['r'])
  const nobody = duplicateAs(bundle(base, ['p']), { personas: [], keepPoints: true }, testContext())
  assert.equal(curve(nobody.map), 'a1=4')
})

test('everybody’s curve goes to the first persona', () => {
  const map = after(journey({ stages: { A: [] } }), 'point.set', { columnId: 'A', personaId: '', value: 2 })
  const copy = duplicateAs(bundle(map, []), { personas: [entry('r'), entry('s')], keepPoints: true }, testContext())
  assert.equal(curve(copy.map, 'r'), 'A=2')
})

test('any map’s duplicate is whole and says the same', () => {
  const t = translatorFor('en')
  fc.assert(
    fc.property(arbitraryBundle(), (bundle) => {
      const copy = duplicateAs(bundle, {}, testContext())
      assert.deepEqual(mapFaults(copy.map), [])
      assert.equal(textSummary(copy.map, t), textSummary(bundle.map, t))
    }),
  )
})

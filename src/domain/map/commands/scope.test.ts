import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../document-type.ts'
import { after, curve, journey, refusal } from '../../testing/journey.ts'
import { MAP_ID, mapType } from '../map-type.ts'

const felt = (value: number, personas: readonly string[] = []) => {
  const map = journey({ stages: { A: ['a1', 'a2'] }, lanes: { L: 'actions', F: 'feelings' }, personas })
  return after(map, 'point.set', { columnId: 'a1', personaId: personas[0] ?? '', value })
}

test('a document that says nothing yet can say what it is about', () => {
  const map = after(emptyDocument(mapType), 'map.set', {
    fields: { title: 'A\nb', purposes: ['loyalty', 'cost', 'cost'] },
  })
  assert.deepEqual([map.map[MAP_ID]?.title, map.map[MAP_ID]?.purposes], ['A b', ['cost', 'loyalty']])
  assert.equal(refusal(map, 'map.set', { fields: { language: 'not a tag' } }), 'invalid-arguments')
  assert.equal(refusal(map, 'map.set', { fields: { scenario: 'x'.repeat(30_000) } }), 'value-too-long')
})

test('a changed scale keeps the curve’s shape, or its numbers', () => {
  assert.equal(curve(after(felt(-5), 'map.setScale', { min: 1, max: 5 })), 'a1=1')
  assert.equal(curve(after(felt(2.5), 'map.setScale', { min: 1, max: 5 })), 'a1=4')
  assert.equal(curve(after(felt(2.5), 'map.setScale', { min: -2, max: 2, convert: false })), 'a1=2')
  assert.equal(refusal(felt(0), 'map.setScale', { min: 3, max: 3 }), 'scale-reversed')
})

test('a point lies on the scale, in a column, and is somebody’s', () => {
  assert.equal(curve(felt(99)), 'a1=5')
  assert.equal(refusal(felt(0), 'point.set', { columnId: 'A', personaId: '' }), 'stage-has-steps')
  assert.equal(refusal(felt(0), 'point.set', { columnId: 'nowhere', personaId: '' }), 'column-not-found')
  assert.equal(refusal(felt(0), 'point.set', { columnId: 'a1', personaId: 'p' }), 'persona-not-on-map')
  assert.equal(refusal(felt(0, ['p']), 'point.set', { columnId: 'a1', personaId: '' }), 'persona-needed')
})

test('value, face and word of a point change one by one, and begin anew after it was cleared', () => {
  const worded = after(after(felt(3), 'point.set', { columnId: 'a1', personaId: '', word: 'glad' }), 'point.set', {
    columnId: 'a1',
    personaId: '',
    emoji: '😀',
  })
  const point = worded.points['a1::reality']
  assert.deepEqual([point?.value, point?.word, point?.emoji], [3, 'glad', '😀'])
  const again = after(after(worded, 'point.clear', { columnId: 'a1', personaId: '' }), 'point.set', {
    columnId: 'a1',
    personaId: '',
  })
  assert.deepEqual([again.points['a1::reality']?.value, again.points['a1::reality']?.word], [0, ''])
})

test('everybody’s curve becomes the first persona’s, and the last one’s everybody’s', () => {
  const taken = after(felt(3), 'map.addPersonas', { personaIds: ['p', 'q'] })
  assert.deepEqual([curve(taken), curve(taken, 'p'), curve(taken, 'q')], ['', 'a1=3', ''])
  const one = after(taken, 'map.removePersona', { personaId: 'q' })
  assert.equal(curve(one, 'p'), 'a1=3')
  assert.equal(curve(after(one, 'map.removePersona', { personaId: 'p' })), 'a1=3')
})

test('a persona that comes back finds its curve', () => {
  const two = after(felt(3, ['p']), 'map.addPersonas', { personaIds: ['q'] })
  const away = after(two, 'map.removePersona', { personaId: 'p' })
  assert.equal(curve(after(away, 'map.addPersonas', { personaIds: ['p'] }), 'p'), 'a1=3')
})

test('points move from persona to persona, over others only when told', () => {
  let two = after(felt(3, ['p', 'q']), 'point.set', { columnId: 'a2', personaId: 'p', value: 1 })
  two = after(two, 'point.set', { columnId: 'a1', personaId: 'q', value: -4 })
  assert.equal(refusal(two, 'point.moveToPersona', { fromPersonaId: 'p', toPersonaId: 'q' }), 'points-taken')
  const moved = after(two, 'point.moveToPersona', { fromPersonaId: 'p', toPersonaId: 'q', replace: true })
  assert.deepEqual([curve(moved, 'p'), curve(moved, 'q')], ['', 'a1=3 a2=1'])
})

test('clearing a lane of feelings clears the curves with it', () => {
  assert.equal(curve(after(felt(3), 'lane.clear', { id: 'L' })), 'a1=3')
  assert.equal(curve(after(felt(3), 'lane.clear', { id: 'F' })), '')
})

test('a lane that changes its kind back finds what its cards held', () => {
  let map = journey({ stages: { A: [] }, lanes: { L: 'touchpoints' }, cards: { A: ['x'] } })
  map = after(map, 'card.set', { id: 'x', fields: { context: 'at home' } })
  map = after(map, 'lane.changeKind', { id: 'L', kind: 'actions' })
  assert.equal(refusal(map, 'card.set', { id: 'x', fields: { context: '' } }), 'field-not-of-lane')
  assert.equal(after(map, 'lane.changeKind', { id: 'L', kind: 'touchpoints' }).cards.x?.context, 'at home')
})

test('links join two different cards, once', () => {
  const map = journey({ stages: { A: [] }, cards: { A: ['x', 'y'] } })
  const linked = after(map, 'link.connect', { fromId: 'x', toId: 'y' })
  assert.equal(refusal(linked, 'link.connect', { fromId: 'y', toId: 'x' }), 'already-linked')
  assert.equal(refusal(linked, 'link.connect', { fromId: 'x', toId: 'x' }), 'link-to-itself')
  const answered = after(linked, 'link.connect', { fromId: 'y', toId: 'x', kind: 'answers' })
  assert.equal(Object.keys(answered.links).length, 2)
  const gone = after(answered, 'link.disconnect', { fromId: 'x', toId: 'y' })
  assert.ok(Object.values(gone.links).every(({ deletedAt }) => deletedAt !== null))
  assert.equal(refusal(gone, 'link.disconnect', { fromId: 'x', toId: 'y' }), 'link-not-found')
})

test('a map holds no more than anybody can read', () => {
  const titles = Array.from({ length: 201 }, () => '')
  assert.equal(refusal(journey({ stages: {} }), 'stage.add', { titles }), 'too-many')
})

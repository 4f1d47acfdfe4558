import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyDocument } from '../../../domain/document-type.ts'
import { draft } from '../../../domain/draft.ts'
import { mapType } from '../../../domain/map/map-type.ts'
import { shiftPlan } from './shift-plan.ts'

/** Stages A (a1, a2) and B (none) and C (c1); lanes L, H (hidden), M; cards 1, 2, 3 in L/a1 and 4 in M/a1, S on stage A in L. */
function sample() {
  const work = draft(mapType, emptyDocument(mapType))
  for (const [index, id] of ['A', 'B', 'C'].entries()) work.insert('stages', { id, order: `a${index}` })
  for (const [index, id] of ['a1', 'a2'].entries()) work.insert('steps', { id, stageId: 'A', order: `a${index}` })
  work.insert('steps', { id: 'c1', stageId: 'C', order: 'a0' })
  for (const [index, id] of ['L', 'H', 'M'].entries()) {
    work.insert('lanes', { id, kind: 'actions', order: `a${index}`, hidden: id === 'H' })
  }
  for (const [index, id] of ['1', '2', '3'].entries())
    work.insert('cards', { id, laneId: 'L', columnId: 'a1', order: `a${index}` })
  work.insert('cards', { id: '4', laneId: 'M', columnId: 'a1', order: 'a0' })
  work.insert('cards', { id: 'S', laneId: 'L', columnId: 'A', order: 'a0' })
  return work.document
}
const map = sample()
const cards = (...ids: string[]) => ({ kind: 'cards' as const, ids })

test('a card passes its neighbours, then goes to the next lane that is shown', () => {
  assert.deepEqual(shiftPlan(map, cards('1'), 'down'), {
    kind: 'cards',
    moves: [{ ids: ['1'], laneId: 'L', columnId: 'a1', index: 1 }],
  })
  assert.deepEqual(shiftPlan(map, cards('3'), 'up'), {
    kind: 'cards',
    moves: [{ ids: ['3'], laneId: 'L', columnId: 'a1', index: 1 }],
  })
  assert.deepEqual(shiftPlan(map, cards('3'), 'down'), {
    kind: 'cards',
    moves: [{ ids: ['3'], laneId: 'M', columnId: 'a1', index: 0 }],
  })
  assert.equal(shiftPlan(map, cards('1'), 'up'), null)
  assert.deepEqual(shiftPlan(map, cards('4'), 'up'), {
    kind: 'cards',
    moves: [{ ids: ['4'], laneId: 'L', columnId: 'a1' }],
  })
})

test('sideways a card keeps its height as far as there are cards; a stage’s card goes to the next stage', () => {
  assert.deepEqual(shiftPlan(map, cards('2'), 'next'), {
    kind: 'cards',
    moves: [{ ids: ['2'], laneId: 'L', columnId: 'a2', index: 0 }],
  })
  assert.equal(shiftPlan(map, cards('2'), 'previous'), null)
  assert.deepEqual(shiftPlan(map, cards('S'), 'next'), {
    kind: 'cards',
    moves: [{ ids: ['S'], laneId: 'L', columnId: 'B', index: 0 }],
  })
})

test('cards of several cells go side by side, or not at all', () => {
  assert.deepEqual(shiftPlan(map, cards('2', '4'), 'next'), {
    kind: 'cards',
    moves: [
      { ids: ['4'], laneId: 'M', columnId: 'a2', index: 0 },
      { ids: ['2'], laneId: 'L', columnId: 'a2', index: 0 },
    ],
  })
  assert.equal(shiftPlan(map, cards('2', '4'), 'down'), null)
})

test('steps go along their stage and into the next, also one that has none', () => {
  const steps = (...ids: string[]) => ({ kind: 'steps' as const, ids })
  assert.deepEqual(shiftPlan(map, steps('a1'), 'next'), { kind: 'steps', ids: ['a1'], stageId: 'A', index: 1 })
  assert.deepEqual(shiftPlan(map, steps('a1', 'a2'), 'next'), {
    kind: 'steps',
    ids: ['a1', 'a2'],
    stageId: 'B',
    index: 0,
  })
  assert.deepEqual(shiftPlan(map, steps('c1'), 'previous'), { kind: 'steps', ids: ['c1'], stageId: 'B', index: 0 })
  assert.equal(shiftPlan(map, steps('a1'), 'previous'), null)
  assert.equal(shiftPlan(map, steps('a1'), 'down'), null)
})

test('stages and lanes; a hidden lane is passed over', () => {
  assert.deepEqual(shiftPlan(map, { kind: 'stages', ids: ['B'] }, 'previous'), { kind: 'stages', ids: ['B'], index: 0 })
  assert.deepEqual(shiftPlan(map, { kind: 'stages', ids: ['A', 'B'] }, 'next'), {
    kind: 'stages',
    ids: ['A', 'B'],
    index: 1,
  })
  assert.deepEqual(shiftPlan(map, { kind: 'lanes', ids: ['L'] }, 'down'), { kind: 'lanes', ids: ['L'], index: 2 })
  assert.deepEqual(shiftPlan(map, { kind: 'lanes', ids: ['M'] }, 'up'), { kind: 'lanes', ids: ['M'], index: 0 })
  assert.equal(shiftPlan(map, { kind: 'lanes', ids: ['M'] }, 'down'), null)
})

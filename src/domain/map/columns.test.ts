import assert from 'node:assert/strict'
import test from 'node:test'
import { after, journey } from '../testing/journey.ts'
import { cardsByCell, cellKey, columnsOf, extent, lanesOf, placeLives, stagesOf } from './columns.ts'

const map = journey({
  stages: { A: ['a1', 'a2'], B: [], C: ['c1', 'c2', 'c3'] },
  lanes: { L: 'actions', M: 'pains' },
  cards: { a1: ['x', 'y'], B: ['z'] },
})
const reach = (columnId: string, span = 1, of = map) => extent(columnsOf(of), { columnId, span })

test('columns are the steps, and the stages that have none', () => {
  assert.deepEqual(
    columnsOf(map).map(({ id, stage, step }) => [id, stage.id, step?.id ?? null]),
    [
      ['a1', 'A', 'a1'],
      ['a2', 'A', 'a2'],
      ['B', 'B', null],
      ['c1', 'C', 'c1'],
      ['c2', 'C', 'c2'],
      ['c3', 'C', 'c3'],
    ],
  )
})

test('a step’s card reaches over columns, whosever they are', () => {
  assert.deepEqual(reach('a1'), { from: 0, to: 0 })
  assert.deepEqual(reach('a2', 3), { from: 1, to: 3 })
  assert.deepEqual(reach('c2', 9), { from: 4, to: 5 })
})

test('a stage’s card reaches over whole stages', () => {
  assert.deepEqual(reach('A'), { from: 0, to: 1 })
  assert.deepEqual(reach('A', 2), { from: 0, to: 2 })
  assert.deepEqual(reach('B', 2), { from: 2, to: 5 })
  assert.deepEqual(reach('C', 7), { from: 3, to: 5 })
})

test('what is deleted takes no room and has no reach', () => {
  const shorter = after(map, 'step.delete', { ids: ['a2'] })
  assert.deepEqual(reach('a2', 1, shorter), null)
  assert.deepEqual(reach('A', 1, shorter), { from: 0, to: 0 })
  const without = after(map, 'stage.delete', { ids: ['A'] })
  assert.deepEqual(reach('a1', 1, without), null)
  assert.deepEqual(
    stagesOf(without).map(({ id }) => id),
    ['B', 'C'],
  )
  assert.deepEqual(
    [placeLives(without, 'a1'), placeLives(without, 'A'), placeLives(without, 'c1')],
    [false, false, true],
  )
  assert.equal(placeLives(without, 'nowhere'), false)
  assert.equal(reach('nowhere'), null)
})

test('a stage whose steps are all deleted is a column itself', () => {
  const bare = after(map, 'step.delete', { ids: ['a1', 'a2'] })
  assert.deepEqual(
    columnsOf(bare)
      .slice(0, 2)
      .map(({ id }) => id),
    ['A', 'B'],
  )
})

test('cards are found by their cell, in order', () => {
  const cells = cardsByCell(map)
  assert.deepEqual(
    cells.get(cellKey('L', 'a1'))?.map(({ id }) => id),
    ['x', 'y'],
  )
  assert.equal(cells.get(cellKey('M', 'a1')), undefined)
})

test('hidden lanes are left out unless they are asked for', () => {
  const hidden = after(map, 'lane.setHidden', { ids: ['L'], hidden: true })
  assert.deepEqual(
    lanesOf(hidden).map(({ id }) => id),
    ['M'],
  )
  assert.deepEqual(
    lanesOf(hidden, { hidden: true }).map(({ id }) => id),
    ['L', 'M'],
  )
})

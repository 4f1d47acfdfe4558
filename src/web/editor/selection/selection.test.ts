import assert from 'node:assert/strict'
import test from 'node:test'
import type { MatrixLayout } from '../matrix/layout.ts'
import {
  cardsBetween,
  cardsOfLane,
  extendTo,
  NOTHING,
  prune,
  rangeOf,
  selectAll,
  selectOnly,
  toggle,
} from './selection.ts'

const cell = (columnId: string, ...cardIds: string[]) => ({ columnId, cardIds, wide: [], tracksAbove: 0, count: 0 })
const layout: MatrixLayout = {
  columnIds: ['a', 'b'],
  stageOf: ['a', 'b'],
  stages: [],
  lanes: [
    { laneId: 'L', collapsed: false, tracks: 0, cardCount: 4, cells: [cell('a', '1', '2', '3'), cell('b', '4')] },
    { laneId: 'M', collapsed: false, tracks: 0, cardCount: 2, cells: [cell('a', '5'), cell('b', '6')] },
  ],
  hasSteps: false,
}

test('toggling adds and takes away; another kind begins anew', () => {
  const two = toggle(selectOnly('cards', '1'), 'cards', '2')
  assert.deepEqual([...two.ids], ['1', '2'])
  assert.deepEqual([...toggle(two, 'cards', '1').ids], ['2'])
  assert.deepEqual(toggle(two, 'lanes', 'L'), selectOnly('lanes', 'L'))
})

test('a range goes from the anchor, which stays', () => {
  const chosen = extendTo(selectOnly('lanes', 'b'), 'lanes', 'd', (a, b) => rangeOf(['a', 'b', 'c', 'd'], a, b))
  assert.deepEqual([...chosen.ids], ['b', 'c', 'd'])
  const back = extendTo(chosen, 'lanes', 'a', (a, b) => rangeOf(['a', 'b', 'c', 'd'], a, b))
  assert.deepEqual([...back.ids], ['a', 'b'])
  assert.deepEqual(
    extendTo(NOTHING, 'steps', 's', () => []),
    selectOnly('steps', 's'),
  )
})

test('between two cards: the ones of the cell, or the whole rectangle', () => {
  const at = (row: string, column: number, item: string) => ({ row, column, item })
  assert.deepEqual(cardsBetween(layout, at('L', 0, '3'), at('L', 0, '2')), ['2', '3'])
  assert.deepEqual(cardsBetween(layout, at('M', 1, '6'), at('L', 0, '2')), ['1', '2', '3', '4', '5', '6'])
  assert.deepEqual(cardsOfLane(layout, 'L'), ['1', '2', '3', '4'])
})

test('what others deleted is no longer chosen', () => {
  const chosen = selectAll('cards', ['1', '2'])
  assert.equal(
    prune(chosen, () => true),
    chosen,
  )
  const left = prune(chosen, (_, id) => id === '2')
  assert.deepEqual([...left.ids], ['2'])
  assert.equal(left.anchor, null)
})

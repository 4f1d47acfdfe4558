import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { MatrixLayout } from '../matrix/layout.ts'
import {
  type Direction,
  HEADER,
  move,
  type Position,
  positionOf,
  rowsOf,
  STAGE_ROW,
  STEP_ROW,
  settle,
} from './grid-navigation.ts'

const cell = (
  columnId: string,
  cardIds: string[] = [],
  wide: MatrixLayout['lanes'][number]['cells'][number]['wide'] = [],
) => ({
  columnId,
  cardIds,
  wide,
  tracksAbove: 0,
  count: 0,
})

/** Stage A over a1 and a2, stage B alone. Lane L: a wide card over all, x and y in a1, z in B. Lane M: empty but for m in a2. */
const layout: MatrixLayout = {
  columnIds: ['a1', 'a2', 'B'],
  stageOf: ['A', 'A', 'B'],
  stages: [
    { stageId: 'A', from: 0, to: 1, hasSteps: true },
    { stageId: 'B', from: 2, to: 2, hasSteps: false },
  ],
  lanes: [
    {
      laneId: 'L',
      collapsed: false,
      tracks: 1,
      cardCount: 4,
      cells: [cell('a1', ['x', 'y'], [{ cardId: 'w', from: 0, to: 1, track: 0 }]), cell('a2'), cell('B', ['z'])],
    },
    { laneId: 'M', collapsed: false, tracks: 0, cardCount: 1, cells: [cell('a1'), cell('a2', ['m']), cell('B')] },
  ],
  hasSteps: true,
}

function walk(start: Position, ...directions: Direction[]): string {
  const end = directions.reduce((at, direction) => move(layout, at, direction), start)
  return `${end.row} ${end.column} ${end.item ?? '–'}`
}

const at = (row: string, column: number, item: string | null = null): Position => ({ row, column, item })

test('down goes through headers, cards and the empty place at the cell’s end', () => {
  const start = at(STAGE_ROW, 0)
  assert.equal(walk(start, 'down'), `${STEP_ROW} 0 –`)
  assert.equal(walk(start, 'down', 'down'), 'L 0 w')
  assert.equal(walk(start, 'down', 'down', 'down', 'down'), 'L 0 y')
  assert.equal(walk(start, 'down', 'down', 'down', 'down', 'down'), 'L 0 –')
  assert.equal(walk(start, 'down', 'down', 'down', 'down', 'down', 'down'), 'M 0 –')
})

test('up enters a cell at its last card, and a header that covers several columns keeps the column', () => {
  assert.equal(walk(at('M', 0), 'up'), 'L 0 y')
  assert.equal(walk(at('L', 1, 'w'), 'up', 'up', 'down', 'down'), 'L 1 w')
})

test('sideways keeps the height among the cards and leaps over what is wide', () => {
  assert.equal(walk(at('L', 0, 'y'), 'next'), 'L 1 w')
  assert.equal(walk(at('L', 0, 'w'), 'next'), 'L 2 z')
  assert.equal(walk(at('L', 2, 'z'), 'previous', 'previous'), 'L -1 –')
  assert.equal(walk(at('L', HEADER), 'next'), 'L 0 w')
  assert.equal(walk(at(STAGE_ROW, 0), 'next'), `${STAGE_ROW} 2 –`)
  assert.equal(walk(at(STAGE_ROW, 2), 'previous'), `${STAGE_ROW} 1 –`)
})

test('ends of the row and of the grid', () => {
  assert.equal(walk(at('M', 2), 'rowStart'), 'M 0 –')
  assert.equal(walk(at('M', 0), 'rowStart'), 'M -1 –')
  assert.equal(walk(at('M', 0), 'rowEnd'), 'M 2 –')
  assert.equal(walk(at('M', 2), 'gridStart'), `${STAGE_ROW} 0 –`)
  assert.equal(walk(at(STAGE_ROW, 0), 'gridEnd'), 'M 2 –')
  assert.equal(walk(at('L', 0, 'y'), 'rowDown'), 'M 0 –')
})

test('no walk leaves the grid, and what is back and forth stays in its row', () => {
  const direction = fc.constantFrom<Direction>(
    'up',
    'down',
    'previous',
    'next',
    'rowStart',
    'rowEnd',
    'rowUp',
    'rowDown',
  )
  fc.assert(
    fc.property(fc.array(direction, { maxLength: 40 }), (directions) => {
      let here = at(STAGE_ROW, 0)
      for (const each of directions) {
        here = move(layout, here, each)
        assert.ok(rowsOf(layout).includes(here.row))
        assert.ok(here.column >= HEADER && here.column < layout.columnIds.length)
        assert.deepEqual(settle(layout, here), here)
      }
    }),
  )
})

test('a card that went elsewhere is followed, one that is gone leaves the place', () => {
  assert.deepEqual(positionOf(layout, 'm'), at('M', 1, 'm'))
  assert.deepEqual(settle(layout, at('L', 0, 'm')), at('M', 1, 'm'))
  assert.deepEqual(settle(layout, at('gone', 9, 'gone')), at('M', 2))
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { mapType } from '../../../domain/map/map-type.ts'
import { cardHeight } from '../cards/card-height.ts'
import { cardsWithin, laneHeight } from './cell-height.ts'
import { lanesWithin } from './use-drawn-part.ts'

const card = mapType.tables.cards.schema.parse({ id: 'c', laneId: 'L', columnId: 'A', text: 'short' })

test('lanes and cards are counted until the screen is full', () => {
  const rows = new Map([['c', card]])
  const store = { row: (_: string, id: string) => rows.get(id) } as unknown as Parameters<typeof lanesWithin>[1]
  const cell = { columnId: 'A', wide: [], tracksAbove: 0, cardIds: ['c', 'c', 'c'], count: 3 }
  const lane = { laneId: 'L', collapsed: false, tracks: 0, cardCount: 3, cells: [cell] }
  const layout = {
    columnIds: ['A'],
    stageOf: ['A'],
    stages: [],
    hasSteps: false,
    lanes: [lane, lane, lane, lane, lane],
  }
  assert.equal(lanesWithin(layout, store, laneHeight(lane, store) * 1.5), 2)
  assert.equal(lanesWithin(layout, store, 100_000), 5)
  assert.equal(cardsWithin(cell, store, cardHeight(card) + 1).length, 1)
  assert.equal(cardsWithin(cell, store, cardHeight(card) * 1.5).length, 2)
  assert.equal(cardsWithin(cell, store, Number.POSITIVE_INFINITY), cell.cardIds)
})

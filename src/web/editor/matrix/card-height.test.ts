import assert from 'node:assert/strict'
import test from 'node:test'
import { mapType } from '../../../domain/map/map-type.ts'
import { cardHeight, cardsWithin, laneHeight } from './card-height.ts'
import { lanesWithin } from './use-drawn-part.ts'

const card = (fields: Record<string, unknown> = {}) =>
  mapType.tables.cards.schema.parse({ id: 'c', laneId: 'L', columnId: 'A', text: 'short', ...fields })

test('a card grows with its words, and a wide one less so', () => {
  const words = 'twenty-five letters or so. '.repeat(4)
  assert.ok(cardHeight(card({ text: words })) > cardHeight(card()))
  assert.ok(cardHeight(card({ text: words }), 3) < cardHeight(card({ text: words })))
  assert.equal(cardHeight(card({ text: 'a\nb\nc' })) - cardHeight(card({ text: 'a' })), 40)
})

test('details and pictures take room', () => {
  assert.ok(cardHeight(card({ tagIds: ['t'], context: 'at home' })) > cardHeight(card({ tagIds: ['t'] })))
  assert.ok(cardHeight(card({ imageId: 'i' })) > cardHeight(card()) + 100)
})

test('lanes and cards are counted until the screen is full', () => {
  const rows = new Map([['c', card()]])
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
  assert.equal(cardsWithin(cell, store, cardHeight(card()) + 1).length, 1)
  assert.equal(cardsWithin(cell, store, cardHeight(card()) * 1.5).length, 2)
  assert.equal(cardsWithin(cell, store, Number.POSITIVE_INFINITY), cell.cardIds)
})

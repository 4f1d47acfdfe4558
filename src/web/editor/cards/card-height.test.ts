import assert from 'node:assert/strict'
import test from 'node:test'
import { mapType } from '../../../domain/map/map-type.ts'
import { cardHeight } from './card-height.ts'

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

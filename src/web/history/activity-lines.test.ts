import assert from 'node:assert/strict'
import test from 'node:test'
import { execute } from '../../domain/command.ts'
import { apply } from '../../domain/diff.ts'
import { addCards, setCardText } from '../../domain/map/commands/cards.ts'
import { buildMap } from '../../domain/templates/sketch.ts'
import { activityOf } from './activity-lines.ts'

let made = 0
const context = { now: 1, newId: () => `id${made++}`, random: () => 0.5 }
const empty = buildMap({ title: 'Map', language: 'en', lanes: ['touchpoints'], stages: [{ title: 'Buy' }] }, context)
const laneId = Object.keys(empty.lanes)[0] ?? ''
const columnId = Object.keys(empty.stages)[0] ?? ''

function withCards(count: number) {
  const texts = Array.from({ length: count }, (_, n) => `Card ${n}`)
  const done = execute(addCards, empty, { laneId, columnId, texts }, context)
  assert.ok(done.ok)
  return apply(empty, done.value)
}

test('a few cards are named one by one, many of one lane are counted, by who added them', () => {
  assert.deepEqual(
    activityOf(empty, withCards(3), {}, ['maja']).lines.map(({ cards, who }) => [cards, who]),
    Array(3).fill([1, ['maja']]),
  )
  const after = withCards(14)
  const [first = ''] = Object.keys(after.cards)
  const touched = Object.fromEntries(Object.keys(after.cards).map((id) => [`cards/${id}`, ['maja']]))
  const lines = activityOf(empty, after, { ...touched, [`cards/${first}`]: ['erik'] }, ['maja', 'erik']).lines
  assert.deepEqual(lines.map(({ cards, who }) => [cards, who]).toSorted(), [
    [1, ['erik']],
    [13, ['maja']],
  ])
})

test('of several people it is said who it was only where that is known', () => {
  const before = withCards(1)
  const [id = ''] = Object.keys(before.cards)
  const done = execute(setCardText, before, { id, text: 'Other' }, context)
  assert.ok(done.ok)
  const [line] = activityOf(before, apply(before, done.value), {}, ['maja', 'erik']).lines
  assert.deepEqual([line?.change.kind, line?.who], ['changed', []])
})

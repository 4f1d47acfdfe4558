import assert from 'node:assert/strict'
import test from 'node:test'
import { after, curve, header, journey, refusal, row } from '../../testing/journey.ts'
import { colourBetween } from './stages.ts'

const map = journey({
  stages: { A: ['a1', 'a2'], B: ['b1'], C: [] },
  cards: { A: ['whole'], a1: ['x*3', 'y'], a2: ['z'], b1: ['w'], C: ['v'] },
})

test('stages are added where they are wanted, each with a hue of its own', () => {
  const more = after(map, 'stage.add', { titles: ['New', 'Newer'], index: 1 })
  assert.equal(header(more), 'A(a1 a2) New Newer B(b1) C')
  const hues = Object.values(more.stages).filter(({ title }) => title.startsWith('New'))
  assert.equal(new Set(hues.map(({ colour }) => colour)).size, 2)
  assert.equal(colourBetween('indigo', 'cyan'), 'emerald')
  assert.equal(colourBetween('red', undefined), 'indigo')
})

test('stages move with their steps and cards, several at once in their own order', () => {
  assert.equal(header(after(map, 'stage.move', { ids: ['C', 'A'], index: 1 })), 'B(b1) A(a1 a2) C')
  assert.equal(header(after(map, 'stage.move', { ids: ['A'] })), 'B(b1) C A(a1 a2)')
})

test('a stage is split at a step; what was said of the whole is said of both', () => {
  const split = after(map, 'stage.split', { id: 'A', stepId: 'a2', title: 'A2' })
  assert.equal(header(split), 'A(a1) A2(a2) B(b1) C')
  assert.equal(row(split), 'A: whole..a2 | a1: x..b1 y | a2: z | b1: w | C: v')
  assert.equal(refusal(map, 'stage.split', { id: 'A', stepId: 'a1', title: '' }), 'nothing-to-split')
  assert.equal(refusal(map, 'stage.split', { id: 'A', stepId: 'b1', title: '' }), 'step-of-another-stage')
})

test('split and merged again, cards stand as they stood', () => {
  const split = after(map, 'stage.split', { id: 'A', stepId: 'a2', title: 'A' })
  const merged = after(split, 'stage.merge', { id: 'A' })
  assert.equal(header(merged), header(map))
  assert.equal(row(merged), row(map))
})

test('merging stages with steps puts the steps in a row and the cards of the whole below each other', () => {
  const two = journey({ stages: { A: ['a1'], B: ['b1'] }, cards: { A: ['x'], B: ['y*1'], a1: ['z*2'] } })
  const merged = after(two, 'stage.merge', { id: 'A' })
  assert.equal(header(merged), 'A / B(a1 b1)')
  assert.equal(row(merged), 'A / B: x..b1 y..b1 | a1: z..b1')
})

test('merging stages without steps makes one column, and one point of two', () => {
  let two = journey({ stages: { A: [], B: [], C: [] }, cards: { A: ['x', 'v*2'], B: ['y'] } })
  two = after(two, 'point.set', { columnId: 'A', personaId: '', value: 4, word: 'glad' })
  two = after(two, 'point.set', { columnId: 'B', personaId: '', value: -1, emoji: '😡', word: 'angry' })
  const merged = after(two, 'stage.merge', { id: 'A' })
  assert.equal(header(merged), 'A / B C')
  assert.equal(row(merged), 'A / B: x v y')
  assert.equal(curve(merged), 'A / B=1.5')
  assert.deepEqual([merged.points['A::reality']?.emoji, merged.points['A::reality']?.word], ['😡', 'glad / angry'])
})

test('a stage without steps that is merged with one that has some becomes a step, so that cards keep their column', () => {
  let two = journey({ stages: { A: [], B: ['b1', 'b2'] }, cards: { A: ['x'], b1: ['y'] } })
  two = after(two, 'point.set', { columnId: 'A', personaId: '', value: 2 })
  const merged = after(two, 'stage.merge', { id: 'A' })
  assert.equal(header(merged), 'A / B(A b1 b2)')
  assert.equal(row(merged), 'A: x | b1: y')
  assert.equal(curve(merged), 'A=2')
  const other = after(journey({ stages: { A: ['a1'], B: [] }, cards: { a1: ['x*2'], B: ['y'] } }), 'stage.merge', {
    id: 'A',
  })
  assert.equal(header(other), 'A / B(a1 B)')
  assert.equal(row(other), 'a1: x..B | B: y')
})

test('the last stage has nothing to be merged with, and texts that grow too long are refused', () => {
  assert.equal(refusal(map, 'stage.merge', { id: 'C' }), 'nothing-follows')
  const long = after(map, 'stage.setDescription', { id: 'A', description: 'x'.repeat(19_000) })
  const longer = after(long, 'stage.setDescription', { id: 'B', description: 'y'.repeat(19_000) })
  assert.equal(refusal(longer, 'stage.merge', { id: 'A' }), 'text-too-long')
})

test('a deleted stage takes its steps and cards out of sight and brings them back', () => {
  const without = after(map, 'stage.delete', { ids: ['A'] })
  assert.equal(header(without), 'B(b1) C')
  assert.equal(row(without), 'b1: w | C: v')
  const back = after(without, 'stage.restore', { ids: ['A'] })
  assert.equal(header(back), header(map))
  assert.equal(row(back), row(map))
  assert.equal(refusal(without, 'stage.rename', { id: 'A', title: '' }), 'stage-not-found')
  assert.equal(refusal(without, 'card.setText', { id: 'x', text: '' }), 'card-not-found')
})

test('a stage is duplicated with steps, cards, points and links', () => {
  let linked = after(map, 'link.connect', { fromId: 'y', toId: 'z', kind: 'answers' })
  linked = after(linked, 'link.connect', { fromId: 'y', toId: 'w' })
  linked = after(linked, 'point.set', { columnId: 'a1', personaId: '', value: 3 })
  const twice = after(linked, 'stage.duplicate', { id: 'A' })
  assert.equal(header(twice), 'A(a1 a2) A(a1 a2) B(b1) C')
  assert.equal(curve(twice), 'a1=3 a1=3')
  assert.equal(Object.values(twice.cards).filter(({ text }) => text === 'y').length, 2)
  assert.equal(Object.values(twice.links).length, 3)
})

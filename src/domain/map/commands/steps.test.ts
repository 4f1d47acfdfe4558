import assert from 'node:assert/strict'
import test from 'node:test'
import { after, curve, header, journey, refusal, row } from '../../testing/journey.ts'

const map = journey({
  stages: { A: ['a1', 'a2', 'a3'], B: ['b1'], C: [] },
  cards: { a1: ['x*3'], a2: ['y'], b1: ['z'], C: ['w'] },
})

test('the first step of a stage takes its points and leaves its cards to the stage as a whole', () => {
  const felt = after(map, 'point.set', { columnId: 'C', personaId: '', value: 2 })
  const stepped = after(felt, 'step.add', { stageId: 'C', titles: ['c1', 'c2'] })
  assert.equal(header(stepped), 'A(a1 a2 a3) B(b1) C(c1 c2)')
  assert.equal(row(stepped), 'a1: x..a3 | a2: y | b1: z | C: w..c2')
  assert.equal(curve(stepped), 'c1=2')
})

test('a card that reached over a stage reaches over its first steps', () => {
  const wide = journey({ stages: { A: ['a1'], B: [] }, cards: { a1: ['x*2'] } })
  assert.equal(row(after(wide, 'step.add', { stageId: 'B', titles: ['b1', 'b2'] })), 'a1: x..b2')
})

test('a wide card stretches over a step put inside it, and not over one put behind it', () => {
  assert.equal(
    row(after(map, 'step.add', { stageId: 'A', titles: ['new'], index: 1 })),
    'a1: x..a3 | a2: y | b1: z | C: w',
  )
  const behind = after(map, 'step.add', { stageId: 'A', titles: ['new'] })
  assert.equal(row(behind), 'a1: x..a3 | a2: y | b1: z | C: w')
  assert.equal(behind.cards.x?.span, 3)
})

test('a wide card shrinks when a step in it is deleted and stretches when it is back', () => {
  const without = after(map, 'step.delete', { ids: ['a2'] })
  assert.equal(row(without), 'a1: x..a3 | b1: z | C: w')
  assert.equal(without.cards.x?.span, 2)
  assert.equal(row(after(without, 'step.restore', { ids: ['a2'] })), row(map))
})

test('a step that moves leaves wide cards, unless they stand in it', () => {
  assert.equal(row(after(map, 'step.move', { ids: ['a3'], stageId: 'C' })), 'a1: x..a2 | a2: y | b1: z | C: w')
  const first = after(map, 'step.move', { ids: ['a1'], stageId: 'B' })
  assert.equal(header(first), 'A(a2 a3) B(b1 a1) C')
  assert.equal(row(first), 'a2: y | b1: z | a1: x | C: w')
  const both = after(map, 'step.move', { ids: ['a2', 'a1'], stageId: 'B', index: 0 })
  assert.equal(header(both), 'A(a3) B(a1 a2 b1) C')
  assert.equal(row(both), 'a1: x..a2 | a2: y | b1: z | C: w')
})

test('a step is split: chosen cards go to the new one, wide ones cover both', () => {
  const split = after(map, 'step.split', { id: 'a2', title: 'a2+', cardIds: ['y'] })
  assert.equal(header(split), 'A(a1 a2 a2+ a3) B(b1) C')
  assert.equal(row(split), 'a1: x..a3 | a2+: y | b1: z | C: w')
  assert.equal(refusal(map, 'step.split', { id: 'a2', title: '', cardIds: ['z'] }), 'card-elsewhere')
})

test('steps are merged with all they hold', () => {
  let felt = after(map, 'point.set', { columnId: 'a1', personaId: '', value: 5 })
  felt = after(felt, 'point.set', { columnId: 'a2', personaId: '', value: -2 })
  const merged = after(felt, 'step.merge', { id: 'a1' })
  assert.equal(header(merged), 'A(a1 / a2 a3) B(b1) C')
  assert.equal(row(merged), 'a1 / a2: x..a3 y | b1: z | C: w')
  assert.equal(curve(merged), 'a1 / a2=1.5')
  assert.equal(refusal(map, 'step.merge', { id: 'a3' }), 'nothing-follows')
})

test('a step of a deleted stage comes back after its stage', () => {
  const without = after(after(map, 'step.delete', { ids: ['a2'] }), 'stage.delete', { ids: ['A'] })
  assert.equal(refusal(without, 'step.restore', { ids: ['a2'] }), 'stage-deleted')
  assert.equal(
    header(after(after(without, 'stage.restore', { ids: ['A'] }), 'step.restore', { ids: ['a2'] })),
    header(map),
  )
})

test('a step is duplicated behind itself with its cards and points', () => {
  const felt = after(map, 'point.set', { columnId: 'a2', personaId: '', value: 1 })
  const twice = after(felt, 'step.duplicate', { id: 'a2' })
  assert.equal(header(twice), 'A(a1 a2 a2 a3) B(b1) C')
  assert.equal(curve(twice), 'a2=1 a2=1')
  assert.equal(Object.values(twice.cards).filter(({ text }) => text === 'y').length, 2)
})

test('points wait on a stage while its first step has one already', () => {
  let felt = after(map, 'step.add', { stageId: 'C', titles: ['c1'] })
  const c1 = Object.values(felt.steps).find(({ title }) => title === 'c1')?.id as string
  felt = after(felt, 'point.set', { columnId: c1, personaId: '', value: 4 })
  felt = after(felt, 'step.delete', { ids: [c1] })
  felt = after(felt, 'point.set', { columnId: 'C', personaId: '', value: -4 })
  felt = after(felt, 'step.restore', { ids: [c1] })
  assert.equal(curve(felt), 'c1=4')
  assert.equal(curve(after(felt, 'step.delete', { ids: [c1] })), 'C=-4')
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { alignedWith, blocksOf, NAMES, nearestCost, type Shape } from '../testing/drawn-journeys.ts'
import { expectedJourney } from './expected-journey.ts'
import { machineOf } from './machine.ts'

describe('alignment', () => {
  it('reads journeys as drawn at no cost', () => {
    const drawn: Shape[] = ['a', 'b?', { choice: [['c'], ['d', 'a']] }, { loop: ['b', 'c?'] }]
    for (const fitting of ['acb', 'abcb', 'adab', 'abdabcbb']) assert.equal(costOf(drawn, fitting), 0, fitting)
  })

  it('says what was skipped, added and taken', () => {
    const { cost, moves } = aligned(['a', 'b', 'c'], 'acd')
    assert.equal(cost, 2)
    assert.deepEqual(moves, [
      { kind: 'taken', step: 0, event: 0 },
      { kind: 'skipped', step: 1, cost: 1 },
      { kind: 'taken', step: 2, event: 1 },
      { kind: 'added', event: 2 },
    ])
  })

  it('costs what the nearest of all journeys as drawn costs, by insertion and deletion', () => {
    const leaf = fc
      .tuple(fc.constantFrom(...NAMES), fc.boolean())
      .map(([name, optional]): Shape => (optional ? `${name}?` : name))
    const leaves = fc.array(leaf, { maxLength: 2 })
    const choice = fc.array(leaves, { minLength: 1, maxLength: 2 }).map((branches): Shape => ({ choice: branches }))
    const loop = fc.array(leaf, { minLength: 1, maxLength: 2 }).map((body): Shape => ({ loop: body }))
    const others = fc.array(fc.oneof(leaf, choice), { maxLength: 1 })
    const parts = fc.tuple(others, fc.array(loop, { maxLength: 1 }), others).map((all) => all.flat())
    const nested = fc.oneof(
      parts,
      parts.map((all): Shape[] => [{ choice: [all, []] }]),
    )
    const trace = fc.array(fc.constantFrom(...NAMES), { maxLength: 4 }).map((names) => names.join(''))
    fc.assert(
      fc.property(nested, trace, (drawn, events) => {
        const { cost, moves } = aligned(drawn, events)
        assert.equal(cost, nearestCost(drawn, events))
        assert.equal(
          cost,
          moves.reduce((sum, move) => sum + (move.kind === 'added' ? 1 : move.kind === 'skipped' ? move.cost : 0), 0),
        )
        assert.deepEqual(
          moves.flatMap((move) => (move.kind === 'skipped' ? [] : [move.event])),
          [...events].map((_, at) => at),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('knows which steps nobody may leave out, and who came as far', () => {
    const machine = machineOf({ blocks: blocksOf(['a', 'b?', { choice: [['c'], []] }, 'd']) })
    assert.deepEqual(machine.needed, [true, false, false, true])
    assert.deepEqual([...(machine.passed[3] ?? [])], [1, 1, 1, 1])
    assert.deepEqual([...(machine.passed[1] ?? [])], [1, 1, 0, 0])
  })

  it('refuses two steps of one id', () => {
    const step = { kind: 'step', id: 's', events: [] }
    assert.ok(!expectedJourney.safeParse({ blocks: [step, step] }).success)
  })
})

function aligned(drawn: readonly Shape[], events: string) {
  return alignedWith(blocksOf(drawn), events)
}

function costOf(drawn: readonly Shape[], events: string): number {
  return aligned(drawn, events).cost
}

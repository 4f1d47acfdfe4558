import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Aligner } from './alignment.ts'
import { type ExpectedBlock, expectedJourney, stepsOf } from './expected-journey.ts'
import { machineOf } from './machine.ts'

const NAMES = ['a', 'b', 'c', 'd']

type Shape = string | `${string}?` | { readonly choice: Shape[][] } | { readonly loop: Shape[] }

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
        const words = [...wordsOf(drawn, 4)]
        const nearest = Math.min(...words.map((word) => distance(word, events)))
        const { cost, moves } = aligned(drawn, events)
        assert.equal(cost, nearest)
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

function blocksOf(shapes: readonly Shape[], path = ''): ExpectedBlock[] {
  return shapes.map((shape, at): ExpectedBlock => {
    const id = `${path}${at}`
    if (typeof shape === 'string')
      return { kind: 'step', id, events: [shape[0] as string], optional: shape.endsWith('?'), expectedShare: null }
    if ('loop' in shape) return { kind: 'loop', body: blocksOf(shape.loop, `${id}.`) }
    return { kind: 'choice', branches: shape.choice.map((branch, number) => blocksOf(branch, `${id}.${number}.`)) }
  })
}

function aligned(drawn: readonly Shape[], events: string) {
  const blocks = blocksOf(drawn)
  const machine = machineOf({ blocks })
  const steps = stepsOf(blocks)
  const stepsOfName = NAMES.map((name) => [...steps.keys()].filter((at) => steps[at]?.events.includes(name)))
  const names = Uint32Array.from(events, (name) => NAMES.indexOf(name))
  return new Aligner(machine, stepsOfName).align(names, 0, names.length)
}

function costOf(drawn: readonly Shape[], events: string): number {
  return aligned(drawn, events).cost
}

/** Every journey as drawn, with at most so many rounds of a loop: more than a trace has events bring none nearer. */
function wordsOf(shapes: readonly Shape[], rounds: number): Set<string> {
  const joined = (parts: readonly Set<string>[]) => {
    let words = new Set([''])
    for (const part of parts) words = new Set([...words].flatMap((word) => [...part].map((more) => word + more)))
    return words
  }
  return joined(
    shapes.map((shape) => {
      if (typeof shape === 'string') return new Set(shape.endsWith('?') ? ['', shape[0] as string] : [shape])
      if ('choice' in shape) return new Set(shape.choice.flatMap((branch) => [...wordsOf(branch, rounds)]))
      const body = wordsOf(shape.loop, rounds)
      return new Set(Array.from({ length: rounds }, (_, more) => [...joined(Array(more + 1).fill(body))]).flat())
    }),
  )
}

/** The fewest letters that are to be put in or taken out to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const letter of one) {
    const next = [(row[0] as number) + 1]
    for (let at = 1; at <= other.length; at++)
      next.push(
        other[at - 1] === letter
          ? (row[at - 1] as number)
          : Math.min((row[at] as number) + 1, (next[at - 1] as number) + 1),
      )
    row = next
  }
  return row.at(-1) as number
}

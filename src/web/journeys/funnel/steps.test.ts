import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { askedSteps, moved, suggestedSteps } from './steps.ts'

describe('the steps of a funnel', () => {
  it('begin as those of the most frequent journey, each once', () => {
    assert.deepEqual(
      suggestedSteps(['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g']).map(({ anyOf }) => anyOf.join()),
      ['a', 'b', 'c', 'd', 'e', 'f'],
    )
  })

  it('are asked for without empty ones, the first as one that is needed', () => {
    const step = (key: string, anyOf: string[], optional: boolean) => ({
      key,
      anyOf,
      optional,
      within: 'hour' as const,
    })
    assert.deepEqual(askedSteps([step('1', [], false), step('2', ['a', 'b'], true), step('3', ['c'], true)]), [
      { anyOf: ['a', 'b'], optional: false, withinMs: null },
      { anyOf: ['c'], optional: true, withinMs: 3_600_000 },
    ])
  })

  it('move by one place and stay within the list', () => {
    const steps = suggestedSteps(['a', 'b', 'c'])
    const keys = (from: number, by: 1 | -1) => moved(steps, from, by).map(({ key }) => key)
    assert.deepEqual(keys(0, 1), ['b', 'a', 'c'])
    assert.deepEqual(keys(2, -1), ['a', 'c', 'b'])
    assert.deepEqual(keys(0, -1), ['a', 'b', 'c'])
  })
})

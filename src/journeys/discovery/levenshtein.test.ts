import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { DistancesFrom } from './levenshtein.ts'

const sequence = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 80 }).map((symbols) => Uint32Array.from(symbols))

describe('Levenshtein distances', () => {
  it('are those of the table that defines them, for sequences of one word and of several', () => {
    fc.assert(
      fc.property(sequence, fc.array(sequence, { minLength: 1, maxLength: 3 }), (source, targets) => {
        const distances = new DistancesFrom(source, 4)
        for (const target of targets) assert.equal(distances.to(target), byTable(source, target))
      }),
      { numRuns: 300 },
    )
  })

  it('take symbols which the source has not for different ones', () => {
    assert.equal(new DistancesFrom(Uint32Array.of(0, 1), 2).to(Uint32Array.of(0, 7, 1)), 1)
    assert.equal(new DistancesFrom(Uint32Array.of(), 2).to(Uint32Array.of(5, 7, 1)), 3)
  })
})

function byTable(one: Uint32Array, other: Uint32Array): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[other.length] as number
}

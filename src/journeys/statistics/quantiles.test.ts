import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { GroupedQuantiles, quantileOf } from './quantiles.ts'

const SHARES = [0, 0.1, 0.5, 0.9, 1]

function grouped(groups: number, values: readonly (readonly [group: number, value: number])[]): GroupedQuantiles {
  const quantiles = new GroupedQuantiles(groups, SHARES)
  for (const [group, value] of values) quantiles.count(group, value)
  quantiles.settle()
  for (const [group, value] of values) quantiles.collect(group, value)
  return quantiles
}

/** By the definition: the sorted values, interpolated between ranks. */
function expected(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const rank = share * (sorted.length - 1)
  const low = sorted[Math.floor(rank)] as number
  const high = sorted[Math.ceil(rank)] as number
  return low + (rank - Math.floor(rank)) * (high - low)
}

describe('quantiles', () => {
  it('equal the sorted values, in each group, however the values lie', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 4_102_444_800_000 }),
      fc.double({ min: 0, max: 1e15, noNaN: true }),
    )
    const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), value), { maxLength: 60 })
    fc.assert(
      fc.property(values, fc.constantFrom(3, 7_000), (pairs, groups) => {
        const quantiles = grouped(groups, pairs)
        for (const group of [0, 1, 2]) {
          const own = pairs.filter((pair) => pair[0] === group).map((pair) => pair[1])
          assert.equal(quantiles.sizeOf(group), own.length)
          for (const share of SHARES) {
            assert.equal(quantiles.of(group, share), expected(own, share))
            assert.equal(quantileOf(Float64Array.from(own), share), expected(own, share))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('holds as many groups as a log may have', () => {
    const quantiles = grouped(500_000, [
      [499_999, 3],
      [499_999, 1e14],
      [0, 7],
    ])
    assert.equal(quantiles.of(499_999, 0.5), (3 + 1e14) / 2)
    assert.equal(quantiles.of(0, 0.9), 7)
    assert.equal(quantiles.of(1, 0.5), null)
  })

  it('equals the published quartiles of type 7', () => {
    // Hyndman & Fan's default in R: quantile(1:10, c(.25, .75)) is 3.25 and 7.75; the median of 1:10 is 5.5.
    const values = Float64Array.from({ length: 10 }, (_, i) => i + 1)
    assert.deepEqual([quantileOf(values, 0.25), quantileOf(values, 0.5), quantileOf(values, 0.75)], [3.25, 5.5, 7.75])
  })

  it('refuses a quantile that was not asked for', () => {
    assert.throws(() => grouped(1, []).of(0, 0.33), /not asked for/)
  })
})

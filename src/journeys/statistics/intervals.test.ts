import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { differenceOf, type Estimate, meanOf, ratioOf, shareOf, studentOf } from './intervals.ts'

function rounded(estimate: Estimate | null, digits = 4): number[] {
  assert.ok(estimate)
  return [estimate.low, estimate.high].map((bound) => Number(bound.toFixed(digits)))
}

describe('intervals', () => {
  it("equal Newcombe's published ones of a share (1998, table I, method 3)", () => {
    assert.deepEqual(rounded(shareOf(81, 263)), [0.2553, 0.3662])
    assert.deepEqual(rounded(shareOf(15, 148)), [0.0624, 0.1605])
    assert.deepEqual(rounded(shareOf(0, 20)), [0, 0.1611])
    assert.deepEqual(rounded(shareOf(1, 29)), [0.0061, 0.1718])
  })

  it("equal Newcombe's published ones of a difference (1998b, table II, method 10)", () => {
    assert.deepEqual(rounded(differenceOf(56, 70, 48, 80)), [0.0524, 0.3339])
    assert.deepEqual(rounded(differenceOf(9, 10, 3, 10)), [0.1705, 0.809])
    assert.deepEqual(rounded(differenceOf(10, 10, 0, 20)), [0.6791, 1])
  })

  it('of a ratio equal the worked example of aspirin and heart attacks', () => {
    // Agresti, Categorical Data Analysis, table 2.3: 189 of 11,034 on placebo, 104 of 11,037 on aspirin: 1.82 (1.43 … 2.31).
    const ratio = ratioOf(189, 11_034, 104, 11_037)
    assert.deepEqual(rounded(ratio, 2), [1.43, 2.31])
    assert.equal(ratio?.value.toFixed(2), '1.82')
  })

  it('hold the figure, and have none without a sample', () => {
    const sample = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).filter(([count, n]) => count <= n)
    const holds = ({ value, low, high }: Estimate) => low <= value + 1e-12 && value <= high + 1e-12
    fc.assert(
      fc.property(sample, sample, ([a, n], [b, m]) => {
        const share = shareOf(a, n) as Estimate
        assert.ok(holds(share) && share.low >= 0 && share.high <= 1)
        assert.ok(holds(differenceOf(a, n, b, m) as Estimate))
        const ratio = ratioOf(a, n, b, m)
        assert.equal(ratio === null, b === 0)
        assert.ok(ratio === null || holds(ratio))
      }),
    )
    assert.equal(shareOf(0, 0), null)
    assert.equal(differenceOf(1, 2, 0, 0), null)
    assert.equal(ratioOf(0, 0, 1, 2), null)
  })

  it("of a mean are Student's", () => {
    const published = { 1: 12.706, 2: 4.303, 5: 2.571, 10: 2.228, 19: 2.093, 30: 2.042, 120: 1.98 }
    for (const [freedom, value] of Object.entries(published)) {
      assert.ok(Math.abs(studentOf(Number(freedom)) - value) < 0.002, `${freedom}: ${studentOf(Number(freedom))}`)
    }
    assert.ok(Math.abs(studentOf(3) - 3.182) < 0.06)
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, s = 2.138, t = 2.365, so 5 ± 1.788.
    const mean = meanOf(8, 40, 232)
    assert.equal(mean?.mean, 5)
    assert.ok(Math.abs((mean?.high ?? 0) - 6.788) < 0.001)
    assert.deepEqual(meanOf(1, 3, 9), { n: 1, mean: 3, low: null, high: null })
    assert.equal(meanOf(0, 0, 0), null)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { PairIds } from './pair-ids.ts'

describe('numbers of pairs', () => {
  for (const width of [7, 5_000_000]) {
    it(`are one for each pair, by table or hash (codes below ${width})`, () => {
      const code = fc.integer({ min: 0, max: width - 1 })
      fc.assert(
        fc.property(fc.array(fc.tuple(code, code), { maxLength: 200 }), (pairs) => {
          const ids = new PairIds(width)
          const seen = new Map<string, number>()
          for (const [first, second] of pairs) {
            const expected = seen.get(`${first} ${second}`) ?? seen.size
            seen.set(`${first} ${second}`, expected)
            assert.equal(ids.idOf(first, second), expected)
            assert.deepEqual([ids.firstOf(expected), ids.secondOf(expected)], [first, second])
          }
          assert.equal(ids.size, seen.size)
        }),
        { numRuns: 40 },
      )
    })
  }

  it('stay when the hash grows', () => {
    const ids = new PairIds(1_000_000)
    for (let i = 0; i < 20_000; i++) assert.equal(ids.idOf(i, 999_999 - i), i)
    for (let i = 0; i < 20_000; i++) assert.equal(ids.idOf(i, 999_999 - i), i)
  })
})

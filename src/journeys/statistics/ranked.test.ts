import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { ranked } from './ranked.ts'

it('ranks counts by size, equal ones by index, and leaves out what is 0', () => {
  const some = (count: fc.Arbitrary<number>) => fc.array(count, { maxLength: 50 })
  const counts = fc.oneof(some(fc.nat(3)), some(fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffffffff }))))
  fc.assert(
    fc.property(counts, (all) => {
      const expected = [...all.keys()]
        .filter((index) => all[index] !== 0)
        .sort((a, b) => (all[b] as number) - (all[a] as number) || a - b)
      assert.deepEqual([...ranked(Uint32Array.from(all))], expected)
      assert.deepEqual([...ranked(Float64Array.from(all))], expected)
    }),
  )
})

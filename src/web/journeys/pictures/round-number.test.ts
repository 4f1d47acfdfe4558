import assert from 'node:assert/strict'
import { it } from 'node:test'
import { roundBelow } from './round-number.ts'

it('finds a number that a legend can say', () => {
  assert.deepEqual(
    [0, 1, 1.9, 4, 9, 10, 137, 499, 500, 73_000].map(roundBelow),
    [1, 1, 1, 2, 5, 10, 100, 200, 500, 50_000],
  )
})

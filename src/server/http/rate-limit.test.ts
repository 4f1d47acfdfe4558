import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRateLimiter } from './rate-limit.ts'

test('a burst passes, the next waits, time gives one try back', () => {
  let now = 0
  const limiter = createRateLimiter({ max: 3, windowMs: 3000 }, () => now)
  assert.deepEqual(
    [1, 2, 3].map(() => limiter.take('a')),
    [null, null, null],
  )
  assert.equal(limiter.take('a'), 1000)
  assert.equal(limiter.take('b'), null, 'somebody else is not held up')
  now = 999
  assert.equal(limiter.take('a'), 1)
  now = 1000
  assert.equal(limiter.take('a'), null)
  assert.equal(limiter.take('a'), 1000)
})

test('a flood of keys does not grow without end, nor free the one who is being held', () => {
  let now = 0
  const limiter = createRateLimiter({ max: 1, windowMs: 1_000_000 }, () => now)
  for (let i = 0; i < 49_999; i++) limiter.take(`k${i}`)
  limiter.take('held')
  now = 10
  limiter.take('one more')
  assert.notEqual(limiter.take('held'), null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { pace } from './pace.ts'

test('a burst passes at once, and after it a hundred a second', async () => {
  let time = 0
  const next = pace(() => time)
  const started = performance.now()
  for (let i = 0; i < 300; i++) await next()
  assert.ok(performance.now() - started < 100)
  const slow = performance.now()
  await next()
  await next()
  assert.ok(performance.now() - slow >= 25, 'the 301st and 302nd wait 10 and 20 ms')
  time = 5_000
  const after = performance.now()
  for (let i = 0; i < 290; i++) await next()
  assert.ok(performance.now() - after < 100, 'who was quiet may send a burst again')
})

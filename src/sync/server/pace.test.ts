import assert from 'node:assert/strict'
import test from 'node:test'
import { pace } from './pace.ts'

test('a burst passes at once, and after it a hundred a second', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let time = 0
  let passed = 0
  const next = pace(() => time)
  const send = async (count: number) => {
    for (let i = 0; i < count; i++) void next().then(() => passed++)
    await settled()
  }
  const after = async (ms: number) => {
    t.mock.timers.tick(ms)
    await settled()
    return passed
  }
  await send(302)
  assert.equal(passed, 300)
  assert.equal(await after(9), 300)
  assert.equal(await after(1), 301, 'the 301st waits 10 ms')
  assert.equal(await after(9), 301)
  assert.equal(await after(1), 302, 'and the next one 20')
  time = 5_000
  await send(290)
  assert.equal(passed, 592, 'who was quiet may send a burst again')
})

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

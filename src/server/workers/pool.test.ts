import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import sharp from 'sharp'
import { AT_ONCE_MS } from '../testing/at-once.ts'
import { createWorkerPool } from './pool.ts'

const log: string[] = []
const pool = createWorkerPool((line) => log.push(line), 1)
after(() => pool.close())

const svg = (body: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000">${body}</svg>`)
/** Blurs over blurs: seconds of native work that no JavaScript could interrupt. */
const SLOW = svg(
  `<filter id="f">${'<feGaussianBlur stdDeviation="80"/><feTurbulence baseFrequency="0.9" numOctaves="9"/>'.repeat(60)}</filter><rect width="3000" height="3000" filter="url(#f)"/>`,
)
const QUICK = svg('<rect width="9" height="9"/>')

test('work is done, one after the other, in another process', async () => {
  const [a, b] = await Promise.all([pool.run('draw-image', { bytes: QUICK }), pool.run('draw-image', { bytes: QUICK })])
  assert.ok(a.ok && a.value.ok && b.ok && b.value.ok)
  assert.equal((await sharp(a.value.value.bytes).metadata()).format, 'png')
})

test('what takes too long is stopped, inside native code too, and the next one finds a fresh worker', async () => {
  const begun = performance.now()
  const slow = await pool.run('draw-image', { bytes: SLOW }, { timeLimitMs: 300 })
  assert.deepEqual(slow, { ok: false, refusal: { reason: 'took-too-long', values: { seconds: 0 } } })
  assert.ok(performance.now() - begun < AT_ONCE_MS)
  const next = await pool.run('draw-image', { bytes: QUICK })
  assert.ok(next.ok && next.value.ok)
})

test('work that nobody waits for any more is stopped', async () => {
  const begun = performance.now()
  const controller = new AbortController()
  const running = pool.run('draw-image', { bytes: SLOW }, { signal: controller.signal })
  setTimeout(() => controller.abort(), 200)
  assert.equal((await running).ok, false)
  assert.ok(performance.now() - begun < AT_ONCE_MS)
})

test('work that is given up when its answer is under way leaves no dying worker to the next one', async () => {
  await pool.run('draw-image', { bytes: QUICK })
  const controller = new AbortController()
  const running = pool.run('draw-image', { bytes: QUICK }, { signal: controller.signal })
  await nextTurn()
  // Asleep while the worker answers, so that the answer waits to be read when it is told to end.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  controller.abort()
  await running
  const next = await pool.run('draw-image', { bytes: QUICK })
  assert.ok(next.ok && next.value.ok)
})

test('a task that throws is refused and told to the log, and the worker lives on', async () => {
  log.length = 0
  const failed = await pool.run('draw-image', null as never)
  assert.deepEqual(failed, { ok: false, refusal: { reason: 'work-failed' } })
  assert.match(log[0] ?? '', /^worker draw-image: TypeError/)
  assert.ok((await pool.run('draw-image', { bytes: QUICK })).ok)
})

test('too many at once are turned away instead of piling up', async () => {
  const all = await Promise.all(Array.from({ length: 60 }, () => pool.run('draw-image', { bytes: QUICK })))
  const refused = all.filter((result) => !result.ok && result.refusal.reason === 'busy')
  assert.equal(refused.length, 60 - 41)
})

test('work that nobody waits for any more gives its place in the queue to others, before it comes to its turn', async () => {
  const own = createWorkerPool(() => {}, 1)
  after(() => own.close())
  const slow = new AbortController()
  const running = own.run('draw-image', { bytes: SLOW }, { signal: slow.signal })
  const gone = new AbortController()
  const given = Array.from({ length: 40 }, () => own.run('draw-image', { bytes: QUICK }, { signal: gone.signal }))
  gone.abort()
  assert.ok((await Promise.all(given)).every((result) => !result.ok))
  const next = own.run('draw-image', { bytes: QUICK })
  slow.abort()
  await running
  const done = await next
  assert.ok(done.ok && done.value.ok)
})

test('closing ends what is running and refuses what comes later', async () => {
  const closing = createWorkerPool(() => {}, 1)
  const running = closing.run('draw-image', { bytes: SLOW })
  const waiting = closing.run('draw-image', { bytes: QUICK })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const begun = performance.now()
  await closing.close()
  assert.ok(performance.now() - begun < AT_ONCE_MS)
  assert.equal((await running).ok, false)
  assert.equal((await waiting).ok, false)
  assert.equal((await closing.run('draw-image', { bytes: QUICK })).ok, false)
})

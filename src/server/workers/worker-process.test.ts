import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { startWorkerProcess, USUAL_LIMITS } from './worker-process.ts'

test('what gives way stands behind as a session of its own, not only within the server’s', async (t) => {
  if (!existsSync('/proc/self/autogroup')) return t.skip('the system does not share out the processor by sessions')
  const before = children()
  const worker = startWorkerProcess({ ...USUAL_LIMITS, isPolite: true })
  try {
    const [pid] = children().filter((child) => !before.includes(child))
    const session = () => readFileSync(`/proc/${pid}/autogroup`, 'utf8').trim()
    while (!session().endsWith(' nice 5')) await pause(20)
    assert.notEqual(session().split(' ')[0], readFileSync('/proc/self/autogroup', 'utf8').split(' ')[0])
  } finally {
    worker.kill()
    await worker.ended
  }
})

function children(): string[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
}

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

test('what gives way leaves one processor to all others', async (t) => {
  if (allowed('self').length < 2) return t.skip('there is but one processor, or the system does not tell')
  const before = children()
  const worker = startWorkerProcess({ ...USUAL_LIMITS, isPolite: true })
  try {
    await worker.run({ task: 'list-formats', input: null })
    const [pid = ''] = children().filter((child) => !before.includes(child))
    assert.deepEqual(allowed(pid), allowed('self').slice(1))
  } finally {
    worker.kill()
    await worker.ended
  }
})

/** The numbers of the processors that a process may use. */
function allowed(pid: string): number[] {
  const status = existsSync('/proc/self/status') ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status) ?? []
  return list
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    })
}

function children(): string[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  )
}

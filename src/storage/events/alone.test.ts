import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from '../process-mark.ts'
import { alone } from './alone.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-alone-'))
after(() => rm(folder, { recursive: true, force: true }))
const hourAgo = () => new Date(Date.now() - 60 * 60_000)

test('whoever works alone is waited for, however long it takes', async () => {
  const lock = join(folder, 'a.lock')
  const told: string[] = []
  let second: Promise<unknown> = Promise.resolve()
  await alone(lock, async () => {
    await utimes(lock, hourAgo(), hourAgo())
    second = alone(lock, async () => told.push('second'))
    await sleep(200)
    told.push('first')
  })
  await second
  assert.deepEqual(told, ['first', 'second'])
  assert.equal(existsSync(lock), false)
})

test('the lock of a process that is gone counts for nothing, nor does one of another machine that is silent', async () => {
  const lock = join(folder, 'b.lock')
  const boot = processMark(process.pid)?.split('/')[0]
  await writeFile(lock, `${2 ** 22 + 1} ${boot}/0`)
  assert.equal(await alone(lock, async () => 1), 1)
  await writeFile(lock, `1 another-boot/0`)
  await utimes(lock, hourAgo(), hourAgo())
  assert.equal(await alone(lock, async () => 2), 2)
})

const ELSEWHERE = ['unshare', '--pid', '--fork', '--mount-proc']
const canLeave = spawnSync(ELSEWHERE[0] as string, [...ELSEWHERE.slice(1), 'true']).status === 0

test('whoever works alone in another container of the same machine is waited for', { skip: !canLeave }, async () => {
  const lock = join(folder, 'c.lock')
  const done = join(folder, 'done')
  const own = new URL('alone.ts', import.meta.url).href
  const work = `const { alone } = await import(${JSON.stringify(own)})
    const { writeFileSync } = await import('node:fs')
    await alone(${JSON.stringify(lock)}, async () => {
      console.log('begun')
      await new Promise((resolve) => setTimeout(resolve, 300))
      writeFileSync(${JSON.stringify(done)}, '')
    })`
  const [command, ...args] = [...ELSEWHERE, process.execPath, '--input-type=module', '--eval', work]
  const other = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  assert.equal(await alone(lock, async () => existsSync(done)), true)
  if (other.exitCode === null) await once(other, 'close')
})

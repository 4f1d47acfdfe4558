import assert from 'node:assert/strict'
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
  const first = alone(lock, async () => {
    await utimes(lock, hourAgo(), hourAgo())
    await sleep(200)
    told.push('first')
  })
  const second = alone(lock, async () => told.push('second'))
  await Promise.all([first, second])
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

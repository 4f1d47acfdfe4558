import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Instance, startInstance } from '../testing/instance.ts'
import { controlFile, cutPower, type Moment, readLog } from '../testing/power-loss.ts'
import { slowdown } from '../testing/slowdown.ts'

/** How often the power is cut: `POLKU_CYCLES=500` for a night. */
const CUTS = Number(process.env.POLKU_CYCLES ?? 6)
/** Moments that are looked at of one run; each keeps a copy of the log in memory. */
const CUTS_A_RUN = 6
const START_MS = 5_000

const folder = mkdtempSync(join(tmpdir(), 'polku-power-'))
chmodSync(folder, 0o755)
const running = new Set<Instance>()
/** How long each start after a cut took, ms, allowing for what else the machine does; that changes within a start. */
const starts: number[] = []

after(() => {
  for (const { child } of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
})

function start(dataDir: string): Instance {
  const instance = startInstance(dataDir)
  running.add(instance)
  void instance.ended.then(() => running.delete(instance))
  return instance
}

const ready = (instance: Instance) => instance.heard((said) => said.ready === true)

async function stop(instance: Instance): Promise<void> {
  instance.child.kill('SIGTERM')
  await instance.ended
}

type Cut = Moment & { readonly promised: number }

/** Appends without a pause, and takes down at `count` moments what was promised by then and what the disk holds. */
async function moments(instance: Instance, dataDir: string, base: string, count: number): Promise<Cut[]> {
  const control = readFileSync(controlFile(dataDir))
  const found: Cut[] = []
  for (let i = 0; i < count; i++) {
    const before = instance.said.length
    for (let line = 0; line < 150; line++) instance.child.stdin?.write(`${'edit '.repeat(1 + (line % 40))}${line}\n`)
    await instance.heard((said) => said.seq !== undefined && instance.said.indexOf(said) > before + 20)
    await sleep(Math.random() * 20)
    const promised = Math.max(...instance.said.map((said) => said.seq ?? 0))
    const asked = instance.said.length
    instance.child.stdin?.write('flushed?\n')
    const { flushed = '' } = await instance.heard(
      (said) => said.flushed !== undefined && instance.said.indexOf(said) >= asked,
    )
    found.push({ base, control, log: readLog(dataDir), flushed, promised })
  }
  return found
}

/** One run of the database, and the power cut at several of its moments. Gives how many blocks of tables were torn or new. */
async function run(name: string, count: number): Promise<number> {
  const [dataDir, base] = [join(folder, name, 'data'), join(folder, name, 'base')]
  mkdirSync(join(folder, name))
  const first = start(dataDir)
  await ready(first)
  await stop(first)
  execFileSync('cp', ['-a', dataDir, base])
  const second = start(dataDir)
  await ready(second)
  const checkpoint = readFileSync(controlFile(dataDir))
  const cuts = await moments(second, dataDir, base, count)
  assert.deepEqual(readFileSync(controlFile(dataDir)), checkpoint, 'a checkpoint went by: the base is not the last one')
  await stop(second)
  let mixed = 0
  for (const [i, cut] of cuts.entries()) {
    const left = join(folder, name, `cut${i}`, 'data')
    mixed += cutPower(left, cut, dataDir, Math.random)
    await assertKept(left, cut.promised)
  }
  rmSync(join(folder, name), { recursive: true, maxRetries: 20, retryDelay: 50 })
  return mixed
}

async function assertKept(dataDir: string, promised: number): Promise<void> {
  const began = performance.now()
  const instance = start(dataDir)
  const { updates = 0 } = await ready(instance)
  const took = (performance.now() - began) / slowdown()
  assert.ok(updates >= promised, `${updates} of ${promised} acknowledged updates are left`)
  starts.push(took)
  const before = instance.said.length
  instance.child.stdin?.write('and on it goes\n')
  const { seq } = await instance.heard((said) => instance.said.indexOf(said) >= before && said.seq !== undefined)
  assert.equal(seq, updates + 1)
  await stop(instance)
}

test(`${CUTS} power cuts lose nothing that was acknowledged`, {
  skip: process.platform !== 'linux',
}, async () => {
  let mixed = 0
  for (let done = 0; done < CUTS; done += CUTS_A_RUN)
    mixed += await run(`run${done}`, Math.min(CUTS_A_RUN, CUTS - done))
  assert.ok(Math.min(...starts) < START_MS, `started after ${starts.map(Math.round).join(', ')} ms`)
  assert.ok(mixed > 0, 'no table was torn, so this has shown less than it says')
})

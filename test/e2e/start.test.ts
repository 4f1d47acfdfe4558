import assert from 'node:assert/strict'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { startOwnServer } from '../../src/storage/testing/own-server.ts'
import { gone, healthy, npmStart, type PolkuProcess, processesOf, said } from './polku-process.ts'

const base = mkdtempSync(join(tmpdir(), 'polku start '))
chmodSync(base, 0o755)
const started: { polku: PolkuProcess; dataDir: string }[] = []
/** Below those that the system gives to outgoing connections. */
let ports = 21_000 + (process.pid % 1000) * 10

function start(dataDir: string, port = ports++, env?: Readonly<Record<string, string>>): PolkuProcess {
  const polku = npmStart(port, dataDir, env)
  started.push({ polku, dataDir })
  return polku
}

/** As a terminal does it: to the whole group at once, to which npm then adds its own. */
function pressControlC(polku: PolkuProcess): void {
  process.kill(-Number(polku.child.pid), 'SIGINT')
}

/** Some end by themselves when another is killed. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

describe('npm start', { skip: process.platform === 'linux' ? false : 'reads /proc' }, () => {
  after(async () => {
    for (const { polku, dataDir } of started) {
      for (const { pid } of processesOf(polku, dataDir)) killNow(pid)
    }
    rmSync(base, { recursive: true, force: true })
  })

  it('serves, prints one link for the owner, and ends on Ctrl-C without a trace; twice in a row', async () => {
    const dataDir = join(base, 'my data')
    const ends: number[] = []
    for (const _ of ['first', 'second']) {
      const polku = start(dataDir)
      await healthy(polku)
      assert.deepEqual(await (await fetch(`${polku.url}/health`)).json(), { status: 'ok' })
      await said(polku, /http:\/\/\S+/)
      assert.equal(polku.output().match(/http:\/\/\S+/g)?.length, 1, polku.output())
      pressControlC(polku)
      ends.push(await gone(polku, dataDir))
      assert.equal(await polku.ended, 0)
    }
    // The quicker of the two: one alone says how busy the machine was.
    assert.ok(Math.min(...ends) < 3000, `ended after ${ends.map(Math.round).join(' and ')} ms`)
  })

  it('starts again after kill -9 of any of its processes, and of all', async () => {
    const dataDir = join(base, 'killed')
    const victims = [/npm start/, /main\.ts/, /bin\/postgres -D/, /^sh /, /^/]
    for (const victim of victims) {
      const polku = start(dataDir)
      await healthy(polku)
      await said(polku, /http:/)
      const chosen = processesOf(polku, dataDir).filter((found) => victim.test(found.name))
      assert.ok(chosen.length > 0, `no process fits ${victim}`)
      for (const { pid } of chosen) killNow(pid)
      // Where the database alone was killed the server goes on; a person would end it and start again.
      if (/postgres|sh/.test(victim.source)) pressControlC(polku)
      await gone(polku, dataDir)
    }
    const last = start(dataDir)
    await healthy(last)
    pressControlC(last)
    await gone(last, dataDir)
  })

  it('says in one line what keeps it from starting, and how to mend it', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const newer = join(base, 'newer')
    mkdirSync(newer)
    writeFileSync(join(newer, 'polku.json'), '{"format":"polku/data","version":99}')
    const file = join(base, 'file')
    writeFileSync(file, '')
    const cases: [PolkuProcess, RegExp][] = [
      [start(join(base, 'unused'), port), new RegExp(`${port}.*PORT=`)],
      [start(newer), /newer version of Polku/],
      [start(file), /POLKU_DATA/],
      [start(base, undefined, { DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/x' }), /127\.0\.0\.1:9\/x/],
    ]
    for (const [polku, expected] of cases) {
      assert.equal(await polku.ended, 1)
      const lines = polku
        .output()
        .split('\n')
        .filter((line) => line && !/^(>|npm )/.test(line))
      assert.equal(lines.length, 1, polku.output())
      assert.match(lines[0] ?? '', expected)
      assert.doesNotMatch(polku.output(), /secret/)
    }
    taken.close()
  })

  it('refuses to be a second instance on one folder, and says where the first one is', async () => {
    const dataDir = join(base, 'shared')
    const first = start(dataDir)
    await healthy(first)
    const second = start(dataDir)
    assert.equal(await second.ended, 1)
    assert.match(second.output(), /already \(process \d+, http:\/\/localhost:\d+\)/)
    assert.ok((await fetch(`${first.url}/health`)).ok)
    pressControlC(first)
    await gone(first, dataDir)
  })

  it('runs on a PostgreSQL of one’s own, and leaves that running', async () => {
    const own = await startOwnServer()
    try {
      const dataDir = join(base, 'not needed')
      for (const _ of ['first', 'second']) {
        const polku = start(dataDir, undefined, { DATABASE_URL: own.url })
        await healthy(polku)
        await said(polku, /http:/)
        pressControlC(polku)
        await gone(polku, dataDir)
      }
      assert.equal(existsSync(dataDir), false)
    } finally {
      await own.stop()
    }
  })
})

import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { processMark } from '../process-mark.ts'
import { type Instance, processesOf, quiet, startInstance } from '../testing/instance.ts'

const linux = process.platform === 'linux' ? false : 'reads /proc'
const isRoot = process.getuid?.() === 0
const NOBODY = 65534
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']

const base = mkdtempSync(join(tmpdir(), 'polku-launcher-'))
chmodSync(base, 0o755)
const running = new Set<Instance>()
let folders = 0

/** A new path for a data folder; nothing is there yet. */
function newFolder(name = 'data'): string {
  return join(base, String(folders++), name)
}

/** A data folder as a first start leaves it; copied, which takes a fifth of the time. */
async function usedFolder(name?: string): Promise<string> {
  template ??= makeTemplate()
  const dataDir = newFolder(name)
  mkdirSync(join(dataDir, '..'))
  execFileSync('cp', ['-a', await template, dataDir])
  return dataDir
}

let template: Promise<string> | undefined

async function makeTemplate(): Promise<string> {
  const dataDir = newFolder('template')
  const instance = start(dataDir)
  await ready(instance)
  await stop(instance)
  return dataDir
}

function start(dataDir: string, options?: Parameters<typeof startInstance>[1]): Instance {
  const instance = startInstance(dataDir, options)
  running.add(instance)
  void instance.ended.then(() => running.delete(instance))
  return instance
}

const ready = (instance: Instance) => instance.heard((said) => said.ready === true)
const refusal = (instance: Instance) => instance.heard((said) => said.reason !== undefined)

async function stop(instance: Instance): Promise<void> {
  instance.child.kill('SIGTERM')
  await instance.ended
}

/** Appends and waits for the acknowledgement. */
async function append(instance: Instance, text: string): Promise<number> {
  const before = instance.said.length
  instance.child.stdin?.write(`${text}\n`)
  const { seq } = await instance.heard((said) => instance.said.indexOf(said) >= before && said.seq !== undefined)
  return seq ?? 0
}

/** Tries until something is appended again. */
async function comesBack(instance: Instance): Promise<void> {
  let seq = 0
  for (let attempt = 0; attempt < 1000 && seq === 0; attempt++) {
    await sleep(50)
    const outcome = instance.said.length
    instance.child.stdin?.write('again\n')
    const answer = await instance.heard((said) => instance.said.indexOf(said) >= outcome && !said.step)
    seq = answer.seq ?? 0
  }
  assert.equal(seq, 2)
}

/** Of the processes in a data folder: the `sh` that guards the server, and the server. */
function guardAndServer(dataDir: string): { guard: number; server: number } {
  const server = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const guard = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${server}/status`, 'utf8'))?.[1])
  return { guard, server }
}

describe('the embedded PostgreSQL', { skip: linux, concurrency: 2 }, () => {
  after(async () => {
    for (const instance of running) instance.child.kill('SIGKILL')
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  })

  it('is made on the first start, found on the second, and leaves no process', async () => {
    const dataDir = newFolder()
    for (const expected of [1, 2]) {
      const instance = start(dataDir)
      assert.equal((await ready(instance)).updates, expected)
      assert.equal(
        instance.said.some((said) => said.step === 'creating-database'),
        expected === 1,
      )
      await append(instance, 'one more')
      await stop(instance)
      assert.deepEqual(processesOf(dataDir), [])
    }
  })

  it('ends with Node, however Node ends, and keeps what was acknowledged', async () => {
    const dataDir = await usedFolder()
    let acknowledged = 1
    for (let round = 0; round < 3; round++) {
      const instance = start(dataDir)
      assert.equal((await ready(instance)).updates, acknowledged)
      for (let index = 0; index < 20; index++) instance.child.stdin?.write(`${index}\n`)
      await instance.heard((said) => (said.seq ?? 0) > acknowledged + 3 + round)
      instance.child.kill('SIGKILL')
      await instance.ended
      acknowledged = Math.max(...instance.said.map((said) => said.seq ?? 0))
      await quiet(dataDir)
      // What was committed and not yet acknowledged may be there too.
      const after = start(dataDir)
      const { updates = 0 } = await ready(after)
      assert.ok(updates >= acknowledged, `${updates} of ${acknowledged}`)
      acknowledged = updates
      await stop(after)
    }
  })

  for (const victim of ['guard', 'server'] as const) {
    it(`comes back by itself when its ${victim} is killed`, async () => {
      const dataDir = await usedFolder()
      const instance = start(dataDir)
      await ready(instance)
      process.kill(guardAndServer(dataDir)[victim], 'SIGKILL')
      await instance.heard((said) => said.step === 'restarting-database')
      await comesBack(instance)
      await stop(instance)
      assert.deepEqual(processesOf(dataDir), [])
    })
  }

  it('comes back when what keeps it from starting is gone', async () => {
    const dataDir = await usedFolder()
    const instance = start(dataDir)
    await ready(instance)
    const control = join(dataDir, 'postgres', 'global', 'pg_control')
    renameSync(control, `${control}.away`)
    process.kill(guardAndServer(dataDir).server, 'SIGKILL')
    await instance.heard((said) => said.step === 'database-lost')
    renameSync(`${control}.away`, control)
    await comesBack(instance)
    await stop(instance)
    assert.deepEqual(processesOf(dataDir), [])
  })

  it('is stopped at the next start where it outlived everybody', async () => {
    const dataDir = await usedFolder()
    const first = start(dataDir)
    await ready(first)
    const { server } = guardAndServer(dataDir)
    const guards = processesOf(dataDir).filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8') === 'sh\n')
    assert.ok(guards.length > 0)
    for (const pid of guards) process.kill(pid, 'SIGSTOP')
    process.kill(Number(first.child.pid), 'SIGKILL')
    for (const pid of guards) process.kill(pid, 'SIGKILL')
    await first.ended
    await sleep(100)
    assert.notEqual(processMark(server), null, 'the server did not outlive them; the test would show nothing')
    const second = start(dataDir)
    await ready(second)
    assert.ok(second.said.some((said) => said.step === 'stopping-orphan'))
    assert.equal(processMark(server), null)
    await stop(second)
  })

  it('is not kept from starting by a number that another process has now', async () => {
    const dataDir = await usedFolder()
    const first = start(dataDir)
    await ready(first)
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    await stop(first)
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'))
    mkdirSync(join(dataDir, 'run'))
    writeFileSync(join(dataDir, 'run', '.s.PGSQL.5432.lock'), [String(process.pid), ...lines.slice(1, 5)].join('\n'))
    const second = start(dataDir)
    await ready(second)
    await stop(second)
  })

  it('survives being killed at any moment of its first start', async () => {
    const dataDir = newFolder()
    for (const afterMs of [150, 300, 450, 600, 750]) {
      const instance = start(dataDir)
      await sleep(afterMs)
      instance.child.kill('SIGKILL')
      await instance.ended
    }
    const last = start(dataDir)
    await ready(last)
    await stop(last)
    assert.deepEqual(processesOf(dataDir), [])
  })

  it('works in folders with awkward names, and with names too long for a socket', async () => {
    for (const name of ['my data, "quoted" – åäö', 'x'.repeat(150)]) {
      const dataDir = await usedFolder(name)
      const instance = start(dataDir)
      await ready(instance)
      await stop(instance)
    }
  })

  it('does not listen to the surroundings', async () => {
    const env = {
      PGHOST: '192.0.2.1',
      PGPORT: '1',
      PGSSLMODE: 'require',
      PGDATABASE: 'none',
      PGDATA: '/none',
      LANG: 'xx',
    }
    const instance = start(await usedFolder(), { env })
    await ready(instance)
    await stop(instance)
  })

  it('refuses a second instance, says who holds the folder, and leaves the first alone', async () => {
    const dataDir = await usedFolder()
    const first = start(dataDir)
    await ready(first)
    const { reason, message = '' } = await refusal(start(dataDir))
    assert.equal(reason, 'data-folder-in-use')
    assert.match(message, new RegExp(`process ${first.child.pid}, http://localhost:4000`))
    assert.equal(await append(first, 'still here'), 2)
    await stop(first)
  })

  it('lets one of several win that start at once', async () => {
    const dataDir = newFolder()
    const instances = [start(dataDir), start(dataDir), start(dataDir)]
    const outcomes = await Promise.all(instances.map((instance) => instance.heard((said) => !said.step)))
    assert.equal(outcomes.filter((said) => said.ready).length, 1, JSON.stringify(outcomes))
    assert.equal(outcomes.filter((said) => said.reason === 'data-folder-in-use').length, 2)
    await Promise.all(instances.map(stop))
    assert.deepEqual(processesOf(dataDir), [])
  })

  it('refuses folders that are not for it, and changes nothing there', async () => {
    const cases: [string, string, string][] = [
      ['polku.json', '{"format":"polku/data","version":2}', 'data-folder-newer'],
      ['polku.json', 'hello', 'data-folder-foreign'],
      ['thesis.docx', '', 'data-folder-foreign'],
    ]
    for (const [name, text, expected] of cases) {
      const dataDir = newFolder()
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(join(dataDir, name), text)
      const { reason, message = '' } = await refusal(start(dataDir))
      assert.equal(reason, expected)
      assert.doesNotMatch(message, /\n/)
      assert.equal(execFileSync('ls', ['-A', dataDir], { encoding: 'utf8' }), `${name}\n`)
    }
    const file = newFolder()
    mkdirSync(join(file, '..'))
    writeFileSync(file, '')
    const around = newFolder()
    mkdirSync(join(around, '..'))
    symlinkSync(around, around)
    const nowhere = newFolder()
    mkdirSync(join(nowhere, '..'))
    symlinkSync('missing', nowhere)
    const places = [file, join(file, 'deeper'), nowhere, join(nowhere, 'deeper'), join(around, 'deeper')]
    // A folder that is there and takes none: there Node's own way to make one never ends.
    const systems =
      process.platform === 'linux' ? ['/proc/polku', '/proc/polku/data', '/sys/polku', '/sys/kernel/polku/data'] : []
    for (const place of [...places, ...systems, join(base, 'x'.repeat(300))]) {
      const { reason, message = '' } = await refusal(start(place))
      assert.deepEqual([reason, message.includes('\n')], ['data-folder-unwritable', false], place)
    }
  })

  it('works as an ordinary user, and refuses what that user may not write', {
    skip: !isRoot && 'needs root',
  }, async () => {
    const home = join(newFolder(), '..')
    mkdirSync(home)
    chownSync(home, NOBODY, NOBODY)
    const dataDir = join(home, 'data')
    const instance = start(dataDir, { prefix: asNobody })
    await ready(instance)
    await stop(instance)
    assert.deepEqual(processesOf(dataDir), [])

    // Root goes on with the user's data as that user, so that the user can go on after root.
    const root = start(dataDir)
    await ready(root)
    await stop(root)
    const again = start(dataDir, { prefix: asNobody })
    await ready(again)
    await stop(again)

    chmodSync(dataDir, 0o500)
    assert.equal((await refusal(start(dataDir, { prefix: asNobody }))).reason, 'data-folder-unwritable')
    const roots = newFolder()
    mkdirSync(roots, { recursive: true })
    const { reason, message = '' } = await refusal(start(join(roots, 'deeper'), { prefix: asNobody }))
    assert.equal(reason, 'data-folder-unwritable')
    assert.match(message, /EACCES/)
  })

  it('works as root where user namespaces are forbidden', { skip: !isRoot && 'needs root' }, async () => {
    // What it looks like without the right to make one: there is no `unshare` to be found.
    const tools = join(base, 'tools')
    mkdirSync(tools)
    for (const name of ['sh', 'id', 'kill', 'true']) {
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${name} | grep / || echo /bin/${name}`], { encoding: 'utf8' }).trim(),
        join(tools, name),
      )
    }
    const open = await usedFolder()
    const closed = newFolder()
    mkdirSync(join(closed, '..'))
    chmodSync(join(closed, '..'), 0o700)
    for (const dataDir of [open, closed]) {
      for (const updates of [1, 2]) {
        const instance = start(dataDir, { env: { PATH: tools } })
        assert.equal((await ready(instance)).updates, updates, dataDir)
        await append(instance, 'kept')
        await stop(instance)
        assert.deepEqual(processesOf(dataDir), [])
      }
      // And where they are allowed again, or root's own data is found.
      const instance = start(dataDir)
      assert.equal((await ready(instance)).updates, 3)
      await stop(instance)
    }
  })

  it('says when the disk is read-only', { skip: !canMount() && 'may not mount' }, async () => {
    const place = newFolder()
    mkdirSync(place, { recursive: true })
    for (const dataDir of [place, join(place, 'data')]) {
      const mount = ['unshare', '--mount', 'sh', '-c', `mount -t tmpfs -o ro none '${place}' && exec "$0" "$@"`]
      const { reason, message } = await refusal(start(dataDir, { prefix: mount }))
      assert.equal(reason, 'data-folder-unwritable', message)
    }
  })

  it('says when the disk is full', { skip: !canMount() && 'may not mount a small disk' }, async () => {
    const dataDir = newFolder()
    mkdirSync(dataDir, { recursive: true })
    const mount = ['unshare', '--mount', 'sh', '-c', `mount -t tmpfs -o size=20m none '${dataDir}' && exec "$0" "$@"`]
    const { reason, message = '' } = await refusal(start(dataDir, { prefix: mount }))
    assert.equal(reason, 'disk-full', message)
    assert.match(message, /disk is full/)
  })
})

function canMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
}

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { columnsOf, lanesOf } from '../domain/map/columns.ts'
import { addLanes } from '../domain/map/commands/lanes.ts'
import { addStages } from '../domain/map/commands/stages.ts'
import { type JourneyMap, mapType } from '../domain/map/map-type.ts'
import { quiet } from '../storage/testing/instance.ts'
import { slowdown } from '../storage/testing/slowdown.ts'
import { connect } from '../sync/client.ts'
import { assertKept, carryCookie, keepWriting, type Promised, until } from './testing/keep-writing.ts'
import { openLine } from './testing/line.ts'
import { startServerProcess } from './testing/server-process.ts'

/** How often each of the two is killed: `POLKU_CYCLES=500` for a night. */
const CYCLES = Number(process.env.POLKU_CYCLES ?? 30)
const PEOPLE = 4
/** Until the map can be read again. */
const START_MS = 5_000
/** Far longer than any of it takes; a machine that has much else to do is not what is asked. */
const PATIENCE_MS = 600_000

/** The server and its database on one folder; what a browser would keep, and what was promised to people so far. */
async function openWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'polku-kill-'))
  const dataDir = join(folder, 'data')
  const line = await openLine()
  let server = startServerProcess(dataDir)
  const { url, signInPath } = await server.ready
  const cookie = (await fetch(`${url}${signInPath}`, { redirect: 'manual' })).headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const headers = { cookie, 'content-type': 'application/json' }
  let api = `${url}/api/v1/documents`
  const made = await fetch(api, {
    method: 'POST',
    headers: { ...headers, origin: url },
    body: JSON.stringify({ kind: 'map', title: 'Killed', from: { source: 'empty' } }),
  })
  assert.equal(made.status, 201, await made.clone().text())
  const { id } = (await made.json()) as { id: string }

  return {
    dataDir,
    line,
    documentId: id,
    cookie,
    get server() {
      return server
    },
    async restart(): Promise<void> {
      server = startServerProcess(dataDir)
      api = `${(await server.ready).url}/api/v1/documents`
    },
    /** The map as the server has it; throws as long as it can't say. */
    async read(): Promise<JourneyMap> {
      assert.equal(server.child.exitCode, null, `the server has ended: ${server.complaints()}`)
      const answer = await fetch(`${api}/${id}`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) })
      assert.ok(answer.ok, `${answer.status} ${await answer.clone().text()} ${server.complaints()}`)
      return ((await answer.json()) as { records: JourneyMap }).records
    },
    leadOn: () => line.leadTo(Number(new URL(api).port)),
    async close() {
      await line.close()
      server.child.kill('SIGKILL')
      await server.ended
      await quiet(dataDir)
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}
type Victim = 'server' | 'database'
type World = Awaited<ReturnType<typeof openWorld>>

async function kill(victim: Victim, { dataDir, server }: World): Promise<void> {
  if (victim === 'server') {
    server.child.kill('SIGKILL')
    await server.ended
  } else
    process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
}

test(`killed ${CYCLES} times each under load, server and database lose nothing that was acknowledged`, {
  skip: process.platform !== 'linux',
}, async (t) => {
  const world = await openWorld()
  t.after(() => world.close())
  world.leadOn()
  carryCookie(world.cookie)
  const people = Array.from({ length: PEOPLE }, (_, i) =>
    connect({
      url: `ws://127.0.0.1:${world.line.port}/sync`,
      documentId: world.documentId,
      type: mapType,
      userId: `person${i}`,
      indexedDb: false,
    }),
  )
  t.after(() => Promise.all(people.map((person) => person.destroy())))
  for (const { status } of people) await until(PATIENCE_MS, async () => assert.equal(status.value.state, 'saved'))
  people[0]?.store.execute(addLanes, { kinds: ['actions'] })
  people[0]?.store.execute(addStages, { titles: ['Buy'] })
  for (const { store } of people) {
    await until(PATIENCE_MS, async () => {
      assert.ok(columnsOf(store.document).length > 0 && lanesOf(store.document).length > 0)
    })
  }
  const promised: Promised = new Map()
  const writers = people.map((person, i) => keepWriting(person, `p${i}`, promised))
  const starts: Record<Victim, number[]> = { server: [], database: [] }
  for (let cycle = 0; cycle < CYCLES * 2; cycle++) {
    const before = promised.size
    await until(PATIENCE_MS, async () => assert.ok(promised.size >= before + 8))
    await sleep(Math.random() * 50)
    const began = performance.now()
    const victim = cycle % 2 === 0 ? 'server' : 'database'
    await kill(victim, world)
    world.line.cut()
    const due = new Map(promised)
    if (victim === 'server') await world.restart()
    // Nobody has reconnected, who would bring what was lost.
    assertKept(await until(PATIENCE_MS, world.read), due)
    starts[victim].push((performance.now() - began) / slowdown())
    world.leadOn()
    for (const person of people) person.reconnect()
  }
  for (const writer of writers) await writer.end()
  await Promise.all(people.map((person) => person.flush()))
  assertKept(await world.read(), promised)
  for (const [victim, times] of Object.entries(starts)) {
    // By a clock that allows for what else the machine does; that changes within a start, so the slower ones say little.
    const [quickest, slowest] = [Math.min(...times), Math.max(...times)].map(Math.round)
    assert.ok(
      (quickest ?? 0) < START_MS,
      `after the ${victim} was killed: ${times.map(Math.round)} ms until it could be read`,
    )
    t.diagnostic(`readable after the ${victim} was killed: ${quickest} to ${slowest} ms`)
  }
  t.diagnostic(`${promised.size} acknowledged edits`)
})

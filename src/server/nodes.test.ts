import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { columnsOf } from '../domain/map/columns.ts'
import { addLanes } from '../domain/map/commands/lanes.ts'
import { addStages } from '../domain/map/commands/stages.ts'
import { type JourneyMap, mapType } from '../domain/map/map-type.ts'
import { startOwnServer } from '../storage/testing/own-server.ts'
import { type Connection, connect } from '../sync/client.ts'
import { openSocket } from './testing/editor-socket.ts'
import { assertKept, carryCookie, keepWriting, type Promised, until } from './testing/keep-writing.ts'
import { type Line, openLine } from './testing/line.ts'
import { isRedisInstalled, startOwnRedis } from './testing/own-redis.ts'
import { type ServerProcess, startServerProcess } from './testing/server-process.ts'

/** Far longer than anything but a start of a whole process takes to heal, also on a machine that has much else to do. */
const HEAL_MS = 300_000

/** What whoever is removed may at most go on for. */
const OUT_MS = 1_000

/** Two nodes on one PostgreSQL, with Redis where there is one; each person's way leads to one of them. */
async function openWorld(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'polku-nodes-'))
  const database = await startOwnServer()
  const redis = isRedisInstalled ? await startOwnRedis() : null
  const settings = { DATABASE_URL: database.url, REDIS_URL: redis?.url ?? '' }
  const startNode = (name: string) => startServerProcess(join(folder, name), settings)
  const nodes: ServerProcess[] = [startNode('one')]
  const lines: Line[] = []
  t.after(async () => {
    await Promise.all(lines.map((line) => line.close()))
    for (const { child } of nodes) child.kill('SIGKILL')
    await Promise.all(nodes.map(({ ended }) => ended))
    await redis?.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const at = async (node: number) => (await (nodes[node] as ServerProcess).ready).url

  const { url, signInPath } = await (nodes[0] as ServerProcess).ready
  const visit = await fetch(`${url}${signInPath}`, { redirect: 'manual' })
  const cookie = visit.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  nodes.push(startNode('two'))
  await at(1)
  carryCookie(cookie)

  async function ask(node: number, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie, origin: await at(node), 'content-type': 'application/json' }
    const answer = await fetch(`${await at(node)}/api/v1${path}`, {
      ...init,
      headers,
      signal: AbortSignal.timeout(HEAL_MS),
    })
    assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`)
    return answer
  }

  const body = JSON.stringify({ kind: 'map', title: 'On two nodes', from: { source: 'empty' } })
  const { id } = (await (await ask(0, '/documents', { method: 'POST', body })).json()) as { id: string }

  return {
    database,
    redis,
    nodes,
    lines,
    ask,
    documentId: id,
    portOf: async (node: number) => Number(new URL(await at(node)).port),
    complaints: () => nodes.map((node) => node.complaints()).join(''),
    /** The map as a node has it. */
    async read(node: number): Promise<JourneyMap> {
      return ((await (await ask(node, `/documents/${id}`)).json()) as { records: JourneyMap }).records
    },
    /** Another one in the place of one that was killed. */
    async startAgain(node: number): Promise<void> {
      nodes[node] = startNode(`again-${node}-${nodes.length}`)
      await at(node)
    },
  }
}
type World = Awaited<ReturnType<typeof openWorld>>

async function somebodyAt(t: TestContext, world: World, node: number): Promise<Connection<typeof mapType>> {
  const line = await openLine()
  line.leadTo(await world.portOf(node))
  world.lines.push(line)
  const person = connect({
    url: `ws://127.0.0.1:${line.port}/sync`,
    documentId: world.documentId,
    type: mapType,
    userId: `person-${world.lines.length}`,
    indexedDb: false,
  })
  t.after(() => person.destroy())
  await until(HEAL_MS, async () => assert.equal(person.status.value.state, 'saved'))
  return person
}

const titles = ({ store }: Connection<typeof mapType>) => columnsOf(store.document).length
const peersOf = ({ presence }: Connection<typeof mapType>) => presence.peers.value.length

/**
 * Whoever is removed at one node is out at the other, where their window is open.
 * @returns how long that took, ms
 */
async function removeAcross(world: World, email: string): Promise<number> {
  const json = (value: unknown) => ({ method: 'POST', body: JSON.stringify(value) })
  const invited = await world.ask(0, '/invitations', json({ role: 'editor' }))
  const { secret } = (await invited.json()) as { secret: string }
  const person = { secret, name: 'Ylva', email, password: 'walking over the long bridge' }
  const joined = await world.ask(1, '/invitations/join', json(person))
  const cookie = joined.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { user } = (await joined.json()) as { user: { id: string } }
  const window = openSocket(`http://127.0.0.1:${await world.portOf(1)}`, world.documentId, { cookie })
  await window.next('welcome')
  await world.ask(0, `/members/${user.id}`, { method: 'DELETE' })
  const began = performance.now()
  await window.closed
  return performance.now() - began
}

async function tryNodes(t: TestContext): Promise<void> {
  const world = await openWorld(t)
  const people = [await somebodyAt(t, world, 0), await somebodyAt(t, world, 1), await somebodyAt(t, world, 1)]
  const [anna] = people as [Connection<typeof mapType>]
  anna.store.execute(addLanes, { kinds: ['actions'] })
  anna.store.execute(addStages, { titles: ['Buy'] })
  await until(HEAL_MS, async () => assert.ok(people.every((person) => titles(person) > 0)))
  await until(HEAL_MS, async () => assert.deepEqual(people.map(peersOf), [2, 2, 2]))

  // The quickest of a few: how busy the machine is with other tests is not what is asked.
  const waits: number[] = []
  for (let at = 0; at < 10 && Math.min(...waits) >= OUT_MS; at++) {
    waits.push(await removeAcross(world, `ylva${at}@example.com`))
  }
  assert.ok(Math.min(...waits) < OUT_MS, `out after ${waits.map(Math.round)} ms`)

  const promised: Promised = new Map()
  const writers = people.map((person, at) => keepWriting(person, `p${at}`, promised, 10))
  const more = async () => {
    const due = promised.size + 15
    await until(HEAL_MS, async () => assert.ok(promised.size >= due, `nothing is acknowledged: ${world.complaints()}`))
  }
  const meet = async (step: string) => {
    const due = new Map(promised)
    for (const { store } of people) {
      await until(HEAL_MS, async () => assertKept(store.document, due)).catch((error: Error) => {
        throw new Error(`${step}: ${error.message}\n${world.complaints()}`)
      })
    }
  }
  await more()
  await meet('at first')

  await world.database.restart()
  for (const person of people) person.reconnect()
  await more()
  await meet('after a restart of PostgreSQL')

  const dead = world.nodes[0] as ServerProcess
  dead.child.kill('SIGKILL')
  await dead.ended
  const due = new Map(promised)
  assertKept(await world.read(1), due)
  world.lines[0]?.cut()
  world.lines[0]?.leadTo(await world.portOf(1))
  anna.reconnect()
  await more()
  await meet('after the death of a node')

  // From here on the database carries alone what the nodes tell each other.
  await world.redis?.kill()
  await more()
  await meet('without Redis')
  await world.startAgain(0)
  for (const line of world.lines.slice(1)) {
    line.cut()
    line.leadTo(await world.portOf(0))
  }
  for (const person of people) person.reconnect()
  await world.redis?.start()
  await more()
  for (const writer of writers) await writer.end()
  await Promise.all(people.map((person) => person.flush()))
  await meet('in the end')
  await until(HEAL_MS, async () => {
    assert.ok(
      people.every(({ store }) => isDeepStrictEqual(store.document, anna.store.document)),
      'somebody has another map',
    )
  })
  for (const node of [0, 1]) {
    const map = await world.read(node)
    assertKept(map, promised)
    assert.equal(Object.keys(map.cards).length, Object.keys(anna.store.document.cards).length)
  }
  // Of those who were at the dead node nobody is left behind.
  await until(HEAL_MS, async () => assert.deepEqual(people.map(peersOf), [2, 2, 2]))
  t.diagnostic(`${promised.size} acknowledged edits`)
}

test('two nodes, Redis and PostgreSQL, each killed in turn: everybody meets, and nothing acknowledged is lost', {
  skip: process.platform !== 'linux',
}, async (t) => {
  if (!isRedisInstalled) t.diagnostic('tried without Redis, which this machine has not: apt-get install redis-server')
  await tryNodes(t)
})

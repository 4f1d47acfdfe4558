import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { DurableLog } from './durable-log.ts'
import { presenceState } from './presence.ts'
import { FUZZ, history, mutate, mutation } from './testing/mutation.ts'
import { addNote, editNote, notebookType } from './testing/notebook.ts'
import { rawPeer } from './testing/raw-peer.ts'
import {
  DOCUMENT,
  eventually,
  isSaved,
  logWithDocument,
  open,
  type TestServer,
  testServer,
  until,
} from './testing/test-server.ts'
import { decodeClientMessage, decodeServerMessage, encodeClientMessage } from './wire/messages.ts'

/** A stretch of nothing in somebody's name: what that person writes next under these clocks would be passed over. */
function forgedGap(client: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, 1, client, clock, 0, 1000, 0]) encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

/** Sends one update and says how the server took it: the reason it refused, or `saved`. */
async function send(server: TestServer, user: string, update: Uint8Array): Promise<string> {
  const peer = await rawPeer(server, user)
  peer.send({ kind: 'update', number: 1, update })
  const answer = await Promise.race([peer.next('saved').catch(() => null), peer.next('refused').catch(() => null)])
  const outcome = answer?.kind === 'refused' ? answer.reason : answer ? 'saved' : `closed ${await peer.closed}`
  peer.close()
  return outcome
}

const content = async (server: TestServer) => (await server.sync.read(DOCUMENT, notebookType))?.document

function clientsIn(log: DurableLog): Promise<Map<number, number>> {
  return log.load(DOCUMENT).then((loaded) => {
    const ydoc = new Y.Doc()
    for (const { update } of loaded?.updates ?? []) Y.applyUpdate(ydoc, update)
    return Y.decodeStateVector(Y.encodeStateVector(ydoc))
  })
}

test('nobody can destroy what somebody else will have written without a connection', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a', text: 'before' })
  await anna.flush()
  const [client, clock] = [...(await clientsIn(server.log))].at(-1) as [number, number]
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  anna.store.execute(editNote, { id: 'a', text: 'before and days of work' })
  assert.equal(await send(server, 'mallory', forgedGap(client, clock)), 'invalid')
  anna.reconnect()
  await until(anna, isSaved)
  assert.equal((await content(server))?.notes.a?.text, 'before and days of work')
  assert.deepEqual(
    server.events.map((event) => ('flaw' in event ? [event.userId, event.flaw] : event.kind)),
    [['mallory', 'foreign-client']],
  )
})

test('whose name it is, is known after a restart and after a compaction too', async () => {
  const log = logWithDocument()
  const first = await testServer(log)
  const anna = open(first, 'anna')
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a' })
  await anna.flush()
  const names = await clientsIn(log)
  await anna.destroy()
  await first.close()
  for (const compactEvery of [1000, 1]) {
    const server = await testServer(log, { compactEvery, idleMs: 0 })
    await content(server)
    await eventually(async () => assert.equal(server.sync.counts().documents, 0))
    for (const [client, clock] of names) {
      assert.equal(await send(server, 'mallory', forgedGap(client, clock)), 'invalid')
    }
    await server.close()
  }
  assert.ok((await log.load(DOCUMENT))?.snapshot, 'it was compacted')
})

test('the server’s own name is nobody’s', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  await server.sync.execute(DOCUMENT, addNote, { id: 'a' }, { userId: 'anna' })
  const [client, clock] = [...(await clientsIn(server.log))].at(-1) as [number, number]
  assert.equal(await send(server, 'anna', forgedGap(client, clock)), 'invalid')
  await server.sync.execute(DOCUMENT, addNote, { id: 'b' }, { userId: 'anna' })
  assert.deepEqual(Object.keys((await content(server))?.notes ?? {}), ['a', 'b'])
})

test('two sockets cannot tell one client’s story in two ways', async (t) => {
  const log = logWithDocument()
  const server = await testServer({
    ...log,
    async append(...args) {
      await new Promise((resolve) => setTimeout(resolve, 30))
      return log.append(...args)
    },
  })
  t.after(() => server.close())
  const story = (text: string, place: string) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = 77
    ydoc.getText(place).insert(0, text)
    return Y.encodeStateAsUpdate(ydoc)
  }
  const outcomes = await Promise.all([
    send(server, 'mallory', story('ab', 'notes/a/text')),
    send(server, 'mallory', story('xyz', 'notes/b/text')),
  ])
  assert.deepEqual(outcomes, ['saved', 'saved'])
  const loaded = await log.load(DOCUMENT)
  const ydoc = new Y.Doc()
  for (const { update } of loaded?.updates ?? []) Y.applyUpdate(ydoc, update)
  const texts = [ydoc.getText('notes/a/text').toString(), ydoc.getText('notes/b/text').toString()]
  assert.ok(['abz', 'xyz'].includes(texts.join('')), texts.join('|'))
  Y.encodeStateAsUpdate(ydoc)
})

test('what a reader sends is refused and reaches nobody', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const ydoc = new Y.Doc()
  ydoc.getMap('notes').set('a', 1)
  assert.equal(await send(server, 'reader', Y.encodeStateAsUpdate(ydoc)), 'read-only')
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 1)
})

test('records that break the schema are set aside for everybody, and the rest stays', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'good' })
  await anna.flush()
  const ydoc = new Y.Doc()
  const notes = ydoc.getMap('notes')
  notes.set('bad', 1)
  notes.set('bad/size', new Y.Array())
  notes.set('__proto__', 1)
  for (const [at, made] of [[1, 2], 'yes', null, 0, 1.5, {}, new Y.Map()].entries()) notes.set(`odd-${at}`, made)
  ydoc.getMap('notes/good/text').set('not', 'a text')
  assert.equal(await send(server, 'mallory', Y.encodeStateAsUpdate(ydoc)), 'saved')
  const aside = ['__proto__', 'bad', ...[0, 1, 2, 3, 4, 5, 6].map((at) => `odd-${at}`)]
  await eventually(() => assert.deepEqual(anna.store.setAside.value.map(({ id }) => id).sort(), aside))
  assert.deepEqual(Object.keys(anna.store.document.notes), ['good'])
})

test('giants, messages before the greeting and messages that are none end the connection alone', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const ydoc = new Y.Doc()
  ydoc.getText('notes/a/text').insert(0, 'x'.repeat(1024 * 1024))
  assert.equal(await send(server, 'mallory', Y.encodeStateAsUpdate(ydoc)), 'too-large')
  const giant = await rawPeer(server, 'mallory')
  giant.sendBytes(new Uint8Array(2 * 1024 * 1024))
  assert.equal(await giant.closed, 1009)
  const early = await rawPeer(server, 'mallory', false)
  early.send({ kind: 'update', number: 1, update: Uint8Array.of(0, 0) })
  assert.equal((await early.next('refused')).reason, 'invalid')
  const twice = await rawPeer(server, 'mallory')
  const presence = presenceState.parse({})
  twice.send({ kind: 'hello', protocol: 1, token: 'anna', stateVector: new Uint8Array(), presence })
  assert.equal((await twice.next('refused')).reason, 'invalid')
  assert.deepEqual((await content(server))?.notes, {})
})

test('nobody appears under another’s name, colour or id, and presence that is none is refused', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const mallory = await rawPeer(server, 'mallory')
  const seen = () => anna.presence.peers.value[0]
  await eventually(() => assert.ok(seen()))
  const [id, colour] = [seen()?.id, seen()?.colour]
  const forged = { ...presenceState.parse({ at: 'notes/a' }), userId: 'bo', name: 'Bo', colour: 'none', id: 1 }
  mallory.send({ kind: 'presence', presence: forged })
  await eventually(() => assert.equal(seen()?.at, 'notes/a'))
  const { at, caret, view } = forged
  assert.deepEqual(seen(), { at, caret, view, id, userId: 'mallory', name: 'Name of mallory', colour })
  assert.equal(anna.presence.peers.value.length, 1)
  for (const presence of [
    { at: 'x'.repeat(301) },
    { at: '<b>' },
    { caret: 5 },
    { caret: '', junk: 'x'.repeat(2048) },
  ]) {
    const peer = await rawPeer(server, 'mallory')
    peer.send({ kind: 'presence', presence: presence as never })
    assert.equal((await peer.next('refused')).reason, 'invalid')
  }
})

/** Of a hundred a second, as many as are served, this is half a minute. */
const FLOOD = 3_000

test('a flood from one peer does not keep others from being served', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const mallory = await rawPeer(server, 'mallory')
  const ydoc = new Y.Doc()
  let number = 0
  ydoc.on('update', (update: Uint8Array) => mallory.send({ kind: 'update', number: ++number, update }))
  for (let i = 0; i < FLOOD; i++) ydoc.getMap('notes').set('flood/size', i % 9)
  await mallory.next('saved')
  anna.store.execute(addNote, { id: 'a' })
  await anna.flush()
  const served = mallory.received.filter(({ kind }) => kind === 'saved').length
  assert.ok(served < FLOOD, 'all of the flood was served before')
  mallory.close()
})

test('no bytes make the decoders throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.array(mutation, { maxLength: 3 }), (bytes, mutations) => {
      const hello = encodeClientMessage({
        kind: 'hello',
        protocol: 1,
        token: 'anna',
        stateVector: Uint8Array.of(0),
        presence: presenceState.parse({}),
      })
      for (const candidate of [bytes, mutate(hello, mutations)]) {
        decodeClientMessage(candidate)
        decodeServerMessage(candidate)
      }
    }),
    { numRuns: 5_000 * FUZZ },
  )
})

test('after a thousand spoilt messages the server serves, memory and log agree, and nobody else noticed', async (t) => {
  const server = await testServer(logWithDocument(), { compactEvery: 25 })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'anna', text: 'still here' })
  await anna.flush()
  const state = encodeClientMessage({ kind: 'ping' })
  await fc.assert(
    fc.asyncProperty(history, fc.array(mutation, { minLength: 0, maxLength: 4 }), async ({ update }, mutations) => {
      const peer = await rawPeer(server, 'mallory')
      peer.sendBytes(mutate(encodeClientMessage({ kind: 'update', number: 1, update }), mutations))
      peer.sendBytes(mutate(state, mutations))
      peer.send({ kind: 'ping' })
      await Promise.race([peer.closed, peer.next('pong').catch(() => undefined)])
      peer.close()
    }),
    { numRuns: 500 * FUZZ, endOnFailure: true },
  )
  assert.equal(anna.store.row('notes', 'anna')?.text, 'still here')
  await until(anna, isSaved)
  assert.ok(server.events.every(({ kind }) => kind === 'update-refused' || kind === 'message-refused'))
  const now = await content(server)
  await eventually(() => assert.deepEqual(anna.store.document, now))
  const again = await testServer(server.log)
  assert.deepEqual(await content(again), now)
  await again.close()
})

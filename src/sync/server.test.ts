import assert from 'node:assert/strict'
import test from 'node:test'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { addNote, editNote, notebookType } from './testing/notebook.ts'
import { rawPeer } from './testing/raw-peer.ts'
import {
  DOCUMENT,
  eventually,
  isSaved,
  logWithDocument,
  open,
  testContext,
  testServer,
  until,
} from './testing/test-server.ts'

const by = { userId: 'api', context: testContext() }
const codeOf = (url: string, options: { origin?: string }) =>
  new Promise<number>((resolve) => {
    const socket = new WebSocket(url, options)
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
  })

test('a page of another origin gets no socket', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const url = `${server.url}/${DOCUMENT}`
  assert.equal(await codeOf(url, { origin: 'https://evil.example' }), 403)
  assert.equal(await codeOf(url, { origin: 'null' }), 403)
  assert.equal(await codeOf(url, { origin: `http://127.0.0.1:${server.port}` }), 101)
  assert.equal(await codeOf(url, {}), 101)
  assert.deepEqual(server.events.filter(({ kind }) => kind === 'origin-refused').length, 2)
})

test('addresses that are not of documents are turned down at once', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const paths = [
    '/',
    '/sync',
    '/sync/',
    '/sync/a/b',
    '/sync/%2e%2e%2f',
    '/sync/%E0%A4%A',
    '/other/d1',
    `/sync/${'x'.repeat(65)}`,
  ]
  for (const path of paths) assert.equal(await codeOf(`ws://127.0.0.1:${server.port}${path}`, {}), 404, path)
})

test('a command from the API is committed, and seen at once by those who have the document open', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const result = await server.sync.execute(DOCUMENT, addNote, { id: 'a', text: 'by the API' }, by)
  assert.ok(result?.ok && result.value.length === 1)
  const logged = (await server.log.load(DOCUMENT))?.updates.at(-1)
  assert.equal(logged?.userId, 'api')
  await eventually(() => assert.equal(anna.store.row('notes', 'a')?.text, 'by the API'))
  const reading = await server.sync.read(DOCUMENT, notebookType)
  assert.equal(reading?.document.notes.a?.text, 'by the API')
  assert.equal(reading?.seq, 2)
})

test('a refused command writes nothing', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const result = await server.sync.execute(DOCUMENT, editNote, { id: 'none' }, by)
  assert.deepEqual(result, { ok: false, refusal: { reason: 'note-missing' } })
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 1)
})

test('a command whose commit fails is seen by nobody', async (t) => {
  const log = logWithDocument()
  let failing = true
  const server = await testServer({
    ...log,
    append: (...args) => (failing ? Promise.reject(new Error('disk full')) : log.append(...args)),
  })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, ({ loaded }) => loaded === 'server')
  anna.store.subscribe(() => assert.equal(anna.store.row('notes', 'lost'), undefined))
  await assert.rejects(server.sync.execute(DOCUMENT, addNote, { id: 'lost' }, by), /disk full/)
  assert.deepEqual((await server.sync.read(DOCUMENT, notebookType))?.document.notes, {})
  failing = false
  assert.ok((await server.sync.execute(DOCUMENT, addNote, { id: 'kept' }, by))?.ok)
  await until(anna, isSaved)
  await eventually(() => assert.ok(anna.store.row('notes', 'kept')))
})

test('commands and edits from everywhere at once all arrive', async (t) => {
  const server = await testServer(logWithDocument(), { compactEvery: 7 })
  const people = ['anna', 'bo', 'cia'].map((name) => open(server, name))
  t.after(() => Promise.all([...people.map((person) => person.destroy()), server.close()]))
  await Promise.all(people.map((person) => until(person, isSaved)))
  const work = people.map(async (person, who) => {
    for (let i = 0; i < 20; i++) {
      person.store.execute(addNote, { id: `p${who}-${i}` })
      await new Promise((resolve) => setTimeout(resolve, i % 3))
    }
  })
  for (let i = 0; i < 20; i++) await server.sync.execute(DOCUMENT, addNote, { id: `api-${i}` }, by)
  await Promise.all(work)
  await Promise.all(people.map((person) => person.flush()))
  const there = (await server.sync.read(DOCUMENT, notebookType))?.document
  assert.equal(Object.keys(there?.notes ?? {}).length, 80)
  for (const person of people) await eventually(() => assert.deepEqual(person.store.document, there))
})

test('a document that nobody has is null', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  assert.equal(await server.sync.read('none', notebookType), null)
  assert.equal(await server.sync.execute('none', addNote, { id: 'a' }, by), null)
  assert.equal(server.sync.counts().documents, 0)
})

test('whose rights end is out at once, and what they send then is not taken', async (t) => {
  const allowed = new Set(['anna', 'bo'])
  const server = await testServer(logWithDocument(), {
    authorise: async ({ token }) => (allowed.has(token) ? { userId: token, access: 'edit' } : null),
  })
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  allowed.delete('bo')
  server.sync.revoke({ userId: 'bo' })
  bo.store.execute(addNote, { id: 'too-late' })
  assert.equal((await until(bo, ({ state }) => state === 'refused')).refusal, 'not-allowed')
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 1)
  anna.store.execute(addNote, { id: 'still-in' })
  await anna.flush()
})

test('revoking while somebody is being asked who they are does not let them slip in', async (t) => {
  let answer: (() => void) | null = null
  let allowed = true
  const server = await testServer(logWithDocument(), {
    async authorise({ token }) {
      const decided = allowed
      if (decided) await new Promise<void>((resolve) => (answer = resolve))
      return decided ? { userId: token, access: 'edit' } : null
    },
  })
  const bo = open(server, 'bo')
  t.after(() => Promise.all([bo.destroy(), server.close()]))
  await eventually(() => assert.ok(answer))
  allowed = false
  server.sync.revoke({ userId: 'bo' })
  ;(answer as unknown as () => void)()
  assert.equal((await until(bo, ({ state }) => state === 'refused')).refusal, 'not-allowed')
  assert.equal(bo.status.value.loaded, 'nothing')
})

test('a deleted document is closed for everybody', async (t) => {
  const log = logWithDocument()
  const server = await testServer(log)
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  log.delete(DOCUMENT)
  server.sync.revoke({ documentId: DOCUMENT })
  assert.equal((await until(anna, ({ state }) => state === 'refused')).refusal, 'not-allowed')
  assert.deepEqual(server.sync.counts().documents, 0)
})

test('a lull is used to compact what has grown a little', async (t) => {
  const server = await testServer(logWithDocument(), { compactEvery: 30 })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  for (let i = 0; i < 3; i++) {
    anna.store.execute(addNote, { id: `n${i}` })
    await anna.flush()
  }
  await eventually(async () => assert.equal((await server.log.load(DOCUMENT))?.updates.length, 0))
})

test('the log is compacted as it grows and when everybody has left, and nothing is lost', async (t) => {
  const server = await testServer(logWithDocument(), { compactEvery: 10, idleMs: 20 })
  const anna = open(server, 'anna')
  t.after(() => server.close())
  await until(anna, isSaved)
  for (let i = 0; i < 25; i++) {
    anna.store.execute(addNote, { id: `n${i}`, text: `note ${i}` })
    await anna.flush()
  }
  await eventually(async () => {
    const loaded = await server.log.load(DOCUMENT)
    assert.ok(loaded?.snapshot && loaded.updates.length < 16)
  })
  const document = anna.store.document
  await anna.destroy()
  await eventually(() => assert.deepEqual(server.sync.counts(), { connections: 0, documents: 0 }))
  await eventually(async () => assert.equal((await server.log.load(DOCUMENT))?.updates.length, 0))
  assert.deepEqual((await server.sync.read(DOCUMENT, notebookType))?.document, document)
})

test('a damaged update in the log is left out and told of; the rest is there', async (t) => {
  const log = logWithDocument({ cover: {}, notes: {} })
  const server = await testServer(log, { idleMs: 0 })
  t.after(() => server.close())
  await server.sync.execute(DOCUMENT, addNote, { id: 'a' }, by)
  await eventually(() => assert.equal(server.sync.counts().documents, 0))
  await log.append(DOCUMENT, [{ update: Uint8Array.of(1, 2, 3, 250), userId: 'anna' }])
  await server.sync.execute(DOCUMENT, addNote, { id: 'b' }, by)
  assert.deepEqual(Object.keys((await server.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}), ['a', 'b'])
  assert.ok(server.events.some(({ kind }) => kind === 'damaged-log'))
})

test('a log that cannot be read is told of, and clients try again', async (t) => {
  const log = logWithDocument()
  let failing = true
  const server = await testServer({
    ...log,
    load: (id) => (failing ? Promise.reject(new Error('no disk')) : log.load(id)),
  })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, ({ state }) => state === 'offline')
  await assert.rejects(server.sync.read(DOCUMENT, notebookType), /no disk/)
  failing = false
  await until(anna, isSaved)
  assert.ok(server.events.every(({ kind }) => kind === 'load-failed'))
})

test('a page of another version is told to reload', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const peer = await rawPeer(server, 'anna', false)
  peer.sendBytes(Uint8Array.of(0, 99, 1, 2, 3))
  assert.equal((await peer.next('refused')).reason, 'outdated')
  assert.equal(await peer.closed, 4403)
})

test('a client that asks whether the server is there is answered', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const peer = await rawPeer(server, 'anna')
  peer.send({ kind: 'ping' })
  await peer.next('pong')
  peer.close()
})

test('an update that brings nothing new is acknowledged and not written', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const ydoc = new Y.Doc()
  ydoc.getMap('notes').set('a', 1)
  const update = Y.encodeStateAsUpdate(ydoc)
  const peer = await rawPeer(server, 'anna')
  for (const number of [1, 2, 3]) {
    peer.send({ kind: 'update', number, update })
    assert.equal((await peer.next('saved')).number, number)
  }
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 2)
  peer.close()
})

test('a deletion that the server is writing too is acknowledged when it is committed, not before', async (t) => {
  const log = logWithDocument()
  let held: Promise<void> | undefined
  const server = await testServer({
    ...log,
    async append(...args) {
      await held
      return log.append(...args)
    },
  })
  t.after(() => server.close())
  await server.sync.execute(DOCUMENT, addNote, { id: 'a', text: 'abc' }, by)
  const peer = await rawPeer(server, 'anna')
  const ydoc = new Y.Doc()
  const welcome = peer.received.find(({ kind }) => kind === 'welcome')
  assert.ok(welcome?.kind === 'welcome')
  Y.applyUpdate(ydoc, welcome.update)
  const known = Y.encodeStateVector(ydoc)
  ydoc.getText('notes/a/text').delete(0, 3)

  const commit = Promise.withResolvers<void>()
  held = commit.promise
  const writing = server.sync.execute(DOCUMENT, editNote, { id: 'a', text: '' }, by)
  await new Promise((resolve) => setImmediate(resolve))
  peer.send({ kind: 'update', number: 1, update: Y.encodeStateAsUpdate(ydoc, known) })
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.ok(peer.received.every(({ kind }) => kind !== 'saved'))
  commit.resolve()
  await writing
  await peer.next('saved')
  peer.close()
})

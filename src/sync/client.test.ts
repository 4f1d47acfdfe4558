import assert from 'node:assert/strict'
import test from 'node:test'
import type { DurableLog } from './durable-log.ts'
import { addNote, editNote, notebookType } from './testing/notebook.ts'
import { DOCUMENT, eventually, isSaved, logWithDocument, open, testServer, until } from './testing/test-server.ts'

test('an edit reaches the log, the server and everybody else', async (t) => {
  const server = await testServer()
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  assert.ok(anna.store.execute(addNote, { id: 'a', text: 'Buys a ticket' }).ok)
  await anna.flush()
  await eventually(() => assert.equal(bo.store.row('notes', 'a')?.text, 'Buys a ticket'))
  assert.deepEqual((await server.sync.read(DOCUMENT, notebookType))?.document, anna.store.document)
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 2)
})

/** A log whose appends are committed when the test says so. */
function heldLog() {
  const log = logWithDocument()
  const waiting: (() => void)[] = []
  let holding = false
  const held: DurableLog = {
    ...log,
    async append(...args) {
      if (holding) await new Promise<void>((resolve) => waiting.push(resolve))
      return log.append(...args)
    },
  }
  return {
    log: held,
    hold() {
      holding = true
    },
    release() {
      holding = false
      for (const go of waiting.splice(0)) go()
    },
    get waiting() {
      return waiting.length
    },
  }
}

test('“saved” is said only after the commit, and nobody sees an edit before it', async (t) => {
  const held = heldLog()
  const server = await testServer(held.log)
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  held.hold()
  anna.store.execute(addNote, { id: 'a' })
  assert.equal(anna.status.value.state, 'saving')
  anna.status.subscribe(() => assert.ok(held.waiting === 0 || anna.status.value.state === 'saving'))
  await eventually(() => assert.equal(held.waiting, 1))
  await new Promise((resolve) => setTimeout(resolve, 150))
  assert.deepEqual([anna.status.value.state, anna.status.value.unsaved], ['saving', true])
  assert.equal(bo.store.row('notes', 'a'), undefined)
  held.release()
  await until(anna, isSaved)
  await eventually(() => assert.ok(bo.store.row('notes', 'a')))
})

test('edits made without a connection are all committed before “saved” is said again', async (t) => {
  const held = heldLog()
  const server = await testServer(held.log)
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  assert.equal(anna.status.value.unsaved, false)
  for (const id of ['a', 'b', 'c', 'd', 'e']) anna.store.execute(addNote, { id })
  assert.deepEqual([anna.status.value.state, anna.status.value.unsaved], ['offline', true])
  held.hold()
  const committed = async () => (await server.log.load(DOCUMENT))?.updates.length as number
  const before = await committed()
  anna.reconnect()
  await until(anna, ({ state }) => state === 'saving')
  await eventually(() => assert.equal(held.waiting, 1))
  assert.equal(await committed(), before)
  held.release()
  await until(anna, isSaved)
  assert.deepEqual(Object.keys((await server.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}).sort(), [
    'a',
    'b',
    'c',
    'd',
    'e',
  ])
})

test('two people who edit without a connection agree when it is back', async (t) => {
  const server = await testServer()
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  anna.store.execute(addNote, { id: 'a', text: 'Waits' })
  await anna.flush()
  await eventually(() => assert.ok(bo.store.row('notes', 'a')))
  server.cut()
  await Promise.all([until(anna, ({ state }) => state === 'offline'), until(bo, ({ state }) => state === 'offline')])
  anna.store.execute(editNote, { id: 'a', text: 'Waits outside', tags: ['t1'] })
  bo.store.execute(editNote, { id: 'a', text: 'The customer Waits', size: 7, tags: ['t2'] })
  anna.reconnect()
  bo.reconnect()
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  await eventually(() => assert.deepEqual(anna.store.document, bo.store.document))
  const { text, size, tags } = anna.store.row('notes', 'a') ?? {}
  assert.deepEqual([text, size, tags], ['The customer Waits outside', 7, ['t1', 't2']])
})

test('a server that starts anew finds everything, and its clients come back by themselves', async (t) => {
  const log = logWithDocument()
  const first = await testServer(log)
  const anna = open(first, 'anna')
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a' })
  await anna.flush()
  await first.close()
  await until(anna, ({ state }) => state === 'offline')
  assert.equal(typeof anna.status.value.retryAt, 'number')
  anna.store.execute(addNote, { id: 'b' })
  const second = await testServer(log, { port: first.port })
  t.after(() => Promise.all([anna.destroy(), second.close()]))
  await until(anna, isSaved)
  assert.deepEqual(Object.keys((await second.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}), ['a', 'b'])
})

test('a server that was put back to an older state gets back what it lost', async (t) => {
  const first = await testServer()
  const anna = open(first, 'anna')
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a', text: 'kept here' })
  await anna.flush()
  await first.close()
  const second = await testServer(logWithDocument(), { port: first.port })
  t.after(() => Promise.all([anna.destroy(), second.close()]))
  await until(anna, isSaved)
  assert.equal((await second.sync.read(DOCUMENT, notebookType))?.document.notes.a?.text, 'kept here')
})

test('a commit that fails is not acknowledged, and the edit is sent again', async (t) => {
  const log = logWithDocument()
  let failures = 2
  const server = await testServer({
    ...log,
    append: async (...args) => {
      if (failures-- > 0) throw new Error('disk full')
      return log.append(...args)
    },
  })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a' })
  await until(anna, ({ state, unsaved }) => state === 'offline' && unsaved)
  await until(anna, isSaved)
  assert.equal(failures, -1)
  assert.deepEqual(
    server.events.map(({ kind }) => kind),
    ['append-failed', 'append-failed'],
  )
  assert.ok((await server.sync.read(DOCUMENT, notebookType))?.document.notes.a)
})

test('before the document has arrived nothing can be changed', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  assert.deepEqual([anna.status.value.state, anna.status.value.loaded], ['connecting', 'nothing'])
  assert.deepEqual(anna.store.execute(addNote, { id: 'a' }), { ok: false, refusal: { reason: 'not-loaded' } })
  await until(anna, ({ loaded }) => loaded === 'server')
  assert.ok(anna.store.execute(addNote, { id: 'a' }).ok)
})

test('who may not see the document is told so, and it is not tried again', async (t) => {
  const server = await testServer()
  const stranger = open(server, '')
  t.after(() => Promise.all([stranger.destroy(), server.close()]))
  const { refusal, retryAt } = await until(stranger, ({ state }) => state === 'refused')
  assert.deepEqual([refusal, retryAt], ['not-allowed', null])
  await assert.rejects(stranger.flush(), /not-allowed/)
})

test('a document that does not exist is refused like one that may not be seen', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna', { documentId: 'none' })
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  assert.equal((await until(anna, ({ state }) => state === 'refused')).refusal, 'not-allowed')
  assert.equal(server.sync.counts().documents, 0)
})

test('a reader sees what others write, and cannot write', async (t) => {
  const server = await testServer()
  const [anna, reader] = [open(server, 'anna'), open(server, 'reader')]
  t.after(() => Promise.all([anna.destroy(), reader.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(reader, isSaved)])
  assert.equal(reader.status.value.access, 'read')
  assert.deepEqual(reader.store.execute(addNote, { id: 'x' }), { ok: false, refusal: { reason: 'read-only' } })
  anna.store.execute(addNote, { id: 'a' })
  await eventually(() => assert.ok(reader.store.row('notes', 'a')))
})

test('an editor who becomes a reader keeps the unsent edits and is told', async (t) => {
  let access: 'edit' | 'read' = 'edit'
  const server = await testServer(logWithDocument(), { authorise: async () => ({ userId: 'anna', access }) })
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  anna.store.execute(addNote, { id: 'a' })
  access = 'read'
  anna.reconnect()
  const { refusal, unsaved } = await until(anna, ({ state }) => state === 'refused')
  assert.deepEqual([refusal, unsaved], ['read-only', true])
  assert.ok(anna.store.row('notes', 'a'))
  assert.equal((await server.log.load(DOCUMENT))?.updates.length, 1)
  access = 'edit'
  server.sync.revoke({ userId: 'anna' })
  await until(anna, isSaved)
  assert.ok((await server.sync.read(DOCUMENT, notebookType))?.document.notes.a)
})

test('two tabs of one person agree, also without a connection, and see no edit twice', async (t) => {
  const server = await testServer()
  const userId = `anna-${crypto.randomUUID()}`
  const [one, other] = [open(server, 'anna', { userId }), open(server, 'anna', { userId })]
  t.after(() => Promise.all([one.destroy(), other.destroy(), server.close()]))
  await Promise.all([until(one, isSaved), until(other, isSaved)])
  one.store.execute(addNote, { id: 'a', text: 'first' })
  await one.flush()
  await eventually(() => assert.equal(other.store.row('notes', 'a')?.text, 'first'))
  server.cut()
  await Promise.all([until(one, ({ state }) => state === 'offline'), until(other, ({ state }) => state === 'offline')])
  one.store.execute(editNote, { id: 'a', text: 'first and second' })
  await eventually(() => assert.equal(other.store.row('notes', 'a')?.text, 'first and second'))
  other.store.execute(editNote, { id: 'a', text: 'first and second, third' })
  await eventually(() => assert.equal(one.store.row('notes', 'a')?.text, 'first and second, third'))
  one.reconnect()
  other.reconnect()
  await Promise.all([until(one, isSaved), until(other, isSaved)])
  assert.equal((await server.sync.read(DOCUMENT, notebookType))?.document.notes.a?.text, 'first and second, third')
})

test('a tab that is closed before its edit was sent leaves it to the other tab', async (t) => {
  const server = await testServer()
  const userId = `anna-${crypto.randomUUID()}`
  const [one, other] = [open(server, 'anna', { userId }), open(server, 'anna', { userId })]
  t.after(() => Promise.all([other.destroy(), server.close()]))
  await Promise.all([until(one, isSaved), until(other, isSaved)])
  server.cut()
  await until(one, ({ state }) => state === 'offline')
  one.store.execute(addNote, { id: 'a' })
  await eventually(() => assert.ok(other.store.row('notes', 'a')))
  await one.destroy()
  other.reconnect()
  await eventually(async () => assert.ok((await server.sync.read(DOCUMENT, notebookType))?.document.notes.a))
})

test('days of work that no single message may hold are sent in parts', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  anna.store.batch(() => {
    for (let i = 0; i < 200; i++) anna.store.execute(addNote, { id: `n${i}`, text: `${i} `.repeat(3_000) })
  })
  anna.reconnect()
  await until(anna, isSaved)
  const there = await server.sync.read(DOCUMENT, notebookType)
  assert.deepEqual(there?.document, anna.store.document)
  assert.ok(((await server.log.load(DOCUMENT))?.updates.length ?? 0) > 3)
})

test('without local storage that is said, and the rest works', async (t) => {
  const server = await testServer()
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo', { indexedDb: false })]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  // Node has no IndexedDB, as some private windows have none.
  assert.equal(anna.status.value.localCopy, 'unavailable')
  assert.equal(bo.status.value.localCopy, 'off')
})

test('others see who is there and where, and that they left', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna', { presence: { at: 'notes/b' } })
  const bo = open(server, 'bo')
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  const seen = () => anna.presence.peers.value.map(({ userId, name, at }) => [userId, name, at])
  await eventually(() => assert.deepEqual(seen(), [['bo', 'Name of bo', '']]))
  bo.presence.update({ at: 'notes/a/text', caret: '5' })
  await eventually(() => assert.deepEqual(seen(), [['bo', 'Name of bo', 'notes/a/text']]))
  assert.deepEqual(
    bo.presence.peers.value.map(({ name, at }) => [name, at]),
    [['Name of anna', 'notes/b']],
  )
  await bo.destroy()
  await eventually(() => assert.deepEqual(seen(), []))
})

test('after destroy nothing is left that keeps a process alive or connects again', async () => {
  const server = await testServer()
  const anna = open(server, 'anna')
  await until(anna, isSaved)
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  const flushed = anna.flush()
  await anna.destroy()
  await assert.rejects(flushed, /closed/)
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  assert.equal(server.sync.counts().connections, 0)
  await server.close()
})

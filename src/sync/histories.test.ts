import assert from 'node:assert/strict'
import test from 'node:test'
import * as Y from 'yjs'
import type { DurableLog, LoadedLog } from './durable-log.ts'
import { firstUpdate } from './first-update.ts'
import { presenceState } from './presence.ts'
import { decodeSnapshot } from './server/snapshot.ts'
import type { SyncOptions } from './server.ts'
import { memoryLog } from './testing/memory-log.ts'
import { addNote, editNote, notebookType } from './testing/notebook.ts'
import { rawPeer } from './testing/raw-peer.ts'
import {
  DOCUMENT,
  eventually,
  isSaved,
  logWithDocument,
  type NotebookConnection,
  open,
  type TestServer,
  testServer,
  until,
} from './testing/test-server.ts'
import { PROTOCOL } from './wire/messages.ts'

/** Whom the network keeps away. */
const away = new Set<string>()

/** A server that forgets a document at once when nobody is in it. */
const openServer = (
  options: Partial<SyncOptions> & { readonly port?: number } = {},
  log: DurableLog = logWithDocument(),
) =>
  testServer(log, {
    idleMs: 1,
    ...options,
    async authorise({ token }) {
      if (away.has(token)) throw new Error('no way through')
      return { userId: token, access: token.startsWith('reader') ? 'read' : 'edit' }
    },
  })

/** The log of a server that was put back to what a backup held. */
async function restored({ snapshot, updates }: LoadedLog): Promise<DurableLog> {
  const log = memoryLog()
  log.make(DOCUMENT, Y.encodeStateAsUpdate(new Y.Doc()), null)
  if (snapshot) await log.compact(DOCUMENT, snapshot, 1)
  await log.append(DOCUMENT, updates)
  return log
}

const epochOf = async ({ log }: Pick<TestServer, 'log'>) => {
  const snapshot = (await log.load(DOCUMENT))?.snapshot
  return snapshot ? decodeSnapshot(snapshot).epoch : ''
}

/** Works on it until its past outweighs its content. */
async function work(worker: NotebookConnection): Promise<void> {
  await until(worker, isSaved)
  if (!worker.store.row('notes', 'w')) worker.store.execute(addNote, { id: 'w' })
  // Two values by turns, since one client's stones in a row are one.
  for (let i = 0; i < 200; i++) worker.store.execute(editNote, { id: 'w', size: i % 10, pageId: `p${i % 2}` })
  await worker.flush()
}

/** Somebody works on it; then all leave, and its history ends. */
async function wearOut(server: TestServer): Promise<void> {
  const before = await epochOf(server)
  const worker = open(server, 'worker')
  await work(worker)
  await worker.destroy()
  await eventually(async () => assert.notEqual(await epochOf(server), before))
}

test('a document that is worn by its past begins a new history when all have left it', async (t) => {
  const server = await openServer()
  t.after(() => server.close())
  await wearOut(server)
  const loaded = await server.log.load(DOCUMENT)
  assert.deepEqual(loaded?.updates, [])
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, decodeSnapshot(loaded?.snapshot as Uint8Array).state)
  assert.ok(Y.encodeStateAsUpdate(ydoc).byteLength < 500)
  assert.equal((await server.sync.read(DOCUMENT, notebookType))?.document.notes.w?.size, 9)
  const bo = open(server, 'bo')
  t.after(() => bo.destroy())
  await until(bo, isSaved)
  bo.store.execute(editNote, { id: 'w', text: 'goes on' })
  await bo.flush()
  assert.equal((await server.sync.read(DOCUMENT, notebookType))?.document.notes.w?.text, 'goes on')
})

test('a document that is never left begins a new history when nobody has changed it for long, under those who are in it', async (t) => {
  const quietMs = 400
  const server = await openServer({ quietMs })
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await until(bo, isSaved)
  /** @returns the longest pause between two commits, ms */
  async function writeFor(ms: number): Promise<number> {
    const began = performance.now()
    let [last, longest] = [began, 0]
    while (last - began < ms) {
      bo.store.execute(editNote, { id: 'w', text: `${bo.store.row('notes', 'w')?.text}.` })
      await bo.flush()
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
      await new Promise((resolve) => setTimeout(resolve, quietMs / 20))
    }
    return Math.max(longest, performance.now() - last)
  }
  // Whoever is at work keeps the history that they are in: the quiet begins anew with each change. Where the machine
  // itself paused for so long, it is tried once more, with a history that is worn by then.
  let [before, isSteady] = ['', false]
  while (!isSteady) {
    do {
      before = await epochOf(server)
      await work(anna)
    } while ((await epochOf(server)) !== before)
    isSteady = (await writeFor(quietMs * 1.5)) <= quietMs / 3
    if (isSteady) assert.equal(await epochOf(server), before)
  }
  const text = bo.store.row('notes', 'w')?.text
  await eventually(async () => assert.notEqual(await epochOf(server), before))
  assert.deepEqual((await server.log.load(DOCUMENT))?.updates, [])
  // Both pages are still open, and go on in it with what they had.
  await eventually(() =>
    assert.deepEqual(
      [anna, bo].map(({ store }) => store.history.value.canUndo),
      [false, false],
    ),
  )
  anna.store.execute(editNote, { id: 'w', text: `${text} On it goes` })
  await anna.flush()
  await eventually(() => assert.equal(bo.store.row('notes', 'w')?.text, `${text} On it goes`))
  assert.ok(anna.store.undo())
  await eventually(() => assert.equal(bo.store.row('notes', 'w')?.text, text))
  assert.deepEqual(server.events, [])
})

test('who was away while histories ended brings their edits, and takes back only what they do from then on', async (t) => {
  const server = await openServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a', text: 'Buys a ticket' })
  await anna.flush()
  away.add('anna')
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  await wearOut(server)
  anna.store.execute(editNote, { id: 'a', text: 'Buys a cheap ticket' })
  anna.store.execute(addNote, { id: 'b', text: 'new' })
  await wearOut(server)
  const bo = open(server, 'bo')
  t.after(() => bo.destroy())
  await until(bo, isSaved)
  bo.store.execute(editNote, { id: 'a', text: 'Buys a ticket, and leaves' })
  await bo.flush()
  away.delete('anna')
  anna.reconnect()
  await anna.flush()
  const there = { a: 'Buys a cheap ticket, and leaves', b: 'new' }
  for (const { store } of [anna, bo]) {
    await eventually(() => {
      assert.deepEqual([store.row('notes', 'a')?.text, store.row('notes', 'b')?.text], [there.a, there.b])
    })
  }
  assert.equal(anna.store.history.value.canUndo, false)
  anna.store.execute(editNote, { id: 'a', text: 'Buys a very cheap ticket, and leaves' })
  await anna.flush()
  assert.ok(anna.store.undo())
  await anna.flush()
  await eventually(() => assert.equal(bo.store.row('notes', 'a')?.text, there.a))
  assert.deepEqual(
    server.events.filter(({ kind }) => kind !== 'authorise-failed'),
    [],
  )
})

test('who was away with nothing to send sees what there is, and goes on', async (t) => {
  const server = await openServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  anna.store.execute(addNote, { id: 'a', text: 'here' })
  await anna.flush()
  away.add('anna')
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  await wearOut(server)
  const told: string[] = []
  anna.store.subscribeRow('notes', 'a', () => told.push('a'))
  away.delete('anna')
  anna.reconnect()
  await until(anna, isSaved)
  assert.equal(anna.store.row('notes', 'w')?.size, 9)
  assert.deepEqual(told, [], 'what stayed the same is not told as changed')
  anna.store.execute(editNote, { id: 'a', text: 'here again' })
  await anna.flush()
  assert.equal((await server.sync.read(DOCUMENT, notebookType))?.document.notes.a?.text, 'here again')
})

test('after a backup from before a turn was restored, whoever holds what it lacks is told, keeps it, and spoils nothing', async (t) => {
  const before = await openServer()
  const [anna, bo, reader] = [open(before, 'anna'), open(before, 'bo'), open(before, 'reader')]
  t.after(() => Promise.all([anna, bo, reader].map((one) => one.destroy())))
  for (const one of [anna, bo, reader]) await until(one, isSaved)
  anna.store.execute(addNote, { id: 'a', text: 'in the backup' })
  await anna.flush()
  await eventually(() => assert.ok(bo.store.row('notes', 'a') && reader.store.row('notes', 'a')))
  const backup = await before.log.load(DOCUMENT)
  assert.ok(backup)
  const leave = async () => {
    for (const name of ['anna', 'bo', 'reader']) away.add(name)
    before.cut()
    for (const one of [anna, bo, reader]) await until(one, ({ state }) => state === 'offline')
  }
  const comeBack = () => {
    away.clear()
    for (const one of [anna, bo, reader]) one.reconnect()
  }
  await leave()
  await wearOut(before)
  comeBack()
  for (const one of [anna, bo, reader]) await until(one, isSaved)
  bo.store.execute(editNote, { id: 'a', text: 'acknowledged after the backup' })
  await bo.flush()
  await eventually(() => assert.match(anna.store.row('notes', 'a')?.text ?? '', /after/))
  await leave()
  anna.store.execute(addNote, { id: 'b', text: 'never sent' })
  await before.close()

  const log = await restored(backup)
  const after = await openServer({ port: before.port }, log)
  t.after(() => after.close())
  comeBack()
  for (const one of [anna, bo]) {
    const { refusal, unsaved } = await until(one, ({ state }) => state === 'refused')
    assert.deepEqual([refusal, unsaved], ['other-history', true])
    await assert.rejects(one.flush(), /other-history/)
    assert.equal(one.store.row('notes', 'a')?.text, 'acknowledged after the backup')
  }
  assert.equal(anna.store.row('notes', 'b')?.text, 'never sent')
  // Who may only read has nothing to bring, and sees what there is.
  await until(reader, isSaved)
  assert.equal(reader.store.row('notes', 'a')?.text, 'in the backup')
  const dora = open(after, 'dora')
  t.after(() => dora.destroy())
  await until(dora, isSaved)
  dora.store.execute(editNote, { id: 'a', text: 'goes on' })
  await dora.flush()
  assert.deepEqual(Object.keys((await after.sync.read(DOCUMENT, notebookType))?.document.notes ?? {}), ['a'])
  await eventually(() => assert.equal(reader.store.row('notes', 'a')?.text, 'goes on'))
  assert.equal(bo.store.row('notes', 'a')?.text, 'acknowledged after the backup', 'what is kept is not written over')
  assert.deepEqual(after.events, [])
})

test('a page that knows nothing of histories is told to reload, and foreign names stay foreign in the next one', async (t) => {
  const server = await openServer()
  t.after(() => server.close())
  await wearOut(server)
  const presence = presenceState.parse({})
  const hello = { kind: 'hello', protocol: PROTOCOL, stateVector: new Uint8Array(), presence } as const
  const old = await rawPeer(server, 'anna', false)
  old.send({ ...hello, token: 'anna' })
  assert.equal((await old.next('refused')).reason, 'outdated')
  const { owners } = decodeSnapshot((await server.log.load(DOCUMENT))?.snapshot as Uint8Array)
  const [client] = [...owners].find(([, userId]) => userId === 'worker') ?? []
  const forged = new Y.Doc()
  forged.clientID = client as number
  forged.getMap('notes').set('forged', 1)
  const mallory = await rawPeer(server, 'mallory', false)
  mallory.send({ ...hello, token: 'mallory', understands: 7, epoch: await epochOf(server) })
  await mallory.next('welcome')
  mallory.send({ kind: 'update', number: 1, update: Y.encodeStateAsUpdate(forged) })
  assert.equal((await mallory.next('refused')).reason, 'invalid')
  const late = await rawPeer(server, 'mallory', false)
  late.send({ ...hello, token: 'mallory', understands: 7, epoch: '' })
  assert.ok((await late.next('welcome')).ended)
  late.send({ kind: 'late-update', number: 1, update: Uint8Array.of(1, 2, 3) })
  assert.equal((await late.next('refused')).reason, 'invalid')
  const stranger = await rawPeer(server, 'mallory', false)
  stranger.send({ ...hello, token: 'mallory', understands: 7, epoch: 'never-was' })
  assert.equal((await stranger.next('welcome')).ended, null)
  stranger.send({ kind: 'late-update', number: 1, update: firstUpdate(notebookType, { cover: {}, notes: {} }) })
  assert.equal((await stranger.next('refused')).reason, 'other-history')
})

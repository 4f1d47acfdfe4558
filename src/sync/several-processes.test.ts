import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import * as Y from 'yjs'
import { memoryExchange } from './testing/memory-exchange.ts'
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

/** Two servers of one log, as two processes have it: they share nothing else but what is exchanged. */
async function twoServers(t: TestContext, options: Parameters<typeof testServer>[1] = {}) {
  const log = logWithDocument()
  const exchange = memoryExchange()
  const servers = [
    await testServer(log, { exchange: exchange.join(), ...options }),
    await testServer(log, { exchange: exchange.join(), ...options }),
  ] as const
  t.after(() => Promise.all(servers.map((server) => server.close())))
  return { log, exchange, servers }
}

async function somebodyAt(t: TestContext, server: TestServer, user: string): Promise<NotebookConnection> {
  const somebody = open(server, user)
  t.after(() => somebody.destroy())
  await until(somebody, isSaved)
  return somebody
}

const textOf = ({ store }: NotebookConnection, id: string) => store.row('notes', id)?.text

test('people at two processes see each other’s edits, each other, and what changes beside the document', async (t) => {
  const { servers } = await twoServers(t)
  const anna = await somebodyAt(t, servers[0], 'anna')
  const bo = await somebodyAt(t, servers[1], 'bo')
  anna.store.execute(addNote, { id: 'a', text: 'by Anna' })
  await eventually(() => assert.equal(textOf(bo, 'a'), 'by Anna'))
  bo.store.execute(editNote, { id: 'a', text: 'by Anna and Bo' })
  await eventually(() => assert.equal(textOf(anna, 'a'), 'by Anna and Bo'))

  bo.presence.update({ at: 'notes/a' })
  await eventually(() => {
    assert.deepEqual(
      anna.presence.peers.value.map(({ userId, at }) => [userId, at]),
      [['bo', 'notes/a']],
    )
    assert.deepEqual(
      bo.presence.peers.value.map(({ userId }) => userId),
      ['anna'],
    )
  })
  const [seen] = anna.presence.peers.value
  assert.equal(seen?.colour, bo.presence.self.value?.colour)
  assert.notEqual(seen?.colour, anna.presence.self.value?.colour)

  const heard: string[] = []
  bo.onNotice((topic) => heard.push(topic))
  servers[0].sync.notify(DOCUMENT, 'comments')
  await eventually(() => assert.deepEqual(heard, ['comments']))
  anna.destroy()
  await eventually(() => assert.deepEqual(bo.presence.peers.value, []))
})

test('whoever is revoked at one process is asked anew at every one', async (t) => {
  let mayBo = true
  const { servers } = await twoServers(t, {
    authorise: async ({ token }) => (token === 'bo' && !mayBo ? null : { userId: token, access: 'edit' }),
  })
  const bo = await somebodyAt(t, servers[1], 'bo')
  mayBo = false
  servers[0].sync.revoke({ userId: 'bo' })
  await until(bo, ({ state }) => state === 'refused')
})

test('what the log holds is found though every message was lost', async (t) => {
  let mayBo = true
  const { servers, exchange } = await twoServers(t, {
    authorise: async ({ token }) => (token === 'bo' && !mayBo ? null : { userId: token, access: 'edit' }),
  })
  const anna = await somebodyAt(t, servers[0], 'anna')
  const bo = await somebodyAt(t, servers[1], 'bo')
  const cy = await somebodyAt(t, servers[1], 'cy')
  exchange.breakDown()
  anna.store.execute(addNote, { id: 'a', text: 'unheard of' })
  await anna.flush()
  assert.equal(
    (await servers[1].sync.read(DOCUMENT, notebookType))?.document.notes.a?.text,
    'unheard of',
    'who asks the other process finds it at once',
  )
  anna.store.execute(editNote, { id: 'a', text: 'still unheard of' })
  await eventually(() => assert.equal(textOf(cy, 'a'), 'still unheard of'))
  mayBo = false
  servers[0].sync.revoke({ userId: 'bo' })
  servers[0].sync.notify(DOCUMENT, 'comments')
  const heard = new Set<string>()
  cy.onNotice((topic) => heard.add(topic))
  exchange.mend()
  await until(bo, ({ state }) => state === 'refused')
  await eventually(() => assert.deepEqual([...heard], ['comments', 'versions']))
  assert.equal(cy.status.value.state, 'saved', 'who may stay noticed nothing')
})

test('edits at two processes at once are all kept, and a compaction between them is no gap', async (t) => {
  const { servers, log, exchange } = await twoServers(t, { compactEvery: 5 })
  const anna = await somebodyAt(t, servers[0], 'anna')
  const bo = await somebodyAt(t, servers[1], 'bo')
  for (let round = 0; round < 40; round++) {
    if (round === 20) exchange.breakDown()
    anna.store.execute(addNote, { id: `a${round}`, text: 'x' })
    bo.store.execute(addNote, { id: `b${round}`, text: 'y' })
    if (round % 3 === 0) await Promise.all([anna.flush(), bo.flush()])
  }
  await Promise.all([anna.flush(), bo.flush()])
  await eventually(async () => {
    assert.equal(Object.keys(anna.store.document.notes).length, 80)
    assert.deepEqual(bo.store.document, anna.store.document)
    assert.deepEqual((await servers[0].sync.read(DOCUMENT, notebookType))?.document, anna.store.document)
  })
  assert.ok(((await log.load(DOCUMENT))?.snapshot?.length ?? 0) > 0)
  assert.deepEqual([...servers[0].events, ...servers[1].events], [])
})

test('one client’s story cannot be told in two ways at two processes, nor in another’s name', async (t) => {
  const { servers, log } = await twoServers(t)
  const story = (text: string, place: string) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = 77
    ydoc.getText(place).insert(0, text)
    return Y.encodeStateAsUpdate(ydoc)
  }
  for (const [first, second, expected] of [
    ['mallory', 'mallory', ['saved', 'saved']],
    ['mallory', 'eve', ['invalid', 'saved']],
  ] as const) {
    log.make(DOCUMENT, Y.encodeStateAsUpdate(new Y.Doc()), 'maker')
    for (const server of servers) server.sync.revoke({ documentId: DOCUMENT })
    const peers = [await rawPeer(servers[0], first), await rawPeer(servers[1], second)]
    const texts = ['ab', 'xyz']
    for (const [at, peer] of peers.entries()) {
      peer.send({ kind: 'update', number: 1, update: story(texts[at] ?? '', `notes/${at}/text`) })
    }
    const outcomes = await Promise.all(
      peers.map((peer) =>
        Promise.race([
          peer.next('saved').then(() => 'saved'),
          peer.next('refused').then(({ reason }) => reason as string),
        ]),
      ),
    )
    assert.deepEqual(outcomes.toSorted(), expected)
    const ydoc = new Y.Doc()
    for (const { update } of (await log.load(DOCUMENT))?.updates ?? []) Y.applyUpdate(ydoc, update)
    Y.encodeStateAsUpdate(ydoc)
    const kept = [0, 1].map((at) => ydoc.getText(`notes/${at}/text`).toString()).join('|')
    assert.ok((first === second ? ['abz|', '|xyz'] : ['ab|', '|xyz']).includes(kept), kept)
    for (const peer of peers) peer.close()
  }
})

test('those who were at a process that goes are gone with it', async (t) => {
  const { servers } = await twoServers(t)
  const anna = await somebodyAt(t, servers[0], 'anna')
  const bo = await somebodyAt(t, servers[1], 'bo')
  await eventually(() => assert.equal(anna.presence.peers.value.length, 1))
  await servers[1].close()
  await eventually(() => assert.deepEqual(anna.presence.peers.value, []))
  bo.destroy()
})

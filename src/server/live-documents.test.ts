import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mapType } from '../domain/map/map-type.ts'
import { readDocument } from '../sync/ydoc/read.ts'
import { AT_ONCE_MS } from './testing/at-once.ts'
import { type Editor, openSocket } from './testing/editor-socket.ts'
import { serverForTests } from './testing/test-server.ts'

const { server, owner } = await serverForTests({ logsNothing: true })

const edit = (documentId: string, headers: Record<string, string>) => openSocket(server.url, documentId, headers)

async function newMap(): Promise<string> {
  const json = { kind: 'map', title: 'Before', from: { source: 'empty' } } as const
  return (await (await owner.api.documents.$post({ json })).json()).id
}

const titleIn = ({ ydoc }: Editor) => readDocument(ydoc, mapType).document.map.map?.title

test('an editor sees at once what the API changes, and the other way round', async () => {
  const id = await newMap()
  const editor = edit(id, { cookie: owner.cookie(), origin: server.url })
  const welcome = await editor.next('welcome')
  assert.equal(welcome.access, 'edit')
  assert.equal(titleIn(editor), 'Before')

  const json = { command: 'map.set', args: { fields: { title: 'By the API' } } }
  await owner.api.documents[':id'].commands.$post({ param: { id }, json })
  await editor.next('update')
  assert.equal(titleIn(editor), 'By the API')

  editor.rename('By the editor')
  assert.equal((await editor.next('saved')).number, 1)
  const read = await (await owner.api.documents[':id'].$get({ param: { id } })).json()
  assert.equal(read.records.map?.map?.title, 'By the editor')
  editor.close()
})

test('lists follow a document soon', async () => {
  const id = await newMap()
  const editor = edit(id, { cookie: owner.cookie() })
  await editor.next('welcome')
  editor.rename('Hurtigruta')
  await editor.next('saved')
  let found: string[] = []
  for (let tries = 0; found.length === 0 && tries < 1000; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    const page = await (await owner.api.documents.$get({ query: { search: 'hurtigruta' } })).json()
    found = page.items.map((item) => item.id)
  }
  assert.deepEqual(found, [id])
  editor.close()
})

test('nobody else gets in: no cookie, another workspace, another website', async () => {
  const id = await newMap()
  const stranger = await server.somebody()
  for (const headers of [{}, { cookie: stranger.cookie() }] as Record<string, string>[]) {
    const editor = edit(id, headers)
    assert.equal((await editor.next('refused')).reason, 'not-allowed')
    await editor.closed
    assert.equal(editor.messages.length, 1)
  }
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }]) {
    const editor = edit(id, { cookie: owner.cookie(), ...headers })
    await editor.closed
    assert.equal(editor.messages.length, 0)
  }
  const nothing = edit('no-such-document', { cookie: owner.cookie() })
  assert.equal((await nothing.next('refused')).reason, 'not-allowed')
})

test('a viewer and a commenter may look, and their edits are refused', async () => {
  const id = await newMap()
  for (const role of ['viewer', 'commenter'] as const) {
    const reader = edit(id, { cookie: (await server.somebody(role)).cookie() })
    assert.equal((await reader.next('welcome')).access, 'read')
    reader.rename('Not allowed')
    assert.equal((await reader.next('refused')).reason, 'read-only')
  }
  const read = await (await owner.api.documents[':id'].$get({ param: { id } })).json()
  assert.equal(read.records.map?.map?.title, 'Before')
})

test('signing out, the trash and deletion reach an open editor at once', async () => {
  const id = await newMap()
  const somebody = await server.somebody('editor')
  const theirs = edit(id, { cookie: somebody.cookie() })
  await theirs.next('welcome')
  const begun = Date.now()
  await somebody.api.session.$delete()
  await theirs.closed
  assert.ok(Date.now() - begun < AT_ONCE_MS)

  const mine = edit(id, { cookie: owner.cookie() })
  await mine.next('welcome')
  await owner.api.documents[':id'].trash.$post({ param: { id } })
  await mine.closed
  const again = edit(id, { cookie: owner.cookie() })
  assert.equal((await again.next('welcome')).access, 'read', 'what is in the trash can only be looked at')
  await owner.api.documents[':id'].$delete({ param: { id } })
  await again.closed
  const gone = edit(id, { cookie: owner.cookie() })
  assert.equal((await gone.next('refused')).reason, 'not-allowed')
})

test('other addresses for sockets are closed', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/nothing`)
  await new Promise((resolve) => {
    socket.onerror = resolve
  })
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { LinkGrants } from './contract/actions.ts'
import { AT_ONCE_MS } from './testing/at-once.ts'
import { type Editor, openSocket } from './testing/editor-socket.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

type NewLink = { name?: string; grants?: LinkGrants; days?: number | null; password?: string }

async function shared(link: NewLink = {}, kind: 'map' | 'persona' = 'map') {
  const json = { kind, title: 'Buying a bicycle', from: { source: 'empty' } } as const
  const { id } = await (await owner.api.documents.$post({ json })).json()
  const wanted = { name: 'Workshop', grants: 'edit' as const, ...link }
  const made = await (await owner.api.documents[':id'].links.$post({ param: { id }, json: wanted })).json()
  return { id, ...made }
}
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
})

/** Somebody who came by the link and gave a name. */
async function come(path: string, name = 'Maija', visitor = server.visitor()): Promise<Visitor> {
  const answer = await visitor.fetch(`${path}/guest`, form({ name }))
  assert.equal(answer.status, 303, await answer.text())
  return visitor
}
const socketOf = (visitor: Visitor, id: string): Editor =>
  openSocket(server.url, id, { cookie: visitor.cookie(), origin: server.url })

test('a link to edit asks for a name without script, and leads into the one document', async () => {
  const { id, path } = await shared()
  const visitor = server.visitor()
  const asked = await visitor.fetch(path)
  const page = await asked.text()
  assert.equal(asked.status, 200)
  assert.match(page, /Buying a bicycle/)
  assert.match(page, /<form method="post" action="\/s\/[\w-]+\/guest">/)
  assert.doesNotMatch(page, /<script/)
  assert.equal((await visitor.fetch(`${path}/guest`, form({ name: ' \u202e \n' }))).status, 422)
  assert.equal(visitor.cookie(), '')
  const came = await visitor.fetch(`${path}/guest`, form({ name: ' Maija\u202e\u0000 Virtanen ' }))
  assert.deepEqual([came.status, came.headers.get('location')], [303, `/guest/maps/${id}`])
  assert.match(came.headers.getSetCookie()[0] ?? '', /HttpOnly; SameSite=Lax/)
  const again = await visitor.fetch(path)
  assert.deepEqual([again.status, again.headers.get('location')], [303, `/guest/maps/${id}`])
  const me = await (await visitor.api.documents[':id'].guest.$get({ param: { id } })).json()
  assert.deepEqual(
    [me.user.name, me.role, me.guest, me.workspaces, me.workspace.libraryId],
    ['Maija Virtanen', 'editor', { documentId: id, kind: 'map', linkName: 'Workshop' }, [], ''],
  )
  const read = await (await server.visitor().fetch(`${path}?read=1`)).text()
  assert.match(read, /<h1[^>]*>Buying a bicycle<\/h1>/)
  assert.doesNotMatch(read, /<form/)
  const members = await owner.fetch(path)
  assert.deepEqual([members.status, members.headers.get('location')], [303, `/maps/${id}`])
})

test('what a guest writes says by which link they came: presence, comments, history, audit log, list of links', async () => {
  const { id, path, link } = await shared()
  const guest = await come(path)
  const mine = openSocket(server.url, id, { cookie: owner.cookie() })
  await mine.next('welcome')
  const theirs = socketOf(guest, id)
  assert.equal((await theirs.next('welcome')).access, 'edit')
  theirs.rename('By a guest')
  await theirs.next('saved')
  const peers = () => mine.messages.flatMap((message) => (message.kind === 'presence' ? message.peers : []))
  await mine.until(() => peers().some(({ guest }) => guest === 'Workshop'))
  const shown = peers().find(({ guest }) => guest !== undefined)
  assert.deepEqual([shown?.name, shown?.guest], ['Maija', 'Workshop'])
  const anchor = { kind: 'document' } as const
  const begun = await guest.api.documents[':id'].comments.$post({ param: { id }, json: { anchor, text: 'Why?' } })
  assert.equal(begun.status, 201)
  const { threads } = await (await owner.api.documents[':id'].comments.$get({ param: { id }, query: {} })).json()
  const author = threads[0]?.comments[0]?.author
  assert.deepEqual([author?.name, author?.guest], ['Maija', 'Workshop'])
  const { since } = await (await owner.api.documents[':id'].versions.$get({ param: { id }, query: {} })).json()
  assert.deepEqual(since.contributors, [{ userId: author?.userId, name: 'Maija', guest: 'Workshop' }])
  const { items } = await (await owner.api.audit.$get({ query: { action: 'guest-came' } })).json()
  assert.deepEqual(
    [items[0]?.actor, items[0]?.target, items[0]?.detail],
    [{ userId: author?.userId, name: 'Maija', guest: 'Workshop' }, id, { link: link.id }],
  )
  assert.match(await (await owner.fetch('/api/v1/audit/export')).text(), /Guest: Maija, by the link “Workshop”/)
  const listed = await (await owner.api.documents[':id'].links.$get({ param: { id } })).json()
  assert.deepEqual([listed.items[0]?.useCount, listed.items[0]?.guests.map(({ name }) => name)], [1, ['Maija']])
  mine.close()
  theirs.close()
})

test('a guest reaches the one document and the images that it shows, and nothing else', async () => {
  const { id, path } = await shared()
  const other = await shared()
  const guest = await come(path)
  const { workspace } = await (await owner.api.me.$get()).json()
  const closed = [
    '/me',
    '/documents',
    '/members',
    '/workspaces',
    '/inbox',
    '/templates',
    '/audit',
    '/tokens',
    `/documents/${other.id}`,
    `/documents/${workspace.libraryId}`,
    `/documents/${other.id}/surroundings`,
    `/documents/${id}/compare/${other.id}`,
    `/documents/${id}/versions`,
    `/documents/${id}/links`,
    `/documents/${id}/export/json`,
    `/documents/${id}/workspace`,
  ]
  for (const each of closed) {
    const answer = await guest.fetch(`/api/v1${each}`)
    assert.ok([401, 404].includes(answer.status), `${each} ${answer.status}`)
  }
  for (const elsewhere of [other.id, workspace.libraryId]) {
    assert.equal((await socketOf(guest, elsewhere).next('refused')).reason, 'not-allowed')
  }
  const upload = await guest.api.files.$post({ form: { file: new File(['x'], 'x.png') } })
  assert.equal(upload.status as number, 401)
  const members = await guest.api.documents[':id'].comments.members.$get({ param: { id } })
  assert.deepEqual(await members.json(), { members: [] })
  const me = await (await owner.api.me.$get()).json()
  const json = { anchor: { kind: 'document' as const }, text: `@[${me.user.id}] look` }
  assert.equal((await guest.api.documents[':id'].comments.$post({ param: { id }, json })).status as number, 422)

  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const file = await (await owner.api.files.$post({ form: { file: new File([image], 'dot.png') } })).json()
  assert.equal((await guest.fetch(file.url)).status, 401)
  const lane = { command: 'lane.add', args: { kinds: ['images'] } }
  const run = async (json: { command: string; args: unknown }) =>
    (await owner.api.documents[':id'].commands.$post({ param: { id }, json })).json() as Promise<{
      diff: { table: string; id: string }[]
    }>
  const laneId = (await run(lane)).diff.find(({ table }) => table === 'lanes')?.id
  const { diff } = await run({ command: 'stage.add', args: { titles: ['Buy'] } })
  const columnId = diff.find(({ table }) => table === 'stages')?.id
  await run({ command: 'card.add', args: { laneId, columnId, texts: [''], fields: { imageId: file.id } } })
  assert.equal((await guest.fetch(file.url)).status, 200)
})

test('a link to comment lets nobody edit, and a link to read lets nobody come in', async () => {
  const comment = await shared({ grants: 'comment' })
  const guest = await come(comment.path)
  const reader = socketOf(guest, comment.id)
  assert.equal((await reader.next('welcome')).access, 'read')
  reader.rename('Not allowed')
  assert.equal((await reader.next('refused')).reason, 'read-only')
  const json = { anchor: { kind: 'document' as const }, text: 'Why?' }
  const param = { id: comment.id }
  assert.equal((await guest.api.documents[':id'].comments.$post({ param, json })).status, 201)
  const view = await shared({ grants: 'view' })
  assert.equal((await server.visitor().fetch(`${view.path}/guest`, form({ name: 'Maija' }))).status, 404)
})

test('revoking a link closes the windows of those who came by it at once, and only theirs', async () => {
  const { id, path, link } = await shared()
  const guest = await come(path)
  const theirs = socketOf(guest, id)
  await theirs.next('welcome')
  const mine = openSocket(server.url, id, { cookie: owner.cookie() })
  await mine.next('welcome')
  let isMineClosed = false
  void mine.closed.then(() => {
    isMineClosed = true
  })
  const begun = Date.now()
  await owner.api.documents[':id'].links[':linkId'].$delete({ param: { id, linkId: link.id } })
  await theirs.closed
  assert.ok(Date.now() - begun < AT_ONCE_MS)
  assert.equal(isMineClosed, false)
  assert.equal((await socketOf(guest, id).next('refused')).reason, 'not-allowed')
  assert.equal((await guest.api.documents[':id'].guest.$get({ param: { id } })).status as number, 401)
  assert.equal((await server.visitor().fetch(path)).status, 404)
  mine.close()
})

test('a link that ends, and a document that goes to the trash, close the windows by themselves', async () => {
  const { id, path, link } = await shared({ days: 1 })
  const guest = await come(path)
  const end = async (leftMs: number) => {
    const expiresAt = new Date(Date.now() + leftMs)
    await server.storage.db.updateTable('shareLinks').set({ expiresAt }).where('id', '=', link.id).execute()
    const theirs = socketOf(guest, id)
    await theirs.until(() => theirs.messages.some(({ kind }) => kind === 'welcome' || kind === 'refused'))
    await theirs.closed
    return theirs.messages.some(({ kind }) => kind === 'welcome')
  }
  // Where the machine was too busy to let them in before that, they get longer.
  for (let leftMs = 2000; !(await end(leftMs)); ) leftMs *= 2
  assert.equal((await socketOf(guest, id).next('refused')).reason, 'not-allowed')
  const other = await shared()
  const somebody = await come(other.path)
  const open = socketOf(somebody, other.id)
  await open.next('welcome')
  await owner.api.documents[':id'].trash.$post({ param: { id: other.id } })
  await open.closed
  assert.equal((await socketOf(somebody, other.id).next('refused')).reason, 'not-allowed')
})

test('a password comes before the name, leaving ends it, and a persona is shared alike', async () => {
  const { id, path } = await shared({ password: 'only for the board' }, 'persona')
  const visitor = server.visitor()
  assert.equal((await visitor.fetch(path)).status, 401)
  assert.equal((await visitor.fetch(`${path}/guest`, form({ name: 'Maija' }))).status, 401)
  await visitor.fetch(path, form({ password: 'only for the board' }))
  await come(path, 'Maija', visitor)
  const me = await (await visitor.api.documents[':id'].guest.$get({ param: { id } })).json()
  assert.equal(me.guest?.kind, 'persona')
  const before = visitor.cookie()
  const theirs = socketOf(visitor, id)
  await theirs.next('welcome')
  assert.equal((await visitor.api.documents[':id'].guest.$delete({ param: { id } })).status, 204)
  await theirs.closed
  const kept = await server.visitor().fetch(`/api/v1/documents/${id}/guest`, { headers: { cookie: before } })
  assert.equal(kept.status, 401)
})

test('who deletes the document for good deletes its guests', async () => {
  const { id, path } = await shared()
  const guest = await come(path, 'Somebody to be forgotten')
  const { user } = await (await guest.api.documents[':id'].guest.$get({ param: { id } })).json()
  await owner.api.documents[':id'].trash.$post({ param: { id } })
  await owner.api.documents[':id'].$delete({ param: { id } })
  const left = await server.storage.db.selectFrom('user').select('name').where('id', '=', user.id).execute()
  assert.deepEqual(left, [])
})

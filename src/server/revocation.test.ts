import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AT_ONCE_MS } from './testing/at-once.ts'
import { type Editor, openSocket } from './testing/editor-socket.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let documentId: string
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  const json = { kind: 'map', from: { source: 'empty' } } as const
  documentId = (await (await owner.api.documents.$post({ json })).json()).id
})
after(() => server.close())

const FIRST = 'a long enough passphrase'
let made = 0

/** An editor with a password, and a window of theirs in the map. */
async function editorInside() {
  const visitor = await server.somebody('editor')
  const credentials = { email: `editor-${made++}@example.com`, password: FIRST }
  assert.equal((await visitor.api.me.credentials.$put({ json: credentials })).status, 200)
  const { user } = await (await visitor.api.me.$get()).json()
  return { visitor, user, credentials, socket: await inside(visitor) }
}

async function inside(visitor: Visitor): Promise<Editor> {
  const socket = openSocket(server.url, documentId, { cookie: visitor.cookie() })
  assert.equal((await socket.next('welcome')).access, 'edit')
  return socket
}

async function signedIn(credentials: { email: string; password: string }): Promise<Visitor> {
  const visitor = server.visitor()
  assert.equal((await visitor.api.session.$post({ json: credentials })).status, 200)
  return visitor
}

/** How soon windows were closed, ms after the answer. One alone says how busy the machine was. */
const waits: number[] = []

/** The window is closed, and what it may do from then on. */
async function reaches(
  { closed }: Editor,
  visitor: Visitor,
  end: () => Promise<unknown>,
): Promise<'edit' | 'read' | 'out'> {
  const ended = closed.then(() => performance.now())
  await end()
  const answered = performance.now()
  const at = await Promise.race([ended, new Promise<null>((resolve) => setTimeout(resolve, AT_ONCE_MS, null))])
  assert.ok(at !== null, 'the window is still open')
  waits.push(at - answered)
  const again = openSocket(server.url, documentId, { cookie: visitor.cookie() })
  await again.until(() => again.messages.some(({ kind }) => kind === 'welcome' || kind === 'refused'))
  const [first] = again.messages
  again.close()
  return first?.kind === 'welcome' ? first.access : 'out'
}

test('every way of losing access closes the open window at once', async () => {
  const removed = await editorInside()
  const param = { id: removed.user.id }
  const remove = () => owner.api.members[':id'].$delete({ param })
  assert.equal(await reaches(removed.socket, removed.visitor, remove), 'out')

  const demoted = await editorInside()
  const demote = () => owner.api.members[':id'].$patch({ param: { id: demoted.user.id }, json: { role: 'viewer' } })
  assert.equal(await reaches(demoted.socket, demoted.visitor, demote), 'read')

  const left = await editorInside()
  const leave = () => left.visitor.api.workspace.leave.$post()
  assert.equal(await reaches(left.socket, left.visitor, leave), 'out')

  const signedOut = await editorInside()
  const signOut = () => signedOut.visitor.api.session.$delete()
  assert.equal(await reaches(signedOut.socket, signedOut.visitor, signOut), 'out')
})

test('a session that is ended from elsewhere, or by a new password, closes its windows at once', async () => {
  const one = await editorInside()
  const elsewhere = await signedIn(one.credentials)
  await elsewhere.api.me.confirmation.$post({ json: { password: FIRST } })
  const { items } = await (await elsewhere.api.me.sessions.$get()).json()
  const id = items.find(({ isCurrent }) => !isCurrent)?.id ?? ''
  const end = () => elsewhere.api.me.sessions[':id'].$delete({ param: { id } })
  assert.equal(await reaches(one.socket, one.visitor, end), 'out')

  const others = await editorInside()
  const another = await signedIn(others.credentials)
  await another.api.me.confirmation.$post({ json: { password: FIRST } })
  const endOthers = () => another.api.me.sessions.$delete()
  assert.equal(await reaches(others.socket, others.visitor, endOthers), 'out')

  const changed = await editorInside()
  const changer = await signedIn(changed.credentials)
  const wanted = { ...changed.credentials, password: 'another long passphrase', currentPassword: FIRST }
  const change = () => changer.api.me.credentials.$put({ json: wanted })
  assert.equal(await reaches(changed.socket, changed.visitor, change), 'out')

  const reset = await editorInside()
  const made = await owner.api.members[':id']['password-link'].$post({ param: { id: reset.user.id } })
  const { secret } = await made.json()
  const set = () =>
    server.visitor().api['password-reset'].$post({ json: { secret, password: 'yet another passphrase' } })
  assert.equal(await reaches(reset.socket, reset.visitor, set), 'out')
})

test('at least half of the windows were closed within a second', () => {
  const median = waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0
  assert.ok(median < 1000, `closed after ${waits.map(Math.round)} ms`)
})

test('a token that is revoked opens nothing from the next request on, and opens no socket at all', async () => {
  const { secret, token } = await (await owner.api.tokens.$post({ json: { name: 'Nightly', scope: 'write' } })).json()
  const headers = { authorization: `Bearer ${secret}` }
  const ask = () => server.visitor().fetch(`/api/v1/documents/${documentId}`, { headers })
  assert.equal((await ask()).status, 200)
  const socket = openSocket(server.url, documentId, headers)
  assert.equal((await socket.next('refused')).reason, 'not-allowed')
  await owner.api.tokens[':id'].$delete({ param: { id: token.id } })
  assert.equal((await ask()).status, 401)
})

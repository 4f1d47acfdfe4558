import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeServerMessage, encodeClientMessage, PROTOCOL, type ServerMessage } from '../sync/wire/messages.ts'
import { AT_ONCE_MS } from './testing/at-once.ts'
import { serverForTests, type Visitor } from './testing/test-server.ts'

const { server, owner } = await serverForTests({ logsNothing: true })

type Answer = { readonly status: number; json(): Promise<unknown> }
const reasonOf = async (answer: Answer) => ((await answer.json()) as { reason?: string }).reason
const meOf = async ({ api }: Visitor) => (await api.me.$get()).json()
const idOf = async (visitor: Visitor) => (await meOf(visitor)).user.id

async function secretOf(role: 'viewer' | 'commenter' | 'editor' | 'admin', email?: string): Promise<string> {
  const made = await owner.api.invitations.$post({ json: { role, ...(email ? { email } : {}) } })
  assert.equal(made.status, 201)
  return (await made.json()).secret
}

let people = 0
function newcomer(secret: string, email = `someone-${people++}@example.com`) {
  const visitor = server.visitor()
  const json = { secret, name: 'Ylva', email, password: 'correct horse battery' }
  return { visitor, joined: visitor.api.invitations.join.$post({ json }) }
}

test('an invitation is read, accepted with a new account, and works once', async () => {
  const secret = await secretOf('editor')
  const read = await server.visitor().api.invitations.read.$post({ json: { secret } })
  const { role, email } = await read.json()
  assert.deepEqual([role, email], ['editor', null])
  const { visitor, joined } = newcomer(secret)
  const me = await (await joined).json()
  assert.deepEqual([me.role, me.user.name, me.workspaces.length], ['editor', 'Ylva', 1])
  assert.equal((await meOf(visitor)).workspace.id, (await meOf(owner)).workspace.id)
  assert.equal(await reasonOf(await newcomer(secret).joined), 'invitation-used')
  const rows = JSON.stringify(await server.storage.db.selectFrom('invitations').selectAll().execute())
  assert.ok(!rows.includes(secret))
})

test('whoever opens a link is told what became of the invitation, and nobody is kept in it', async () => {
  const read = async (secret: string) =>
    reasonOf(await server.visitor().api.invitations.read.$post({ json: { secret } }))
  const made = await owner.api.invitations.$post({ json: { role: 'viewer', email: 'berit@example.com' } })
  const { id, secret } = await made.json()
  await owner.api.invitations[':id'].$delete({ param: { id } })
  assert.equal(await read(secret), 'invitation-withdrawn')
  const late = await secretOf('viewer')
  const past = { expiresAt: new Date(Date.now() - 1000) }
  await server.storage.db.updateTable('invitations').set(past).where('ending', 'is', null).execute()
  assert.deepEqual([await read(late), await read('never made')], ['invitation-expired', 'invitation-unusable'])
  const rows = JSON.stringify(await server.storage.db.selectFrom('invitations').selectAll().execute())
  assert.ok(!rows.includes('berit@example.com'))
})

test('of many who accept one invitation at once, one gets in and no other account stays', async () => {
  const secret = await secretOf('viewer')
  const before = await server.storage.db.selectFrom('user').select('id').execute()
  const answers = await Promise.all([1, 2, 3, 4].map(() => newcomer(secret).joined))
  assert.deepEqual(answers.map(({ status }) => status as number).toSorted(), [201, 410, 410, 410])
  const now = await server.storage.db.selectFrom('user').select('id').execute()
  assert.equal(now.length, before.length + 1)
})

test('an invitation to an address is for its account alone; a taken address is told', async () => {
  const secret = await secretOf('viewer', 'Astrid@example.com')
  assert.equal(await reasonOf(await newcomer(secret, 'other@example.com').joined), 'invitation-for-another')
  const stranger = await server.somebody()
  assert.equal(
    await reasonOf(await stranger.api.invitations.accept.$post({ json: { secret } })),
    'invitation-for-another',
  )
  assert.equal((await newcomer(secret, 'astrid@example.com').joined).status, 201)
  assert.equal(await reasonOf(await newcomer(await secretOf('viewer'), 'ASTRID@example.com').joined), 'email-taken')
})

test('somebody with an account accepts, has two workspaces, and goes from one to the other', async () => {
  const stranger = await server.somebody()
  const own = (await meOf(stranger)).workspace.id
  const accepted = await stranger.api.invitations.accept.$post({ json: { secret: await secretOf('viewer') } })
  const me = await accepted.json()
  assert.deepEqual([me.role, me.workspaces.length], ['viewer', 2])
  const again = await stranger.api.invitations.accept.$post({ json: { secret: await secretOf('viewer') } })
  assert.equal(await reasonOf(again), 'already-member')
  const entered = await (await stranger.api.workspaces[':id'].enter.$post({ param: { id: own } })).json()
  assert.deepEqual([entered.workspace.id, entered.role], [own, 'owner'])
  const inOther = await stranger.fetch('/api/v1/me', { headers: { 'polku-workspace': me.workspace.id } })
  assert.equal(((await inOther.json()) as typeof me).role, 'viewer')
  const nowhere = await stranger.fetch('/api/v1/me', { headers: { 'polku-workspace': 'nowhere' } })
  assert.deepEqual([nowhere.status, await reasonOf(nowhere)], [403, 'not-member'])
  // A document's own workspace decides, wherever one works.
  const json = { kind: 'map', from: { source: 'empty' } } as const
  const { id } = await (await owner.api.documents.$post({ json })).json()
  const param = { id }
  assert.equal((await stranger.api.documents[':id'].$get({ param })).status, 200)
  const renamed = { command: 'map.set', args: { fields: { title: 'x' } } }
  assert.equal(
    await reasonOf(await stranger.api.documents[':id'].commands.$post({ param, json: renamed })),
    'not-allowed',
  )
  const found = await (await stranger.api.documents[':id'].workspace.$get({ param })).json()
  assert.equal(found.workspaceId, me.workspace.id)
  const copied = await stranger.api.documents.$post({ json: { kind: 'map', from: { source: 'copy', id } } })
  assert.equal(await reasonOf(copied), 'not-found', 'a copy would speak of another library')
})

test('roles are changed by administrators, never the owner’s, and nobody reaches into another workspace', async () => {
  const admin = await server.somebody('admin')
  const viewer = await server.somebody('viewer')
  const id = await idOf(viewer)
  const changed = await admin.api.members[':id'].$patch({ param: { id }, json: { role: 'editor' } })
  assert.equal((await changed.json()).role, 'editor')
  assert.equal((await meOf(viewer)).role, 'editor')
  const toOwner = await admin.fetch(`/api/v1/members/${id}`, {
    method: 'PATCH',
    body: '{"role":"owner"}',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(toOwner.status, 400)
  const param = { id: await idOf(owner) }
  assert.equal(
    await reasonOf(await admin.api.members[':id'].$patch({ param, json: { role: 'viewer' } })),
    'owner-stays',
  )
  assert.equal(await reasonOf(await admin.api.members[':id'].$delete({ param })), 'owner-stays')
  const stranger = await server.somebody()
  assert.equal(await reasonOf(await stranger.api.members[':id'].$delete({ param: { id } })), 'not-found')
  const editor = await server.somebody('editor')
  const { items } = await (await editor.api.members.$get()).json()
  assert.ok(items.length > 2 && items.every(({ email }) => email === null))
  assert.equal(items.filter(({ role }) => role === 'owner').length, 1)
})

test('there is one owner always: who owns can’t leave, and hands over', async () => {
  const first = await server.somebody()
  const { workspace } = await meOf(first)
  assert.equal(await reasonOf(await first.api.workspace.leave.$post()), 'owner-cannot-leave')
  const second = await server.somebody('viewer')
  const userId = await idOf(second)
  assert.equal(await reasonOf(await first.api.workspace.owner.$post({ json: { userId } })), 'not-found')
  await server.storage.workspaces.setMember(workspace.id, userId, 'viewer')
  const answer = await first.api.workspace.owner.$post({ json: { userId } })
  assert.equal((await answer.json()).role, 'admin')
  assert.equal((await first.api.workspace.leave.$post()).status, 204)
  assert.equal(await reasonOf(await first.api.me.$get()), 'no-workspace')
  const roles = (await server.storage.workspaces.members(workspace.id)).map(({ role }) => role)
  assert.deepEqual(roles, ['owner'])
  const made = await first.api.workspaces.$post({ json: { name: 'A new one' } })
  assert.deepEqual([(await made.json()).workspace.name, (await meOf(first)).role], ['A new one', 'owner'])
})

test('a workspace is handed over by who gives the password again, and who owns it now is told', async () => {
  const [first, second] = [await server.somebody(), await server.somebody('viewer')]
  const { workspace, user } = await meOf(first)
  const userId = await idOf(second)
  await server.storage.workspaces.setMember(workspace.id, userId, 'editor')
  const password = 'an owner of long standing'
  await first.api.me.credentials.$put({ json: { email: 'gunnel@example.com', password } })
  await server.storage.db.deleteFrom('sessionConfirmations').execute()
  const handOver = () => first.api.workspace.owner.$post({ json: { userId } })
  assert.equal(await reasonOf(await handOver()), 'confirm-first')
  const roles = async () =>
    new Map((await server.storage.workspaces.members(workspace.id)).map((member) => [member.userId, member.role]))
  assert.equal((await roles()).get(user.id), 'owner')
  await first.api.me.confirmation.$post({ json: { password } })
  assert.equal((await handOver()).status, 200)
  assert.deepEqual([(await roles()).get(user.id), (await roles()).get(userId)], ['admin', 'owner'])

  await second.api.workspaces[':id'].enter.$post({ param: { id: workspace.id } })
  const inbox = async () => (await second.api.inbox.$get({ query: {} })).json()
  const { items, unread } = await inbox()
  const [item] = items
  assert.deepEqual(
    [unread, items.length, item?.reason, item?.actor?.userId, item?.threadId, item?.document],
    [1, 1, 'owner', user.id, null, null],
  )
  await second.api.inbox.read.$post({ json: { items: [item?.id ?? ''] } })
  assert.equal((await inbox()).unread, 0)
  // In another workspace it is no news.
  const [own] = (await meOf(second)).workspaces.filter(({ id }) => id !== workspace.id)
  await second.api.workspaces[':id'].enter.$post({ param: { id: own?.id ?? '' } })
  assert.deepEqual((await inbox()).items, [])
  // Who is taken out of the workspace’s memory is taken out of what it tells.
  await server.storage.comments.forget(user.id, workspace.id)
  await second.api.workspaces[':id'].enter.$post({ param: { id: workspace.id } })
  assert.equal((await inbox()).items[0]?.actor, null)
  await server.storage.comments.forget(userId, workspace.id)
  assert.deepEqual((await inbox()).items, [])
})

test('a link to a new password works once, ends all sessions, and is no way into other workspaces', async () => {
  const { visitor, joined } = newcomer(await secretOf('editor'), 'forgetful@example.com')
  await joined
  const param = { id: await idOf(visitor) }
  const viewer = await server.somebody('admin')
  const made = await viewer.api.members[':id']['password-link'].$post({ param })
  const { secret } = await made.json()
  assert.equal(made.status, 201)
  const json = { secret, password: 'another long password' }
  assert.equal((await server.visitor().api['password-reset'].$post({ json })).status, 204)
  assert.equal((await visitor.api.me.$get()).status, 401)
  assert.equal(await reasonOf(await server.visitor().api['password-reset'].$post({ json })), 'link-unusable')
  const credentials = { email: 'forgetful@example.com', password: 'another long password' }
  assert.equal((await visitor.api.session.$post({ json: credentials })).status, 200)

  const other = await server.somebody('admin')
  const notBelow = await viewer.api.members[':id']['password-link'].$post({ param: { id: await idOf(other) } })
  assert.equal(await reasonOf(notBelow), 'role-not-below')
  await visitor.api.workspaces.$post({ json: {} })
  assert.equal(await reasonOf(await owner.api.members[':id']['password-link'].$post({ param })), 'also-elsewhere')
})

/** An open editor, as far as these tests need one: what it is told, and when it ends. */
function openSocket(documentId: string, visitor: Visitor) {
  const headers = { cookie: visitor.cookie() }
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${documentId}`, { headers } as never)
  socket.binaryType = 'arraybuffer'
  const presence = { at: '', caret: '', name: '', colour: '' }
  socket.onopen = () =>
    socket.send(
      encodeClientMessage({
        kind: 'hello',
        protocol: PROTOCOL,
        token: '',
        stateVector: new Uint8Array(),
        presence,
      } as never),
    )
  const first = new Promise<ServerMessage | null>((resolve) => {
    socket.onmessage = ({ data }) => resolve(decodeServerMessage(new Uint8Array(data as ArrayBuffer)))
  })
  const ended = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code)
  })
  return { first, ended, close: () => socket.close() }
}

test('removal and a lower role reach an open socket at once', async () => {
  const json = { kind: 'map', from: { source: 'empty' } } as const
  const { id } = await (await owner.api.documents.$post({ json })).json()
  const somebody = await server.somebody('editor')
  const param = { id: await idOf(somebody) }
  const access = async () => {
    const socket = openSocket(id, somebody)
    const message = await socket.first
    return { socket, told: message?.kind === 'welcome' ? message.access : message?.kind }
  }
  const editing = await access()
  assert.equal(editing.told, 'edit')
  let begun = Date.now()
  await owner.api.members[':id'].$patch({ param, json: { role: 'commenter' } })
  await editing.socket.ended
  assert.ok(Date.now() - begun < AT_ONCE_MS)
  const reading = await access()
  assert.equal(reading.told, 'read')
  begun = Date.now()
  await owner.api.members[':id'].$delete({ param })
  await reading.socket.ended
  assert.ok(Date.now() - begun < AT_ONCE_MS)
  assert.equal((await access()).told, 'refused')
})

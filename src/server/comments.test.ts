import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mentionOf } from '../domain/comments/mentions.ts'
import type { ThreadAnswer } from './contract/comments.ts'
import type { Problem } from './contract/route.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let mapId: string
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  const made = await owner.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
  mapId = (await made.json()).id
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

const API = '/api/v1'
const idOf = async (visitor: Visitor) => (await (await visitor.api.me.$get()).json()).user.id

async function send<Body>(visitor: Visitor, method: string, path: string, json?: unknown) {
  const headers = { 'content-type': 'application/json' }
  const answer = await visitor.fetch(`${API}${path}`, {
    method,
    ...(json ? { headers, body: JSON.stringify(json) } : {}),
  })
  const body = answer.status === 204 ? null : await answer.json()
  return { status: answer.status, body: body as Body, reason: (body as Problem | null)?.reason ?? null }
}

async function begin(visitor: Visitor, text: string, documentId = mapId): Promise<ThreadAnswer> {
  const path = `/documents/${documentId}/comments`
  const { status, body } = await send<ThreadAnswer>(visitor, 'POST', path, { anchor: { kind: 'document' }, text })
  assert.equal(status, 201)
  return body
}

const threadPath = ({ id }: ThreadAnswer) => `/documents/${mapId}/comments/${id}`
const commentPath = (thread: ThreadAnswer, at = 0) => `${threadPath(thread)}/replies/${thread.comments[at]?.id}`
async function inboxOf(visitor: Visitor) {
  return (await visitor.api.inbox.$get({ query: {} })).json()
}

test('a commenter talks about what a viewer only reads', async () => {
  const [commenter, viewer] = [await server.somebody('commenter'), await server.somebody('viewer')]
  const thread = await begin(commenter, 'Why is this slow?')
  const listed = await send<{ threads: ThreadAnswer[] }>(viewer, 'GET', `/documents/${mapId}/comments?show=open`)
  assert.ok(listed.body.threads.some(({ id }) => id === thread.id))
  const reply = await send(viewer, 'POST', `${threadPath(thread)}/replies`, { text: 'No' })
  assert.deepEqual([reply.status, reply.reason], [403, 'not-allowed'])
  const edit = await send(commenter, 'POST', `/documents/${mapId}/commands`, { command: 'map.set', args: {} })
  assert.deepEqual([edit.status, edit.reason], [403, 'not-allowed'])
})

test('one changes one’s own words, and an administrator deletes anybody’s', async () => {
  const [anna, bo, admin] = [
    await server.somebody('commenter'),
    await server.somebody('editor'),
    await server.somebody('admin'),
  ]
  const thread = await begin(anna, 'Mine')
  for (const method of ['PATCH', 'DELETE']) {
    const { status, reason } = await send(
      bo,
      method,
      commentPath(thread),
      method === 'PATCH' ? { text: 'His' } : undefined,
    )
    assert.deepEqual([status, reason], [403, 'not-yours'])
  }
  assert.equal((await send(admin, 'PATCH', commentPath(thread), { text: 'Theirs' })).reason, 'not-yours')
  const edited = await send<ThreadAnswer>(anna, 'PATCH', commentPath(thread), { text: 'Still mine' })
  assert.equal(edited.body.comments[0]?.text, 'Still mine')
  assert.ok(edited.body.comments[0]?.editedAt)
  assert.equal((await send(admin, 'DELETE', commentPath(thread))).status, 204)
  assert.equal((await send(anna, 'POST', `${threadPath(thread)}/replies`, { text: 'Gone?' })).reason, 'not-found')
})

test('a mention, an answer and a task come into the inbox, once each, and never one’s own', async () => {
  const bo = await server.somebody('commenter')
  const boId = await idOf(bo)
  const thread = await begin(owner, `What do you say, ${mentionOf(boId)}?`)
  await send(bo, 'POST', `${threadPath(thread)}/replies`, { text: 'Too slow.' })
  await send(owner, 'POST', `${threadPath(thread)}/replies`, { text: `Thanks, ${mentionOf(boId)}` })
  await send(owner, 'POST', `${threadPath(thread)}/replies`, { text: 'More?' })
  const task = { assigneeId: boId, dueOn: '2027-05-31' }
  for (const done of [false, true]) {
    const made = await send<ThreadAnswer>(owner, 'PATCH', threadPath(thread), { task: { ...task, done } })
    assert.equal(made.body.task?.doneAt !== null, done)
  }
  const { items, unread } = await inboxOf(bo)
  assert.deepEqual(
    items.map(({ reason }) => reason),
    ['task', 'reply', 'mention', 'mention'],
  )
  assert.equal(items[2]?.mentions[0]?.userId, boId)
  assert.equal(unread, 4)
  assert.equal((await inboxOf(owner)).items.filter(({ threadId }) => threadId === thread.id).length, 1)
  const first = items[0]?.id ?? ''
  assert.deepEqual(await (await bo.api.inbox.read.$post({ json: { items: [first] } })).json(), { unread: 3 })
  assert.deepEqual(await (await bo.api.inbox.read.$post({ json: { items: 'all' } })).json(), { unread: 0 })
})

test('nobody who can’t open the document is ever named, told or given a task', async () => {
  const stranger = await server.somebody()
  const strangerId = await idOf(stranger)
  const text = `Look, ${mentionOf(strangerId)}`
  const anchor = { kind: 'document' }
  const begun = await send(owner, 'POST', `/documents/${mapId}/comments`, { anchor, text })
  assert.deepEqual([begun.status, begun.reason], [422, 'not-a-member'])
  const thread = await begin(owner, 'Here')
  for (const [method, path, json] of [
    ['POST', `${threadPath(thread)}/replies`, { text }],
    ['PATCH', commentPath(thread), { text }],
    ['PATCH', threadPath(thread), { task: { assigneeId: strangerId } }],
  ] as const) {
    assert.equal((await send(owner, method, path, json)).reason, 'not-a-member', `${method} ${path}`)
  }
  assert.deepEqual((await inboxOf(stranger)).items, [])
  const members = await send<{ members: { userId: string }[] }>(owner, 'GET', `/documents/${mapId}/comments/members`)
  assert.ok(!members.body.members.some(({ userId }) => userId === strangerId))
})

test('who was removed finds nothing in the inbox any more', async () => {
  const bo = await server.somebody('commenter')
  const boId = await idOf(bo)
  await begin(owner, `You, ${mentionOf(boId)}`)
  assert.equal((await inboxOf(bo)).unread, 1)
  const [workspace] = await server.storage.workspaces.list()
  await server.storage.workspaces.removeMember(workspace?.id ?? '', boId)
  const left = await send<{ items?: unknown[] }>(bo, 'GET', '/inbox')
  assert.deepEqual(left.body.items ?? [], [])
})

test('a thread of one document is not reached through another', async () => {
  const made = await owner.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
  const other = (await made.json()).id
  const thread = await begin(owner, 'Here')
  const [comment] = thread.comments
  for (const [method, tail, json] of [
    ['POST', '/replies', { text: 'x' }],
    ['PATCH', '', { resolved: true }],
    ['PATCH', `/replies/${comment?.id}`, { text: 'x' }],
    ['DELETE', `/replies/${comment?.id}`, undefined],
  ] as const) {
    const { status } = await send(owner, method, `/documents/${other}/comments/${thread.id}${tail}`, json)
    assert.equal(status, 404, `${method} ${tail}`)
  }
  const second = await begin(owner, 'There')
  const mixed = `${threadPath(second)}/replies/${comment?.id}`
  assert.equal((await send(owner, 'DELETE', mixed)).status, 404)
})

test('bad comments are refused with the place', async () => {
  const path = `/documents/${mapId}/comments`
  const anchor = { kind: 'document' }
  for (const [json, reason, at] of [
    [{ anchor, text: '   ' }, 'invalid-request', 'text'],
    [{ anchor, text: 'x'.repeat(4001) }, 'invalid-request', 'text'],
    [{ anchor: { kind: 'note', recordId: 'n' }, text: 'x' }, 'wrong-anchor', 'anchor'],
    [{ anchor: { kind: 'card' }, text: 'x' }, 'wrong-anchor', 'anchor'],
    [{ anchor: { kind: 'planet', recordId: 'x' }, text: 'x' }, 'invalid-request', 'anchor.kind'],
  ] as const) {
    const { body } = await send<Problem>(owner, 'POST', path, json)
    assert.deepEqual([body.reason, body.at], [reason, at])
  }
  const thread = await begin(owner, 'x')
  const task = { task: { dueOn: '2027-02-30' } }
  assert.equal((await send(owner, 'PATCH', threadPath(thread), task)).reason, 'invalid-request')
})

test('what is in the trash is read, not written to', async () => {
  const made = await owner.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
  const { id } = await made.json()
  await begin(owner, 'Before', id)
  await owner.api.documents[':id'].trash.$post({ param: { id } })
  const path = `/documents/${id}/comments`
  assert.equal((await send(owner, 'POST', path, { anchor: { kind: 'document' }, text: 'After' })).reason, 'in-trash')
  assert.equal((await send<{ threads: unknown[] }>(owner, 'GET', path)).body.threads.length, 1)
})

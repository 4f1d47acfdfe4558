import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TokenScope } from './contract/token-scopes.ts'
import { serverForTests, type Visitor } from './testing/test-server.ts'

const { server, owner } = await serverForTests()

const makeToken = async (visitor: Visitor, scope: TokenScope, days: number | null = null) =>
  (await visitor.api.tokens.$post({ json: { name: 'Nightly', scope, days } })).json()

/** A program that has nothing but the token. */
async function ask(secret: string, path: string, init: RequestInit = {}) {
  const headers = { ...init.headers, authorization: `Bearer ${secret}` }
  const answer = await server.visitor().fetch(`/api/v1${path}`, { ...init, headers })
  const body = answer.status === 204 ? null : await answer.json()
  return { status: answer.status, body: body as Record<string, unknown>, cookies: answer.headers.getSetCookie() }
}
const rename = { method: 'POST', headers: { 'content-type': 'application/json' } }
const json = (value: unknown) => ({ ...rename, body: JSON.stringify(value) })

async function map(visitor: Visitor): Promise<string> {
  return (await (await visitor.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })).json()).id
}

test('a token reads, and changes only where its scope says so', async () => {
  const id = await map(owner)
  const [reading, writing] = [await makeToken(owner, 'read'), await makeToken(owner, 'write')]
  assert.match(reading.secret, /^polku_[\w-]{43}$/)
  const command = json({ command: 'map.set', args: { fields: { title: 'By a program' } } })
  for (const { secret } of [reading, writing]) {
    const me = await ask(secret, '/me')
    assert.deepEqual([me.status, me.body.role, me.cookies], [200, 'owner', []])
    assert.equal((await ask(secret, `/documents/${id}`)).status, 200)
  }
  const refused = await ask(reading.secret, `/documents/${id}/commands`, command)
  assert.deepEqual([refused.status, refused.body.reason], [403, 'beyond-token'])
  assert.equal((await ask(writing.secret, `/documents/${id}/commands`, command)).status, 200)
  assert.equal((await ask(writing.secret, `/documents/${id}`)).body.version, 1)
})

test('a token does nothing that makes it at home: accounts, tokens, links and the workspace stay with people', async () => {
  const id = await map(owner)
  const { secret } = await makeToken(owner, 'write')
  const asked = [
    ['/tokens', {}],
    ['/tokens', json({ name: 'Another', scope: 'write' })],
    ['/me', { ...json({ theme: 'dark' }), method: 'PATCH' }],
    ['/me/credentials', { ...json({ email: 'a@example.com', password: 'long enough' }), method: 'PUT' }],
    ['/workspace', { ...json({ name: 'Mine' }), method: 'PATCH' }],
    ['/workspace/embedding', { ...json({ hosts: [] }), method: 'PUT' }],
    [`/documents/${id}/links`, json({})],
  ] as const
  for (const [path, init] of asked) {
    const { status, body } = await ask(secret, path, init)
    assert.deepEqual([status, body.reason], [403, 'beyond-token'], path)
  }
})

test('a token is never more than its person: a viewer’s write token changes nothing, a removed person’s opens nothing', async () => {
  const viewer = await server.somebody('viewer')
  const id = await map(owner)
  const { secret } = await makeToken(viewer, 'write')
  assert.equal((await ask(secret, `/documents/${id}`)).status, 200)
  const command = json({ command: 'map.set', args: { fields: { title: 'No' } } })
  const refused = await ask(secret, `/documents/${id}/commands`, command)
  assert.deepEqual([refused.status, refused.body.reason], [403, 'not-allowed'])
  const { user, workspace } = await (await viewer.api.me.$get()).json()
  await server.storage.workspaces.removeMember(workspace.id, user.id)
  const out = await ask(secret, `/documents/${id}`)
  assert.ok(out.status === 401 || out.status === 403, String(out.status))
})

test('a token works in its own workspace alone, also for a person of two', async () => {
  const stranger = await server.somebody()
  const { user } = await (await stranger.api.me.$get()).json()
  const [first] = await server.storage.workspaces.list()
  const { secret } = await makeToken(stranger, 'write')
  const foreign = await map(owner)
  await server.storage.workspaces.setMember(first?.id ?? '', user.id, 'editor')
  assert.equal((await ask(secret, `/documents/${foreign}`)).status, 404)
  const copy = json({ kind: 'map', from: { source: 'copy', id: foreign } })
  assert.equal((await ask(secret, '/documents', copy)).status, 404)
})

test('revoked, ended, made-up and cut tokens are refused alike, and no cookie stands in for them', async () => {
  const revoked = await makeToken(owner, 'read')
  assert.equal((await owner.api.tokens[':id'].$delete({ param: { id: revoked.token.id } })).status, 204)
  const ended = await makeToken(owner, 'read', 1)
  await server.storage.db
    .updateTable('apiTokens')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', ended.token.id)
    .execute()
  const good = await makeToken(owner, 'read')
  for (const secret of [revoked.secret, ended.secret, good.secret.slice(0, -1), `${good.secret}x`, 'polku_']) {
    const { status, body } = await ask(secret, '/me')
    assert.deepEqual([status, body.reason], [401, 'wrong-token'], secret)
    const beside = await owner.fetch('/api/v1/me', { headers: { authorization: `Bearer ${secret}` } })
    assert.equal(beside.status, 401)
  }
  // What a proxy writes there is no token of ours.
  const proxied = await owner.fetch('/api/v1/me', { headers: { authorization: 'Basic bWU6eA==' } })
  assert.equal(proxied.status, 200)
})

test('nobody sees or revokes another person’s tokens, and none is told its secret again', async () => {
  const editor = await server.somebody('editor')
  const { token, secret } = await makeToken(editor, 'read')
  const foreign = await owner.api.tokens[':id'].$delete({ param: { id: token.id } })
  assert.equal(foreign.status as number, 404)
  const listed = await (await owner.api.tokens.$get()).text()
  assert.ok(!listed.includes(token.id))
  const own = await (await editor.api.tokens.$get()).text()
  assert.ok(own.includes(token.id) && !own.includes(secret))
  const rows = await server.storage.db.selectFrom('apiTokens').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(secret.slice(6)))
})

test('a token is of no use to another website’s page', async () => {
  const { secret } = await makeToken(owner, 'write')
  const headers = { authorization: `Bearer ${secret}`, origin: 'https://elsewhere.example' }
  const answer = await server.visitor().fetch('/api/v1/documents', { method: 'POST', headers })
  assert.equal(answer.status, 403)
  assert.equal(answer.headers.get('access-control-allow-origin'), null)
})

test('OpenAPI names both ways in, and for each operation those that will do', async () => {
  const described = await (await server.visitor().fetch('/api/v1/openapi.json')).json()
  assert.deepEqual(Object.keys(described.components.securitySchemes), ['session', 'token'])
  const ways = (path: string, method: string) => described.paths[path][method].security
  assert.deepEqual(ways('/documents', 'get'), [{ session: [] }, { token: ['read'] }])
  assert.deepEqual(ways('/documents', 'post'), [{ session: [] }, { token: ['write'] }])
  assert.deepEqual(ways('/events/{id}/analyses/{analysis}', 'post'), [{ session: [] }, { token: ['read'] }])
  assert.deepEqual(ways('/inbox/read', 'post'), [{ session: [] }, { token: ['write'] }])
  assert.deepEqual(ways('/tokens', 'post'), [{ session: [] }])
  assert.deepEqual(ways('/session', 'post'), [])
})

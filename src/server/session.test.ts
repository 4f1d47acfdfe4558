import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { openAccounts } from './accounts/accounts.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer({ language: 'sv' })
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

/** A request with headers that `fetch` would not send. */
function ask(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; location: string; cookies: string[] }> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume()
      const { location = '', 'set-cookie': cookies = [] } = answer.headers
      resolve({ status: answer.statusCode ?? 0, location, cookies })
    })
      .on('error', reject)
      .end()
  })
}

const welcomePath = () => new URL(server.signInUrl ?? '').pathname

test('the link works on this machine only, under its own name, and not through a proxy', async () => {
  for (const headers of [
    { host: 'evil.example' },
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
  ]) {
    const answer = await ask(welcomePath(), headers)
    assert.deepEqual(answer, { status: 303, location: '/sign-in?reason=link-elsewhere', cookies: [] })
  }
})

test('no other website leads a browser through the link', async () => {
  for (const site of ['cross-site', 'same-site']) {
    const answer = await ask(welcomePath(), { host: 'localhost', 'sec-fetch-site': site })
    assert.deepEqual(answer, { status: 303, location: '/sign-in?reason=link-followed', cookies: [] })
  }
})

test('the link signs in once; what is in the database is not the secret', async () => {
  const secret = welcomePath().split('/').at(-1) ?? ''
  const rows = JSON.stringify(await server.storage.db.selectFrom('verification').selectAll().execute())
  assert.ok(rows.length > 10 && !rows.includes(secret))
  const first = await ask(welcomePath(), { host: 'localhost', 'sec-fetch-site': 'none' })
  assert.equal(first.location, '/')
  assert.match(first.cookies[0] ?? '', /^polku\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
  const second = await ask(welcomePath(), { host: 'localhost' })
  assert.deepEqual(second, { status: 303, location: '/sign-in?reason=link-used', cookies: [] })
  const cookie = first.cookies[0]?.split(';')[0] ?? ''
  assert.equal((await ask(welcomePath(), { host: 'localhost', cookie })).location, '/', 'who is in already goes on')
  const me = await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })
  const { user, workspace, role, preferences } = (await me.json()) as Record<string, Record<string, unknown>>
  assert.deepEqual([user?.name, user?.email, user?.hasPassword], ['Ägare', null, false])
  assert.equal(workspace?.name, 'Min arbetsyta')
  assert.equal(role, 'owner')
  assert.equal(preferences?.theme, 'system')
})

test('a cookie that came by https stays on https', async () => {
  const accounts = await openAccounts(server.storage)
  const [workspace] = await server.storage.workspaces.list()
  const id = await accounts.create('Somebody')
  await server.storage.workspaces.setMember(workspace?.id ?? '', id, 'viewer')
  const path = `/welcome/${await accounts.makeLinkSecret(id)}`
  const { cookies } = await ask(path, { host: 'localhost', 'x-forwarded-proto': 'https' })
  assert.match(cookies[0] ?? '', /^__Host-polku\.session_token=.*; Secure$/)
})

test('e-mail and password: set, used, changed only with the old one, and every other window signed out', async () => {
  const one = await server.somebody()
  const credentials = { email: 'Maja@Example.com', password: 'a long enough one' }
  const set = await one.api.me.credentials.$put({ json: credentials })
  assert.deepEqual((await set.json()).user, {
    ...(await (await one.api.me.$get()).json()).user,
    email: 'maja@example.com',
    hasPassword: true,
  })

  const other = server.visitor()
  const wrong = await other.api.session.$post({ json: { ...credentials, password: 'not the right one' } })
  assert.equal(wrong.status as number, 401)
  const unknown = await other.api.session.$post({
    json: { email: 'nobody@example.com', password: 'not the right one' },
  })
  assert.deepEqual(await unknown.json(), await wrong.json(), 'whether an address is known is not told')
  const right = await other.api.session.$post({ json: { email: 'maja@EXAMPLE.com', password: credentials.password } })
  assert.partialDeepStrictEqual(await right.json(), { user: { email: 'maja@example.com' } })

  const changed = { email: 'maja@example.com', password: 'another long one' }
  assert.equal((await one.api.me.credentials.$put({ json: changed })).status as number, 403)
  const withOld = { ...changed, currentPassword: credentials.password }
  assert.equal((await one.api.me.credentials.$put({ json: withOld })).status, 200)
  assert.equal((await one.api.me.$get()).status, 200)
  assert.equal((await other.api.me.$get()).status as number, 401, 'the other window is signed out')

  const third = await server.somebody()
  assert.equal((await third.api.me.credentials.$put({ json: credentials })).status as number, 409)
})

test('a password that is too short is refused, and nothing is set', async () => {
  const one = await server.somebody()
  const answer = await one.api.me.credentials.$put({ json: { email: 'short@example.com', password: 'seven77' } })
  assert.equal(answer.status as number, 400)
  assert.equal((await (await one.api.me.$get()).json()).user.email, null)
})

test('signing out ends the session, not only the cookie, and empties the browser’s cache', async () => {
  const one = await server.somebody()
  const cookie = one.cookie()
  const answer = await one.api.session.$delete()
  assert.deepEqual([answer.status, answer.headers.get('clear-site-data')], [204, '"cache"'])
  assert.equal((await server.visitor().fetch('/api/v1/me', { headers: { cookie } })).status, 401)
})

test('name, language and theme are kept, and the language speaks in the answers', async () => {
  const one = await server.somebody()
  const json = { name: ' Aino ', language: 'fi', theme: 'dark' } as const
  await one.api.me.$patch({ json })
  const me = await (await one.api.me.$get()).json()
  assert.deepEqual([me.user.name, me.preferences], ['Aino', { language: 'fi', theme: 'dark' }])
  const answer = await one.fetch('/api/v1/documents/nothing', { headers: { 'accept-language': 'da' } })
  assert.match(((await answer.json()) as { message: string }).message, /^Tällaista ei täällä ole/)
})

test('guessing a password is slowed down for everybody who tries that account', async () => {
  const statuses = []
  for (let i = 0; i < 12; i++) {
    const json = { email: 'guessed@example.com', password: `guess number ${i}` }
    statuses.push((await server.visitor().api.session.$post({ json })).status as number)
  }
  assert.deepEqual(statuses.slice(0, 10), Array(10).fill(401))
  assert.deepEqual(statuses.slice(10), [429, 429])
})

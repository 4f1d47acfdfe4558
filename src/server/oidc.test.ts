import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { oidcSettings } from './oidc/oidc-settings.ts'
import { StartProblem } from './start-problem.ts'
import { type OidcProvider, startOidcProvider } from './testing/oidc-provider.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let provider: OidcProvider
let server: TestServer
before(async () => {
  provider = await startOidcProvider()
  const { issuer, clientId, clientSecret } = provider
  const oidc = {
    issuer,
    clientId,
    clientSecret,
    name: 'Example',
    workspaceId: null,
    role: 'viewer',
    domains: ['example.com'],
  } as const
  server = await startTestServer({ oidc })
})
after(async () => {
  await server.close()
  await provider.close()
})

const PASSWORD = 'walking over the long bridge'

/** Goes to the provider and comes back; the address at which the visitor ends. */
async function signIn(visitor: Visitor, tamper: (back: URL) => void = () => {}): Promise<string> {
  const begun = await visitor.fetch('/sign-in/oidc')
  const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const back = new URL(there.headers.get('location') ?? '')
  tamper(back)
  const answer = await visitor.fetch(`${back.pathname}${back.search}`)
  return answer.headers.get('location') ?? String(answer.status)
}

const meOf = async (visitor: Visitor) => {
  const answer = await visitor.api.me.$get()
  return answer.ok ? answer.json() : null
}

test('somebody new comes in with the role that is set, and is the same person the next time', async () => {
  provider.signsIn({ sub: 'maja-1', name: 'Maja Lind', email: 'Maja@example.com', email_verified: true })
  const first = server.visitor()
  assert.deepEqual(await (await first.api.session.ways.$get()).json(), {
    passwordByMail: false,
    oidc: { name: 'Example' },
    byPasskey: false,
    byTerminalLink: true,
  })
  assert.equal(await signIn(first), '/')
  const me = await meOf(first)
  assert.deepEqual(
    [me?.user.name, me?.user.email, me?.role, me?.user.hasPassword],
    ['Maja Lind', 'maja@example.com', 'viewer', false],
  )

  provider.signsIn({ sub: 'maja-1', name: 'Maja Berg', email: 'other@example.com', email_verified: false })
  const again = server.visitor()
  assert.equal(await signIn(again), '/')
  assert.equal((await meOf(again))?.user.id, me?.user.id, 'by issuer and subject, not by the address')
  const security = await (await again.api.me.security.$get()).json()
  assert.equal(security.identity?.name, 'Example')
  assert.equal(security.isConfirmed, true, 'who has just signed in has said who they are')
  const actions = await server.storage.db
    .selectFrom('auditLog')
    .select('action')
    .where('actorId', '=', me?.user.id ?? '')
    .execute()
  assert.deepEqual(
    actions.map(({ action }) => action),
    ['member-joined', 'signed-in', 'signed-in', 'new-browser'],
  )
})

test('a name as long as a book is cut, and an address as long is none', async () => {
  provider.signsIn({
    sub: 'book',
    name: `N${'o'.repeat(198)}\ud83d\ude00${'!'.repeat(5000)}`,
    email: 'book@example.com',
    email_verified: true,
  })
  const visitor = server.visitor()
  assert.equal(await signIn(visitor), '/')
  assert.equal((await meOf(visitor))?.user.name, `N${'o'.repeat(198)}`)
  provider.signsIn({ sub: 'long', email: `${'a'.repeat(5000)}@example.com`, email_verified: true })
  assert.equal(await signIn(server.visitor()), '/sign-in?reason=oidc-no-verified-email')
})

test('nobody comes in without a verified address, or from a domain that is not allowed', async () => {
  provider.signsIn({ sub: 'x-1', email: 'x@example.com', email_verified: false })
  assert.equal(await signIn(server.visitor()), '/sign-in?reason=oidc-no-verified-email')
  provider.signsIn({ sub: 'x-2', email: 'x@example.com' })
  assert.equal(await signIn(server.visitor()), '/sign-in?reason=oidc-no-verified-email')
  for (const email of ['x@elsewhere.org', 'x@sub.example.com', 'x@notexample.com', 'x@example.com.evil.org']) {
    provider.signsIn({ sub: email, email, email_verified: true })
    assert.equal(await signIn(server.visitor()), '/sign-in?reason=oidc-not-invited', email)
  }
  const users = await server.storage.db.selectFrom('user').select('id').where('email', 'like', 'x@%').execute()
  assert.deepEqual(users, [], 'no account is left behind')
})

test('an account that merely has the address is not given away: its person signs in once, then it is connected', async () => {
  const bo = await server.somebody('editor')
  await bo.api.me.credentials.$put({ json: { email: 'bo@example.com', password: PASSWORD } })
  const id = (await meOf(bo))?.user.id
  provider.signsIn({ sub: 'bo-1', email: 'bo@example.com', email_verified: true })
  const visitor = server.visitor()
  assert.equal(await signIn(visitor), '/sign-in?reason=oidc-connect')
  assert.equal(await meOf(visitor), null)

  const other = await server.somebody('editor')
  await other.api.me.credentials.$put({ json: { email: 'other@example.com', password: PASSWORD } })
  const mistaken = server.visitor()
  await signIn(mistaken)
  await mistaken.api.session.$post({ json: { email: 'other@example.com', password: PASSWORD } })
  assert.equal(
    (await (await mistaken.api.me.security.$get()).json()).identity,
    null,
    'another account is not connected',
  )

  await visitor.api.session.$post({ json: { email: 'bo@example.com', password: PASSWORD } })
  assert.equal((await (await visitor.api.me.security.$get()).json()).identity?.name, 'Example')
  const next = server.visitor()
  assert.equal(await signIn(next), '/')
  assert.equal((await meOf(next))?.user.id, id)
})

test('an account whose address was verified is connected at once', async () => {
  const aino = await server.somebody('editor')
  await aino.api.me.credentials.$put({ json: { email: 'aino@elsewhere.org', password: PASSWORD } })
  const id = (await meOf(aino))?.user.id ?? ''
  await server.storage.db.updateTable('user').set({ emailVerified: true }).where('id', '=', id).execute()
  provider.signsIn({ sub: 'aino-1', email: 'aino@elsewhere.org', email_verified: true })
  const visitor = server.visitor()
  assert.equal(await signIn(visitor), '/')
  assert.equal((await meOf(visitor))?.user.id, id)
})

test('it is disconnected where there is another way in, and does not come back by the address alone', async () => {
  provider.signsIn({ sub: 'ylva-1', name: 'Ylva', email: 'ylva@example.com', email_verified: true })
  const ylva = server.visitor()
  assert.equal(await signIn(ylva), '/')
  const refused = await ylva.api.me.identity.$delete()
  assert.deepEqual([refused.status, ((await refused.json()) as { reason: string }).reason], [409, 'last-way-in'])
  await ylva.api.me.credentials.$put({ json: { email: 'ylva@example.com', password: PASSWORD } })
  assert.equal((await ylva.api.me.identity.$delete()).status, 403, 'the password is asked for once more')
  await ylva.api.me.confirmation.$post({ json: { password: PASSWORD } })
  assert.equal((await ylva.api.me.identity.$delete()).status, 204)
  assert.equal(await signIn(server.visitor()), '/sign-in?reason=oidc-connect')
})

test('what is not the answer to this browser’s question opens nothing', async () => {
  const person = { sub: 'maja-1', email: 'maja@example.com', email_verified: true }
  provider.signsIn(person)
  const failed = '/sign-in?reason=oidc-failed'
  assert.equal(await signIn(server.visitor(), (back) => back.searchParams.set('state', 'another')), failed)
  assert.equal(await signIn(server.visitor(), (back) => back.searchParams.delete('state')), failed)
  assert.equal(await signIn(server.visitor(), (back) => back.searchParams.set('code', 'made-up')), failed)
  for (const instead of [{ nonce: 'another' }, { aud: 'another' }, { iss: 'https://evil.example' }, { exp: 1 }]) {
    provider.signsIn(person, instead)
    assert.equal(await signIn(server.visitor()), failed, JSON.stringify(instead))
  }
  for (const signed of ['by a forger', 'by the secret', 'by nobody'] as const) {
    provider.signsIn(person, {}, signed)
    assert.equal(await signIn(server.visitor()), failed, signed)
  }
  // What a database would change on the way, or cut, could be somebody else’s name.
  for (const sub of ['', 'maja-1\0', 'maja-1\ud800', 'm\u00e4ja', 'x'.repeat(256)]) {
    provider.signsIn({ ...person, sub })
    assert.equal(await signIn(server.visitor()), failed, JSON.stringify(sub))
  }
  provider.signsIn(person)

  // The code of one browser in another, as somebody would who wants a victim to work in their account.
  const attacker = server.visitor()
  const begun = await attacker.fetch('/sign-in/oidc')
  const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const { pathname, search } = new URL(there.headers.get('location') ?? '')
  const victim = server.visitor()
  assert.equal((await victim.fetch(`${pathname}${search}`)).headers.get('location'), failed)
  await victim.fetch('/sign-in/oidc')
  assert.equal((await victim.fetch(`${pathname}${search}`)).headers.get('location'), failed)
  const byLink = await server.visitor().fetch('/sign-in/oidc', { headers: { 'sec-fetch-site': 'cross-site' } })
  assert.equal(byLink.headers.get('location'), '/sign-in', 'another site’s link begins nothing')

  const lines = server.log.join('\n')
  assert.ok(lines.includes('single sign-on'))
  for (const secret of ['maja@', 'maja-1', provider.clientSecret]) assert.ok(!lines.includes(secret), secret)
})

test('settings that can’t work are refused at the start, by the variable’s name', () => {
  const right = { OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'polku', OIDC_CLIENT_SECRET: 's3cret' }
  const refused = (env: Record<string, string>) => {
    try {
      oidcSettings({ ...right, ...env })
      return null
    } catch (error) {
      assert.ok(error instanceof StartProblem)
      return error.values.variable
    }
  }
  assert.equal(oidcSettings({}), null)
  assert.equal(refused({}), null)
  assert.equal(refused({ OIDC_ISSUER: 'http://id.example.com' }), 'OIDC_ISSUER')
  assert.equal(refused({ OIDC_CLIENT_ID: '' }), 'OIDC_CLIENT_ID')
  assert.equal(refused({ OIDC_CLIENT_SECRET: '' }), 'OIDC_CLIENT_SECRET')
  assert.equal(refused({ OIDC_ROLE: 'owner' }), 'OIDC_ROLE')
  assert.equal(refused({ OIDC_DOMAINS: 'example.com, @x' }), 'OIDC_DOMAINS')
  const { domains, role } =
    oidcSettings({ ...right, OIDC_DOMAINS: 'Example.com, example.org', OIDC_ROLE: 'editor' }) ?? {}
  assert.deepEqual([domains, role], [['example.com', 'example.org'], 'editor'])
})

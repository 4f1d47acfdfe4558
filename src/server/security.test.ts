import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { totpCode, totpStep } from './accounts/totp.ts'
import { openSocket } from './testing/editor-socket.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

const PASSWORD = 'walking over the long bridge'
type Answer = { status: number; json(): Promise<unknown> }

async function reasonOf(asked: Promise<Answer>): Promise<string> {
  const answer = await asked
  return `${answer.status} ${((await answer.json()) as { reason: string }).reason}`
}

/** Somebody with a password, in the first workspace. */
async function member(email: string, role: 'editor' | 'admin' = 'editor'): Promise<Visitor & { id: string }> {
  const visitor = await server.somebody(role)
  const set = await visitor.api.me.credentials.$put({ json: { email, password: PASSWORD } })
  return { ...visitor, id: (await set.json()).user.id }
}

async function codeFor(userId: string): Promise<string> {
  const row = await server.storage.db
    .selectFrom('secondFactors')
    .selectAll()
    .where('userId', '=', userId)
    .executeTakeFirst()
  // The next half minute's: those up to now may have been used.
  return totpCode(row?.secret ?? '', totpStep(Date.now()) + 1)
}

/** Lets the codes of this half minute be used once more, as if it were over. */
async function forgetStep(userId: string): Promise<void> {
  await server.storage.db.updateTable('secondFactors').set({ lastStep: 0 }).where('userId', '=', userId).execute()
}

async function withSecondFactor(email: string): Promise<Visitor & { id: string; recoveryCodes: string[] }> {
  const visitor = await member(email)
  await visitor.api.me.confirmation.$post({ json: { password: PASSWORD } })
  await visitor.api.me['second-factor'].$post()
  const on = await visitor.api.me['second-factor'].$put({ json: { code: await codeFor(visitor.id) } })
  const { recoveryCodes } = await on.json()
  await forgetStep(visitor.id)
  return { ...visitor, recoveryCodes }
}

async function ticketFor(visitor: Visitor, email: string): Promise<string> {
  const answer = await visitor.api.session.$post({ json: { email, password: PASSWORD } })
  assert.equal(answer.status, 202)
  return ((await answer.json()) as { ticket: string }).ticket
}

const signInByCode = (visitor: Visitor, ticket: string, code: string) =>
  visitor.api.session.code.$post({ json: { ticket, code } })

async function actionsAbout(userId: string): Promise<string[]> {
  const rows = await server.storage.db
    .selectFrom('auditLog')
    .selectAll()
    .where('target', '=', userId)
    .orderBy('id')
    .execute()
  return rows.map(({ action, actorId }) => (actorId === null ? `${action} by nobody known` : action))
}

test('nothing about signing in changes before the password was given again, and a wrong one does not do', async () => {
  const maja = await member('maja@example.com')
  const { api } = maja
  assert.equal(await reasonOf(api.me['second-factor'].$post()), '403 confirm-first')
  assert.equal(await reasonOf(api.me['second-factor'].$put({ json: { code: '000000' } })), '403 confirm-first')
  assert.equal(await reasonOf(api.me['second-factor'].$delete()), '403 confirm-first')
  assert.equal(await reasonOf(api.me['recovery-codes'].$post()), '403 confirm-first')
  assert.equal(
    await reasonOf(api.me.confirmation.$post({ json: { password: 'not the right one' } })),
    '403 wrong-password',
  )
  assert.deepEqual(await (await api.me.security.$get()).json(), {
    secondFactor: null,
    passkeys: [],
    identity: null,
    isConfirmed: false,
  })
  assert.equal((await api.me.confirmation.$post({ json: { password: PASSWORD } })).status, 204)
  assert.equal((await api.me['second-factor'].$post()).status, 201)
  const other = server.visitor()
  await other.api.session.$post({ json: { email: 'maja@example.com', password: PASSWORD } })
  assert.equal(await reasonOf(other.api.me['second-factor'].$post()), '403 confirm-first', 'each browser for itself')
  assert.ok((await actionsAbout(maja.id)).includes('sign-in-failed by nobody known'))
})

test('with a second factor the password alone opens nothing; each code opens once', async () => {
  const aino = await withSecondFactor('aino@example.com')
  assert.equal(aino.recoveryCodes.length, 10)
  const visitor = server.visitor()
  const ticket = await ticketFor(visitor, 'aino@example.com')
  assert.equal(visitor.cookie(), '', 'no session yet')
  assert.equal((await visitor.api.me.$get()).status as number, 401)
  assert.equal(await reasonOf(signInByCode(visitor, ticket, '000000')), '403 wrong-code')
  assert.equal(await reasonOf(signInByCode(visitor, 'made-up', '000000')), '404 ticket-over')

  const code = await codeFor(aino.id)
  const tries = [visitor, server.visitor()].map(async (each) => {
    const own = await ticketFor(each, 'aino@example.com')
    return (await signInByCode(each, own, code)).status as number
  })
  assert.deepEqual((await Promise.all(tries)).sort(), [200, 403], 'of two who give one code at once, one gets in')

  const recovering = server.visitor()
  const [recoveryCode = ''] = aino.recoveryCodes
  const first = await ticketFor(recovering, 'aino@example.com')
  assert.equal((await signInByCode(recovering, first, recoveryCode.toUpperCase())).status, 200)
  assert.equal(await reasonOf(signInByCode(recovering, first, recoveryCode)), '404 ticket-over')
  const security = await (await recovering.api.me.security.$get()).json()
  assert.equal(security.secondFactor?.recoveryCodesLeft, 9)
  const actions = await actionsAbout(aino.id)
  for (const action of ['second-factor-added', 'recovery-code-used', 'signed-in', 'sign-in-failed by nobody known']) {
    assert.ok(actions.includes(action), action)
  }
})

test('codes can be guessed five times in a quarter of an hour, by however many visitors', async () => {
  await withSecondFactor('guessed@example.com')
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) {
    const visitor = server.visitor()
    const ticket = await ticketFor(visitor, 'guessed@example.com')
    statuses.push((await signInByCode(visitor, ticket, `00000${i}`)).status)
  }
  assert.deepEqual(statuses, [403, 403, 403, 403, 403, 429, 429])
})

test('it is turned off by its person after the password, or by who stands above them', async () => {
  const bo = await withSecondFactor('bo@example.com')
  await bo.api.me['second-factor'].$delete()
  const plain = await server.visitor().api.session.$post({ json: { email: 'bo@example.com', password: PASSWORD } })
  assert.equal(plain.status, 200)

  const lost = await withSecondFactor('lost@example.com')
  const owner = await server.owner()
  const listed = async (visitor: Visitor) =>
    (await (await visitor.api.members.$get()).json()).items.find(({ userId }) => userId === lost.id)?.hasSecondFactor
  assert.equal(await listed(owner), true)
  assert.equal(await listed(bo), null, 'not everybody’s matter')
  const reset = (visitor: Visitor) => visitor.api.members[':id']['second-factor'].$delete({ param: { id: lost.id } })
  assert.equal(await reasonOf(reset(bo)), '403 not-allowed')
  assert.equal((await reset(owner)).status, 204)
  assert.equal(await listed(owner), false)
  assert.ok((await actionsAbout(lost.id)).includes('second-factor-reset'))
})

test('a workspace that asks a second factor of everybody lets nobody in without: not by the API, a token, or an open socket', async () => {
  const owner = await server.owner()
  const rule = (visitor: Visitor, needsSecondFactor: boolean) =>
    visitor.api.workspace['sign-in-rules'].$put({ json: { needsSecondFactor } })
  assert.equal(await reasonOf(rule(await member('careless@example.com', 'admin'), true)), '409 second-factor-first')
  const admin = await member('careful@example.com', 'admin')
  await admin.api.me.confirmation.$post({ json: { password: PASSWORD } })
  await admin.api.me['second-factor'].$post()
  await admin.api.me['second-factor'].$put({ json: { code: await codeFor(admin.id) } })
  const ida = await member('ida@example.com')
  const { secret } = await (await ida.api.tokens.$post({ json: { name: 'Script', scope: 'read' } })).json()
  const { items } = await (await ida.api.documents.$get({ query: { kind: 'map' } })).json()
  const documentId = items[0]?.id ?? ''
  const socket = openSocket(server.url, documentId, { cookie: ida.cookie(), origin: server.url })
  await socket.next('welcome')

  assert.equal((await rule(admin, true)).status, 200)
  await socket.closed
  const byToken = () => fetch(`${server.url}/api/v1/documents`, { headers: { authorization: `Bearer ${secret}` } })
  assert.equal((await byToken()).status, 403)
  for (const asked of [
    ida.api.documents.$get({ query: {} }),
    ida.api.documents[':id'].$get({ param: { id: documentId } }),
    ida.api.members.$get(),
    owner.api.documents.$get({ query: {} }),
  ]) {
    assert.equal(await reasonOf(asked), '403 second-factor-needed')
  }
  const me = async () => (await (await ida.api.me.$get()).json()).workspace.asksForSecondFactor
  assert.equal(await me(), true)

  await ida.api.me.confirmation.$post({ json: { password: PASSWORD } })
  await ida.api.me['second-factor'].$post()
  await ida.api.me['second-factor'].$put({ json: { code: await codeFor(ida.id) } })
  assert.equal(await me(), false)
  assert.equal((await ida.api.documents.$get({ query: {} })).status, 200)
  assert.equal((await byToken()).status, 200)
  await ida.api.me['second-factor'].$delete()
  assert.equal(await reasonOf(ida.api.documents.$get({ query: {} })), '403 second-factor-needed')
  assert.equal((await rule(admin, false)).status, 200)
  assert.equal((await ida.api.documents.$get({ query: {} })).status, 200)
})

test('what is kept opens nothing by itself: recovery codes as slow hashes, tickets as digests', async () => {
  const kept = await withSecondFactor('kept@example.com')
  const ticket = await ticketFor(server.visitor(), 'kept@example.com')
  const rows = JSON.stringify([
    await server.storage.db.selectFrom('verification').selectAll().execute(),
    await server.storage.db.selectFrom('recoveryCodes').selectAll().execute(),
  ])
  assert.ok(!rows.includes(ticket))
  for (const code of kept.recoveryCodes) assert.ok(!rows.includes(code) && !rows.includes(code.replaceAll('-', '')))
})

test('failed attempts are in the audit log: by name where there is an account, as a digest where there is none', async () => {
  const somebody = await member('somebody@example.com')
  const wrong = (email: string) =>
    server.visitor().api.session.$post({ json: { email, password: 'not the right one' } })
  await wrong('somebody@example.com')
  await wrong('nobody-9471@example.com')
  await wrong('nobody-9471@example.com')
  const owner = await server.owner()
  const { items } = await (await owner.api.audit.$get({ query: { action: 'sign-in-failed' } })).json()
  assert.ok(items.some(({ target, actor }) => target === somebody.id && actor === null))
  const unknown = items.filter(({ target }) => target === null).map(({ detail }) => detail.address)
  assert.equal(unknown.length, 2)
  assert.equal(unknown[0], unknown[1])
  assert.match(String(unknown[0]), /^[0-9a-f]{12}$/)
  assert.ok(!JSON.stringify(items).includes('nobody-9471'))
})

test('a common password, or one of one’s own words, is refused wherever one is set, and nothing is used up', async () => {
  const visitor = await server.somebody()
  const set = (password: string) =>
    visitor.api.me.credentials.$put({ json: { email: 'cykelkoket@example.com', password } })
  assert.equal(await reasonOf(set('qwerty123')), '422 password-common')
  assert.equal(await reasonOf(set('Cykelkoket1')), '422 password-own-words')
  const owner = await server.owner()
  const { secret } = await (await owner.api.invitations.$post({ json: { role: 'viewer' } })).json()
  const join = (password: string) =>
    server.visitor().api.invitations.join.$post({
      json: { secret, name: 'Nova', email: 'nova@example.com', password },
    })
  assert.equal(await reasonOf(join('password1')), '422 password-common')
  assert.equal((await join(PASSWORD)).status, 201)
  const target = await member('target@example.com')
  const link = await (await owner.api.members[':id']['password-link'].$post({ param: { id: target.id } })).json()
  const reset = (password: string) =>
    server.visitor().api['password-reset'].$post({ json: { secret: link.secret, password } })
  assert.equal(await reasonOf(reset('iloveyou1')), '422 password-common')
  assert.equal((await reset('quite another long one')).status, 204)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
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

const FIREFOX = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0'
const CREDENTIALS = { email: 'maja@example.com', password: 'a long enough one' }

async function signedIn(): Promise<Visitor> {
  const visitor = server.visitor()
  const answer = await visitor.fetch('/api/v1/session', {
    method: 'POST',
    body: JSON.stringify(CREDENTIALS),
    headers: { 'content-type': 'application/json', 'user-agent': FIREFOX },
  })
  assert.equal(answer.status, 200)
  return visitor
}

const isIn = async ({ api }: Visitor) => (await api.me.$get()).status === 200

test('what is in the database is no session', async () => {
  const visitor = await server.somebody()
  const token = decodeURIComponent(/session_token=([^;]+)/.exec(visitor.cookie())?.[1] ?? '').split('.')[0] ?? ''
  assert.ok(token.length >= 32)
  const rows = await server.storage.db.selectFrom('session').selectAll().execute()
  assert.ok(!JSON.stringify(rows).includes(token))
  assert.ok(rows.length > 0 && rows.every((row) => /^[0-9a-f]{64}$/.test(row.token)))
  assert.ok(await isIn(visitor))
  await visitor.api.session.$delete()
  const left = await server.storage.db.selectFrom('session').selectAll().execute()
  assert.equal(left.length, rows.length - 1)
})

test('one sees where one is signed in, and ends one session, the others, or all by a new password', async () => {
  const first = await server.somebody()
  await first.api.me.credentials.$put({ json: CREDENTIALS })
  const [second, third, fourth] = [await signedIn(), await signedIn(), await signedIn()]
  const { items } = await (await second.api.me.sessions.$get()).json()
  assert.equal(items.length, 4)
  assert.equal(items.filter(({ isCurrent }) => isCurrent).length, 1)
  assert.equal(items.filter(({ browser, system }) => browser === 'Firefox' && system === 'macOS').length, 3)
  assert.ok(items.every(({ lastUsedAt }) => Math.abs(Date.now() - lastUsedAt) < 60_000))

  const theirs = (await (await third.api.me.sessions.$get()).json()).items.find(({ isCurrent }) => isCurrent)
  const param = { id: theirs?.id ?? '' }
  const stranger = await server.somebody()
  assert.equal((await stranger.api.me.sessions[':id'].$delete({ param })).status as number, 404)
  assert.ok(await isIn(third))
  for (const asked of [second.api.me.sessions[':id'].$delete({ param }), second.api.me.sessions.$delete()]) {
    assert.equal((await asked).status as number, 403, 'the password is asked for once more')
  }
  await second.api.me.confirmation.$post({ json: { password: CREDENTIALS.password } })
  assert.equal((await second.api.me.sessions[':id'].$delete({ param })).status, 204)
  assert.deepEqual([await isIn(third), await isIn(second)], [false, true])

  assert.equal((await second.api.me.sessions.$delete()).status, 204)
  assert.deepEqual([await isIn(first), await isIn(fourth), await isIn(second)], [false, false, true])

  const fifth = await signedIn()
  const json = { ...CREDENTIALS, password: 'another long one', currentPassword: CREDENTIALS.password }
  await second.api.me.credentials.$put({ json })
  assert.deepEqual([await isIn(fifth), await isIn(second)], [false, true])
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

/** As if the person's session had begun then. */
const begin = (userId: string, createdAt: Date) =>
  server.storage.db.updateTable('session').set({ createdAt }).where('userId', '=', userId).execute()

const idOf = async (visitor: Visitor) => (await (await visitor.api.me.$get()).json()).user.id

test('however often it is used, a session ends after ninety days, and its open window with it', async () => {
  /** False where the machine was too busy to let the window in before the end. */
  async function endsUnderWindow(leftMs: number): Promise<boolean> {
    const somebody = await server.somebody()
    const userId = await idOf(somebody)
    await begin(userId, daysAgo(89))
    assert.ok(await isIn(somebody))
    const map = await somebody.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
    const { id } = await map.json()
    await begin(userId, daysAgo(90 - leftMs / 86_400_000))
    const socket = openSocket(server.url, id, { cookie: somebody.cookie() })
    await socket.until(() => socket.messages.some(({ kind }) => kind === 'welcome' || kind === 'refused'))
    await socket.closed
    assert.ok(!(await isIn(somebody)))
    const left = await server.storage.db.selectFrom('session').select('id').where('userId', '=', userId).execute()
    assert.deepEqual(left, [])
    return socket.messages.some(({ kind }) => kind === 'welcome')
  }
  for (let leftMs = 2000; !(await endsUnderWindow(leftMs)); ) leftMs *= 2
})

test('a browser that is signed in since before browsers were remembered is remembered when it is used again', async () => {
  const somebody = await server.somebody()
  const cookie =
    somebody
      .cookie()
      .split('; ')
      .find((each) => !each.startsWith('polku.browser=')) ?? ''
  const marks = async () => {
    const answer = await fetch(`${server.url}/api/v1/me`, { headers: { cookie } })
    assert.equal(answer.status, 200)
    return answer.headers.getSetCookie().filter((each) => each.startsWith('polku.browser='))
  }
  assert.deepEqual(await marks(), [], 'a session of today leaves no mark where it is only used')
  await begin(await idOf(somebody), daysAgo(1))
  assert.equal((await marks()).length, 1)
})

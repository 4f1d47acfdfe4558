import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer
before(async () => {
  server = await startTestServer()
})
after(() => server.close())

/** What must stand in no log, in places where a request carries it. */
const CANARIES = [
  'canary-password-91',
  'polku_canary-token-92',
  'canary-link-93',
  'canary-cookie-94',
  'canary@mail.example',
]

test('secrets that requests carry stand in no line of the log, also where something fails', async () => {
  const visitor = server.visitor()
  const owner = await server.owner()
  const [password, token, link, cookie, email] = CANARIES as [string, string, string, string, string]
  const json = (value: unknown) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `polku.session_token=${cookie}` },
    body: JSON.stringify(value),
  })
  const ask = async () => {
    await visitor.fetch('/api/v1/session', json({ email, password }))
    await visitor.fetch('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })
    await visitor.fetch(`/s/${link}`)
    await visitor.fetch(`/s/${link}`, { method: 'POST', body: new URLSearchParams({ password }) })
    await visitor.fetch(`/embed/${link}`)
    await visitor.fetch(`/welcome/${link}?token=${token}`)
    await owner.fetch(`/api/v1/documents?search=${email}`)
  }
  await ask()
  assert.equal(server.faults().length, 0, 'what goes well is not logged')
  // A database that fails repeats what it was asked in its words.
  await server.storage.db.schema.alterTable('apiTokens').renameTo('apiTokensGone').execute()
  await server.storage.db.schema.alterTable('shareLinks').renameTo('shareLinksGone').execute()
  await server.storage.db.schema.alterTable('account').renameTo('accountGone').execute()
  await ask()
  assert.ok(server.log.length >= 3, 'faults are logged')
  for (const canary of CANARIES) {
    assert.ok(!server.log.some((line) => line.includes(canary)), canary)
  }
})

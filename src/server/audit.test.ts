import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverForTests } from './testing/test-server.ts'

const { server, owner } = await serverForTests({ logsNothing: true })

test('what concerns access is written down, filtered, paged, and says nothing secret', async () => {
  const invitation = await (await owner.api.invitations.$post({ json: { role: 'viewer', email: 'a@b.se' } })).json()
  await owner.api.invitations[':id'].$delete({ param: { id: invitation.id } })
  await owner.api.workspace.$patch({ json: { name: 'Renamed' } })
  const somebody = await server.somebody('editor')
  const { user } = await (await somebody.api.me.$get()).json()
  await owner.api.members[':id'].$patch({ param: { id: user.id }, json: { role: 'viewer' } })

  const page = await (await owner.api.audit.$get({ query: { limit: '2' } })).json()
  assert.deepEqual(
    page.items.map(({ action, targetName, detail }) => [action, targetName, detail]),
    [
      ['role-changed', 'Somebody', { from: 'editor', to: 'viewer' }],
      ['workspace-renamed', null, { name: 'Renamed' }],
    ],
  )
  const rest = await (await owner.api.audit.$get({ query: { before: String(page.next) } })).json()
  assert.deepEqual(
    rest.items.map(({ action }) => action),
    ['invitation-withdrawn', 'member-invited'],
  )
  assert.equal(rest.next, null)
  const filtered = await (await owner.api.audit.$get({ query: { action: 'role-changed' } })).json()
  assert.equal(filtered.items.length, 1)
  const all = JSON.stringify(await server.storage.db.selectFrom('auditLog').selectAll().execute())
  assert.ok(!all.includes(invitation.secret) && !all.includes('a@b.se'))
})

test('as CSV no name is taken for a formula, in the reader’s language', async () => {
  await owner.api.me.$patch({ json: { name: '=HYPERLINK("http://evil.example")', language: 'sv' } })
  const answer = await owner.fetch('/api/v1/audit/export?action=workspace-renamed')
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
  const text = await answer.text()
  assert.match(text, /Bytte namn på arbetsytan/)
  assert.match(text, /"'=HYPERLINK/)
  const [last] = (await (await owner.api.audit.$get({ query: {} })).json()).items
  assert.deepEqual([last?.action, last?.detail], ['audit-exported', { entries: 1 }])
})

test('who asks for more than their role allows is written down, and not without end', async () => {
  const viewer = await server.somebody('viewer')
  const { user } = await (await viewer.api.me.$get()).json()
  for (let i = 0; i < 25; i++) assert.equal((await viewer.api.invitations.$get()).status as number, 403)
  const query = { action: 'access-refused', actor: user.id, limit: '50' } as const
  const { items } = await (await owner.api.audit.$get({ query })).json()
  assert.equal(items.length, 20)
  assert.deepEqual(items[0]?.detail, { policy: 'manage-members', reason: 'not-allowed' })
})

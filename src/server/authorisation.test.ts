import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ACTIONS, type Action, ROLES, type Rule } from './contract/actions.ts'
import { API_ROUTES } from './contract/api.ts'
import { PAGE_ROUTES } from './contract/pages.ts'
import { makeTargets, sampleRequest, type Targets } from './testing/sample-requests.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let targets: Targets
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  targets = await makeTargets(owner)
})
after(() => server.close())

/** What guests alone are asked is in access-matrix.test.ts. */
const MEMBERS_ROUTES = API_ROUTES.filter((route) => !('x-guests' in route && route['x-guests'] === 'only'))
const ROUTES = MEMBERS_ROUTES.map((route) => ({
  route,
  action: route['x-policy'] as Action,
  rule: ACTIONS[route['x-policy']] as Rule,
}))
const named = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`

async function ask(visitor: Visitor, route: (typeof API_ROUTES)[number], about: Targets = targets) {
  const { path, init } = sampleRequest(route, about)
  const answer = await visitor.fetch(path, init)
  const problem = answer.ok || answer.status === 304 ? null : await answer.json().catch(() => null)
  return { status: answer.status, reason: (problem as { reason?: string } | null)?.reason ?? null }
}

test('every route names a policy that exists', () => {
  for (const route of [...API_ROUTES, ...PAGE_ROUTES]) {
    assert.ok(Object.hasOwn(ACTIONS, route['x-policy']), `${named(route)} has no policy`)
  }
})

test('nobody who is not signed in gets further than what is open to anyone', async () => {
  for (const { route, rule } of ROUTES) {
    const { status, reason } = await ask(server.visitor(), route)
    if (rule.scope === 'public') assert.notEqual(reason, 'not-signed-in', named(route))
    else assert.deepEqual([status, reason], [401, 'not-signed-in'], named(route))
  }
})

test('a cookie that somebody made up is no session', async () => {
  for (const cookie of ['polku.session_token=made.up', `${owner.cookie().slice(0, -6)}AAAAAA`]) {
    const answer = await server.visitor().fetch('/api/v1/me', { headers: { cookie } })
    assert.equal(answer.status, 401)
  }
})

test('the owner of another workspace finds nothing of this one', async () => {
  const stranger = await server.somebody()
  for (const { route, rule } of ROUTES.filter(({ rule }) => rule.scope === 'document' || rule.scope === 'file')) {
    assert.deepEqual(await ask(stranger, route), { status: 404, reason: 'not-found' }, `${named(route)} ${rule.scope}`)
  }
  const mixed = { kind: 'map', from: { source: 'copy', id: targets.mapId } } as const
  assert.equal((await stranger.api.documents.$post({ json: mixed })).status as number, 404)
  const listed = await (await stranger.api.documents.$get({ query: {} })).json()
  const own = await (await owner.api.documents.$get({ query: {} })).json()
  assert.equal(listed.items.filter(({ id }) => own.items.some((item) => item.id === id)).length, 0)
})

test('the owner with ids of another workspace finds nothing', async () => {
  const foreign = await makeTargets(await server.somebody())
  for (const { route } of ROUTES.filter(({ rule }) => rule.scope === 'document' || rule.scope === 'file')) {
    assert.deepEqual(await ask(owner, route, foreign), { status: 404, reason: 'not-found' }, named(route))
  }
})

test('each role does what the table allows it, and not more', async () => {
  for (const role of ROLES.filter((role) => role !== 'owner')) {
    const somebody = await server.somebody(role)
    for (const { route, action, rule } of ROUTES) {
      if (rule.least === undefined || ROLES.indexOf(role) >= ROLES.indexOf(rule.least)) continue
      assert.deepEqual(
        await ask(somebody, route),
        { status: 403, reason: 'not-allowed' },
        `${role} ${action} ${named(route)}`,
      )
    }
  }
})

test('what each role may do is decided, and changes only on purpose', () => {
  const table = Object.fromEntries(
    ROLES.map((role) => [
      role,
      Object.entries(ACTIONS)
        .filter(([, rule]) => (rule as Rule).least === role)
        .map(([action]) => action),
    ]),
  )
  assert.deepEqual(table, {
    viewer: [
      'use-account',
      'read-oneself',
      'read-workspace',
      'read-members',
      'leave-workspace',
      'read-document',
      'manage-tokens',
      'read-events',
      'read-file',
    ],
    commenter: ['comment-document'],
    editor: [
      'create-document',
      'edit-document',
      'trash-document',
      'share-document',
      'manage-events',
      'send-events',
      'upload-file',
    ],
    admin: ['manage-workspace', 'manage-members', 'read-audit', 'moderate-comments', 'purge-document'],
    owner: ['hand-over-workspace'],
  })
})

test('who was removed from the workspace is out at once', async () => {
  const somebody = await server.somebody('editor')
  const { user } = await (await somebody.api.me.$get()).json()
  const [workspace] = await server.storage.workspaces.list()
  await server.storage.workspaces.removeMember(workspace?.id ?? '', user.id)
  for (const { route } of ROUTES.filter(({ rule }) => rule.scope !== 'public' && rule.scope !== 'account')) {
    assert.deepEqual(await ask(somebody, route), { status: 403, reason: 'no-workspace' }, named(route))
  }
})

test('the owner is refused nothing by policy', async () => {
  for (const { route } of ROUTES.filter(({ route }) => route.path !== '/session')) {
    const { status, reason } = await ask(owner, route)
    assert.ok(
      !['not-signed-in', 'not-allowed', 'not-found'].includes(reason ?? ''),
      `${named(route)} ${status} ${reason}`,
    )
    assert.ok(status < 500, `${named(route)} ${status}`)
  }
})

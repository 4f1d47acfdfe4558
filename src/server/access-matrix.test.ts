import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ACTIONS, ROLES, type Rule } from './contract/actions.ts'
import { API_ROUTES } from './contract/api.ts'
import { PRINCIPALS, type Principal, verdict } from './testing/access-table.ts'
import { makeTargets, sampleRequest, type Targets } from './testing/sample-requests.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let own: Targets
let foreign: Targets
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  own = await makeTargets(owner)
  foreign = await makeTargets(await server.somebody())
})
after(() => server.close())

/** Refusals that come from who asks, and not from what they ask. */
const DENIALS = [
  'not-signed-in',
  'no-workspace',
  'not-member',
  'not-allowed',
  'beyond-token',
  'wrong-token',
  'not-found',
]
const CLOSED = API_ROUTES.filter((route) => (ACTIONS[route['x-policy']] as Rule).scope !== 'public')
const named = ({ method, path }: { method: string; path: string }) => `${method.toUpperCase()} ${path}`

async function ask(visitor: Visitor, route: (typeof API_ROUTES)[number], about: Targets) {
  const { path, init } = sampleRequest(route, about)
  const answer = await visitor.fetch(path, init)
  const body = answer.ok || answer.status === 304 ? null : await answer.json().catch(() => null)
  return { status: answer.status, reason: (body as { reason?: string } | null)?.reason ?? '' }
}

function withToken(secret: string): Visitor {
  const visitor = server.visitor()
  const headers = (init?: RequestInit) => ({ ...(init?.headers as object), authorization: `Bearer ${secret}` })
  return { ...visitor, fetch: (path, init) => visitor.fetch(path, { ...init, headers: headers(init) }) }
}

async function outsider(): Promise<Visitor> {
  const somebody = await server.somebody('editor')
  const { user, workspace } = await (await somebody.api.me.$get()).json()
  await server.storage.workspaces.removeMember(workspace.id, user.id)
  return somebody
}

async function visitorFor(principal: Principal): Promise<Visitor> {
  const token = async (scope: 'read' | 'write') =>
    withToken((await (await owner.api.tokens.$post({ json: { name: 'Nightly', scope } })).json()).secret)
  switch (principal) {
    case 'anonymous':
      return server.visitor()
    case 'outsider':
      return outsider()
    case 'stranger':
      return server.somebody()
    case 'owner':
      return owner
    case 'read token':
      return token('read')
    case 'write token':
      return token('write')
    case 'void token':
      return withToken('polku_made-up')
    case 'share link': {
      const made = await owner.api.documents[':id'].links.$post({ param: { id: own.mapId }, json: {} })
      return withToken((await made.json()).path.split('/').at(-1) ?? '')
    }
    default:
      return server.somebody(principal)
  }
}

for (const principal of PRINCIPALS) {
  test(`${principal}: is refused all that the table refuses, about this workspace and about another`, async () => {
    const visitor = await visitorFor(principal)
    const unexpected: string[] = []
    let asked = 0
    for (const route of CLOSED) {
      const scope = (ACTIONS[route['x-policy']] as Rule).scope
      const isAboutOne = scope === 'document' || scope === 'file'
      const questions = [
        ...(verdict(principal, route) === 'no' ? [['this', own] as const] : []),
        ...(isAboutOne && principal !== 'stranger' ? [['another', foreign] as const] : []),
      ]
      for (const [which, about] of questions) {
        const { status, reason } = await ask(visitor, route, about)
        asked++
        if (status < 400 || !DENIALS.includes(reason)) unexpected.push(`${named(route)} ${which}: ${status} ${reason}`)
      }
    }
    assert.deepEqual(unexpected, [])
    assert.ok(asked >= 5, 'something was asked')
  })
}

test('who may read something is given it: the table refuses nobody who should get in', async () => {
  const reading = CLOSED.filter(({ method }) => method === 'get')
  for (const principal of [...ROLES, 'read token', 'write token'] as const) {
    const visitor = await visitorFor(principal)
    for (const route of reading.filter((each) => verdict(principal, each) === 'yes')) {
      const { status, reason } = await ask(visitor, route, own)
      assert.ok(status < 400, `${principal} ${named(route)}: ${status} ${reason}`)
    }
  }
})

test('a request with two ids finds nothing when either is another workspace’s', async () => {
  const ids = Object.keys(own) as (keyof Targets)[]
  const two = CLOSED.filter(
    ({ path }) => [...path.matchAll(/\{(\w+)\}/g)].filter(([, name]) => /id$/i.test(name as string)).length > 1,
  )
  assert.ok(two.length >= 1)
  for (const route of two) {
    const mixes = ids.map((id) => ({ ...own, [id]: foreign[id] }))
    for (const about of mixes) {
      if (sampleRequest(route, about).path === sampleRequest(route, own).path) continue
      const { status, reason } = await ask(owner, route, about)
      assert.deepEqual([status, reason], [404, 'not-found'], `${named(route)} ${sampleRequest(route, about).path}`)
    }
  }
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ACTIONS, type LinkGrants, ROLES, type Rule } from './contract/actions.ts'
import { API_ROUTES } from './contract/api.ts'
import { isReading } from './contract/token-scopes.ts'
import { WORKSPACE_HEADER } from './contract/workspaces.ts'
import { MESSAGE_KINDS, maySendAs, PRINCIPALS, type Principal, verdict } from './testing/access-table.ts'
import { knock } from './testing/knock.ts'
import { makeTargets, sampleRequest, type Targets } from './testing/sample-requests.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let foreignOwner: Visitor
let own: Targets
let foreign: Targets
/** Everybody, made once. */
let visitors: ReadonlyMap<Principal, Visitor>
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  foreignOwner = await server.somebody()
  own = await makeTargets(owner)
  foreign = await makeTargets(foreignOwner)
  const made = new Map<Principal, Visitor>()
  for (const principal of PRINCIPALS) made.set(principal, await visitorFor(principal))
  visitors = made
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

async function ask(visitor: Visitor, route: (typeof API_ROUTES)[number], about: Targets, headers = {}) {
  const { path, init } = sampleRequest(route, about)
  return answerTo(visitor, path, { ...init, headers: { ...init.headers, ...headers } })
}

async function answerTo(visitor: Visitor, path: string, init: RequestInit) {
  const answer = await visitor.fetch(path, init)
  const body = answer.ok || answer.status === 304 ? null : await answer.json().catch(() => null)
  return { status: answer.status, reason: (body as { reason?: string } | null)?.reason ?? '' }
}

/** An address for each who has no account: what one network may ask is limited. */
let addresses = 1
const nobody = () => server.visitor(`127.0.2.${addresses++}`)

/** What a token's bearer sends besides cookies. */
const headersOf = new Map<Visitor, { authorization: string }>()

function withToken(secret: string): Visitor {
  const visitor = nobody()
  const headers = (init?: RequestInit) => ({ ...(init?.headers as object), authorization: `Bearer ${secret}` })
  const bearer = {
    ...visitor,
    fetch: (path: string, init?: RequestInit) => visitor.fetch(path, { ...init, headers: headers(init) }),
  }
  headersOf.set(bearer, { authorization: `Bearer ${secret}` })
  return bearer
}

async function removed(): Promise<Visitor> {
  const somebody = await server.somebody('editor')
  const { user, workspace } = await (await somebody.api.me.$get()).json()
  await server.storage.workspaces.removeMember(workspace.id, user.id)
  return somebody
}

async function invited(): Promise<Visitor> {
  await owner.api.invitations.$post({ json: { role: 'editor' } })
  return removed()
}

async function linkTo(grants: LinkGrants) {
  const json = { name: 'Workshop', grants }
  return (await owner.api.documents[':id'].links.$post({ param: { id: own.mapId }, json })).json()
}

async function guestBy(grants: LinkGrants): Promise<{ guest: Visitor; linkId: string }> {
  const { path, link } = await linkTo(grants)
  const guest = nobody()
  const answer = await guest.fetch(`${path}/guest`, { method: 'POST', body: new URLSearchParams({ name: 'Maija' }) })
  assert.equal(answer.status, 303)
  return { guest, linkId: link.id }
}

async function visitorFor(principal: Principal): Promise<Visitor> {
  const token = async (scope: 'events' | 'read' | 'write') =>
    withToken((await (await owner.api.tokens.$post({ json: { name: 'Nightly', scope } })).json()).secret)
  switch (principal) {
    case 'anonymous':
      return nobody()
    case 'invited':
      return invited()
    case 'removed':
      return removed()
    case 'stranger':
      return server.somebody()
    case 'owner':
      return owner
    case 'events token':
      return token('events')
    case 'read token':
      return token('read')
    case 'write token':
      return token('write')
    case 'void token':
      return withToken('polku_made-up')
    case 'view link':
      return withToken((await linkTo('view')).path.split('/').at(-1) ?? '')
    case 'comment link':
      return (await guestBy('comment')).guest
    case 'edit link':
      return (await guestBy('edit')).guest
    case 'expired link': {
      const { guest, linkId } = await guestBy('edit')
      const expiresAt = new Date(Date.now() - 1000)
      await server.storage.db.updateTable('shareLinks').set({ expiresAt }).where('id', '=', linkId).execute()
      return guest
    }
    default:
      return server.somebody(principal)
  }
}

const visitorAs = (principal: Principal) => visitors.get(principal) as Visitor

for (const principal of PRINCIPALS) {
  test(`${principal}: is refused all that the table refuses, about this workspace and about another`, async () => {
    const visitor = visitorAs(principal)
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
  const reading = CLOSED.filter(isReading)
  for (const principal of [...ROLES, 'read token', 'write token', 'comment link', 'edit link'] as const) {
    for (const route of reading.filter((each) => verdict(principal, each) === 'yes')) {
      const { status, reason } = await ask(visitorAs(principal), route, own)
      // A question in a body may have no answer here; an address has one.
      const isGiven = route.method === 'get' ? status < 400 : !DENIALS.includes(reason)
      assert.ok(isGiven, `${principal} ${named(route)}: ${status} ${reason}`)
    }
  }
})

test('a guest finds nothing of another document of the same workspace', async () => {
  const other = { ...own, mapId: own.otherMapId, fileId: foreign.fileId }
  for (const principal of ['comment link', 'edit link'] as const) {
    for (const route of CLOSED.filter((each) => verdict(principal, each) === 'yes')) {
      const { status, reason } = await ask(visitorAs(principal), route, other)
      assert.deepEqual([status, reason], [401, 'not-signed-in'], `${principal} ${named(route)}`)
    }
  }
})

test('each message of the socket, as everybody: this document, another one, and another workspace’s', async () => {
  const { workspace } = await (await owner.api.me.$get()).json()
  for (const principal of PRINCIPALS) {
    const visitor = visitorAs(principal)
    const headers = { cookie: visitor.cookie(), ...headersOf.get(visitor) }
    for (const kind of MESSAGE_KINDS) {
      const may = maySendAs(principal, kind)
      assert.equal(await knock(server.url, own.mapId, headers, kind), may ? 'done' : 'refused', `${principal} ${kind}`)
    }
    const isGuest = principal.endsWith(' link')
    const closed = [foreign.mapId, ...(isGuest ? [own.otherMapId, workspace.libraryId] : [])]
    for (const id of closed) {
      assert.equal(await knock(server.url, id, headers, 'hello'), 'refused', `${principal} hello elsewhere`)
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

test('a workspace’s own things are found by no id of another workspace', async () => {
  const { items } = await (await foreignOwner.api.me.sessions.$get()).json()
  const requests = [
    ['DELETE', `/members/${foreign.memberId}`],
    ['PATCH', `/members/${foreign.memberId}`, { role: 'viewer' }],
    ['POST', `/members/${foreign.memberId}/password-link`],
    ['DELETE', `/invitations/${foreign.invitationId}`],
    ['DELETE', `/tokens/${foreign.tokenId}`],
    ['DELETE', `/me/sessions/${items[0]?.id}`],
    ['POST', '/workspace/owner', { userId: foreign.memberId }],
    ['POST', '/documents', { kind: 'map', from: { source: 'copy', id: foreign.mapId } }],
    ['POST', '/documents', { kind: 'map', from: { source: 'future', id: foreign.mapId } }],
  ] as const
  for (const [method, path, json] of requests) {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(json && { body: JSON.stringify(json) }),
    }
    const { status, reason } = await answerTo(owner, `/api/v1${path}`, init)
    assert.deepEqual([status, reason], [404, 'not-found'], `${method} ${path}`)
  }
  const task = { task: { assigneeId: foreign.memberId, dueOn: null, done: false } }
  const param = { id: own.mapId, threadId: own.threadId }
  const assigned = await owner.api.documents[':id'].comments[':threadId'].$patch({ param, json: task })
  assert.equal(assigned.status as number, 422)
  assert.equal((await (await foreignOwner.api.me.sessions.$get()).json()).items.length, items.length)
})

test('another workspace named in the header opens nothing of it', async () => {
  const { workspace } = await (await foreignOwner.api.me.$get()).json()
  for (const route of CLOSED.filter((each) => (ACTIONS[each['x-policy']] as Rule).scope === 'workspace')) {
    const { status, reason } = await ask(owner, route, foreign, { [WORKSPACE_HEADER]: workspace.id })
    assert.deepEqual([status, reason], [403, 'not-member'], named(route))
  }
})

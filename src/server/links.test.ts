import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverForTests } from './testing/test-server.ts'

const { server, owner } = await serverForTests()

type NewLink = { name?: string; days?: number | null; password?: string }

async function shared(link: NewLink = {}, title = 'Buying a bicycle') {
  const json = { kind: 'map', title, from: { source: 'empty' } } as const
  const { id } = await (await owner.api.documents.$post({ json })).json()
  const made = await (await owner.api.documents[':id'].links.$post({ param: { id }, json: link })).json()
  return { id, ...made }
}
const form = (password: string) => ({
  method: 'POST',
  body: new URLSearchParams({ password }),
  headers: { origin: server.url, 'sec-fetch-site': 'same-origin' },
})

test('a link shows the map to somebody without an account, with nothing that runs or loads', async () => {
  const { path, id, link } = await shared()
  const answer = await server.visitor().fetch(path)
  const page = await answer.text()
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
  assert.match(page, /<h1[^>]*>Buying a bicycle<\/h1>/)
  assert.doesNotMatch(page, /<script/)
  const policy = answer.headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'; style-src 'sha256-/)
  assert.match(policy, /frame-ancestors 'none'; sandbox/)
  assert.doesNotMatch(policy, /script-src|unsafe|allow-scripts/)
  assert.equal(answer.headers.get('x-frame-options'), 'DENY')
  assert.equal(answer.headers.get('x-robots-tag'), 'noindex')
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const { items } = await (await owner.api.documents[':id'].links.$get({ param: { id } })).json()
  assert.deepEqual([items[0]?.id, items[0]?.useCount], [link.id, 1])
  assert.ok(items[0]?.lastUsedAt)
})

test('a link gives its map and nothing more', async () => {
  const { path, id } = await shared()
  const visitor = server.visitor()
  await visitor.fetch(path)
  assert.equal(visitor.cookie(), '')
  assert.equal((await visitor.fetch(`/api/v1/documents/${id}`)).status, 401)
  const secret = path.split('/').at(-1)
  const bearer = { headers: { authorization: `Bearer ${secret}` } }
  assert.equal((await visitor.fetch(`/api/v1/documents/${id}`, bearer)).status, 401)
})

test('ended, revoked, trashed, made-up and cut links answer alike', async () => {
  const ended = await shared({ days: 1 })
  await server.storage.db
    .updateTable('shareLinks')
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where('id', '=', ended.link.id)
    .execute()
  const revoked = await shared()
  const param = { id: revoked.id, linkId: revoked.link.id }
  assert.equal((await owner.api.documents[':id'].links[':linkId'].$delete({ param })).status, 204)
  const trashed = await shared()
  await owner.api.documents[':id'].trash.$post({ param: { id: trashed.id } })
  const good = await shared()
  const paths = [
    ended.path,
    revoked.path,
    trashed.path,
    good.path.slice(0, -1),
    '/s/x',
    good.path.replace('/s/', '/embed/x'),
  ]
  const answers = await Promise.all(
    paths.map(async (path) => {
      const answer = await server.visitor().fetch(path)
      return [answer.status, await answer.text(), answer.headers.get('content-security-policy')]
    }),
  )
  assert.equal(answers[0]?.[0], 404)
  for (const answer of answers) assert.deepEqual(answer, answers[0])
})

test('a password is asked for by a form, once a browser, and guessing is slowed down', async () => {
  const { path, embedPath } = await shared({ password: 'only for the board' })
  assert.equal(embedPath, null)
  const visitor = server.visitor()
  const asked = await visitor.fetch(path)
  assert.equal(asked.status, 401)
  const page = await asked.text()
  assert.match(page, /<form method="post"/)
  assert.doesNotMatch(page, /Buying a bicycle/)
  // A browser names no origin with a form of a page that forbids the referrer.
  assert.equal(asked.headers.get('referrer-policy'), 'same-origin')
  assert.equal((await visitor.fetch(path, form('a wrong one'))).status, 403)
  const opened = await visitor.fetch(path, form('only for the board'))
  assert.deepEqual([opened.status, opened.headers.get('location')], [303, path])
  assert.match(opened.headers.getSetCookie()[0] ?? '', /HttpOnly; SameSite=Lax/)
  assert.match(await (await visitor.fetch(path)).text(), /Buying a bicycle/)
  assert.equal((await server.visitor().fetch(path)).status, 401)
  const other = await shared({ password: 'only for the board' })
  assert.equal((await visitor.fetch(other.path)).status, 401)
  assert.equal((await server.visitor().fetch(path.replace('/s/', '/embed/'))).status, 404)
  const statuses: number[] = []
  for (let guess = 0; guess < 20; guess++) statuses.push((await visitor.fetch(path, form(`guess ${guess}`))).status)
  assert.ok(statuses.includes(429), statuses.join(' '))
})

test('another website can’t post the form', async () => {
  const { path } = await shared({ password: 'only for the board' })
  const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  const answer = await server.visitor().fetch(path, { ...form('only for the board'), headers })
  assert.equal(answer.status, 403)
})

test('a map is shown in a frame only on the hosts that the workspace allows', async () => {
  const { embedPath } = await shared()
  const policy = async () => {
    const answer = await server.visitor().fetch(embedPath ?? '')
    assert.equal(answer.status, 200)
    return [answer.headers.get('content-security-policy') ?? '', answer.headers.get('x-frame-options')] as const
  }
  const [nowhere, denied] = await policy()
  assert.match(nowhere, /frame-ancestors 'none';/)
  assert.equal(denied, 'DENY')
  const hosts = ['intranet.example.com', '*.team.example.com:8443']
  assert.deepEqual(await (await owner.api.workspace.embedding.$put({ json: { hosts } })).json(), { hosts })
  const [allowed, framed] = await policy()
  assert.match(allowed, /frame-ancestors intranet\.example\.com \*\.team\.example\.com:8443; sandbox/)
  assert.equal(framed, null)
  for (const host of ["'self'", '*', 'https:', "x.example; script-src 'unsafe-inline'", 'a b', 'x.example/path', '']) {
    const refused = await owner.api.workspace.embedding.$put({ json: { hosts: [host] } })
    assert.equal(refused.status as number, 400, host)
  }
  await owner.api.workspace.embedding.$put({ json: { hosts: [] } })
})

test('only who may edit a map shares it, personas can be shared too, and the library can’t', async () => {
  const { id, link } = await shared()
  for (const role of ['viewer', 'commenter'] as const) {
    const somebody = await server.somebody(role)
    const links = somebody.api.documents[':id'].links
    assert.equal((await links.$post({ param: { id }, json: {} })).status as number, 403)
    assert.equal((await links.$get({ param: { id } })).status as number, 403)
  }
  const stranger = await server.somebody()
  const param = { id, linkId: link.id }
  assert.equal((await stranger.api.documents[':id'].links[':linkId'].$delete({ param })).status as number, 404)
  const other = await shared()
  const crossed = { id: other.id, linkId: link.id }
  assert.equal((await owner.api.documents[':id'].links[':linkId'].$delete({ param: crossed })).status as number, 404)
  const persona = await (
    await owner.api.documents.$post({ json: { kind: 'persona', from: { source: 'empty' } } })
  ).json()
  const made = await owner.api.documents[':id'].links.$post({ param: { id: persona.id }, json: {} })
  const page = await server.visitor().fetch((await made.json()).path)
  assert.equal(page.status, 200)
  assert.doesNotMatch(await page.text(), /<script/)
  const { workspace } = await (await owner.api.me.$get()).json()
  const refused = await owner.api.documents[':id'].links.$post({ param: { id: workspace.libraryId }, json: {} })
  assert.equal(refused.status as number, 422)
})

test('who reads the map next gets the page that was drawn for the last one, and a change soon after', async () => {
  const { path, id } = await shared({}, 'Before')
  const first = await (await server.visitor().fetch(path)).text()
  const json = { command: 'map.set', args: { fields: { title: 'After' } } }
  await owner.api.documents[':id'].commands.$post({ param: { id }, json })
  assert.equal(await (await server.visitor().fetch(path)).text(), first)
})

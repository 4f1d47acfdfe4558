import assert from 'node:assert/strict'
import { request } from 'node:http'
import { test } from 'node:test'
import { openAccounts } from './accounts/accounts.ts'
import { createApp } from './app.ts'
import { createAudit } from './audit.ts'
import { API_PATH, API_ROUTES } from './contract/api.ts'
import { PAGE_ROUTES } from './contract/pages.ts'
import { openEventsPart } from './events/events-part.ts'
import { openLiveDocuments } from './live-documents.ts'
import { NO_MAIL } from './mail/mail.ts'
import { createMetrics } from './metrics.ts'
import { createPolicy } from './policy/policy.ts'
import { systemContext } from './system-context.ts'
import { serverForTests } from './testing/test-server.ts'
import { createWorkerPool } from './workers/pool.ts'

const { server, owner } = await serverForTests()

test('what is served is what the contract lists, no more and no less', async () => {
  const { storage } = server
  const log = () => {}
  const metrics = createMetrics()
  const accounts = await openAccounts(storage)
  const policy = createPolicy(storage, { showsFile: async () => false, isWellGuarded: accounts.isWellGuarded })
  const live = openLiveDocuments({ storage, accounts, policy, log, metrics })
  const workers = createWorkerPool(log)
  const events = openEventsPart(server.dataDir, server.storage, log)
  const { app } = createApp(
    {
      storage,
      accounts,
      policy,
      audit: createAudit(storage),
      live,
      mail: NO_MAIL,
      oidc: null,
      workers,
      events,
      log,
      metrics,
      now: Date.now,
      context: systemContext,
    },
    null,
  )
  const served = new Set(
    app.routes
      .filter(({ method, path }) => method !== 'ALL' && path !== '/*')
      .map(({ method, path }) => `${method} ${path}`),
  )
  const listed = [...API_ROUTES.map((route) => ({ ...route, path: `${API_PATH}${route.path}` })), ...PAGE_ROUTES].map(
    ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  )
  assert.deepEqual([...served].sort(), [...listed].sort())
  await live.close()
  await Promise.all([workers.close(), events.close()])
})

test('health answers as soon as it serves', async () => {
  const answer = await fetch(`${server.url}/health`)
  assert.equal(answer.status, 200)
  assert.equal(await answer.text(), '{"status":"ok"}')
})

/** The status of an answer to somebody at that address of this machine. */
function statusFor(localAddress: string, path: string): Promise<number> {
  const { port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, localAddress }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })
}

test('who asks too often waits, and others do not; health may be polled', async () => {
  const statuses = []
  for (let i = 0; i < 400; i++) statuses.push(await statusFor('127.0.0.7', '/api/v1/me'))
  assert.deepEqual(statuses.slice(0, 300), Array(300).fill(401))
  assert.ok(statuses.includes(429))
  assert.equal(await statusFor('127.0.0.8', '/api/v1/me'), 401)
  for (let i = 0; i < 350; i++) assert.equal(await statusFor('127.0.0.7', '/health'), 200)
})

test('another website can make nobody’s browser do anything', async () => {
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await owner.fetch('/api/v1/me', {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' } as HeadersInit,
      body: '{"theme":"dark"}',
    })
    assert.equal(answer.status, 403)
    assert.equal(((await answer.json()) as { reason: string }).reason, 'wrong-origin')
    assert.equal(answer.headers.get('access-control-allow-origin'), null)
  }
  const own = { origin: server.url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  assert.equal(
    (await owner.fetch('/api/v1/me', { method: 'PATCH', headers: own, body: '{"theme":"dark"}' })).status,
    200,
  )
})

test('every answer bears the headers that keep browsers careful', async () => {
  for (const path of ['/health', '/api/v1/me', '/api/v1/nothing', '/', '/api/v1/docs', '/api/v1/openapi.json']) {
    const { headers } = await owner.fetch(path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('x-frame-options'), 'DENY', path)
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/, path)
    assert.match(policy, /frame-ancestors 'none'/, path)
    assert.doesNotMatch(policy, /unsafe/, path)
    assert.ok(headers.get('cache-control'), path)
  }
})

test('what does not fit is answered as a problem, in the reader’s language', async () => {
  const cases = [
    ['GET', '/api/v1/nothing', undefined, 404, 'no-such-address'],
    ['POST', '/api/v1/documents', '{"kind":"map"', 400, 'invalid-request'],
    ['POST', '/api/v1/documents', '{"kind":"poem","from":{"source":"empty"}}', 400, 'invalid-request'],
    [
      'POST',
      '/api/v1/documents',
      '{"kind":"map","from":{"source":"template","template":"x"}}',
      422,
      'unknown-template',
    ],
    ['GET', '/api/v1/documents?limit=100000', undefined, 400, 'invalid-request'],
    ['GET', '/api/v1/documents/..%2f..%2fetc', undefined, 404, 'not-found'],
    ['GET', '/api/v1/documents/%00', undefined, 404, 'not-found'],
  ] as const
  for (const [method, path, body, status, reason] of cases) {
    const headers = { 'content-type': 'application/json', 'accept-language': 'xx, sv;q=0.9, fi;q=0.5' }
    const answer = await owner.fetch(path, { method, headers, ...(body === undefined ? {} : { body }) })
    const problem = (await answer.json()) as Record<string, string>
    assert.deepEqual([answer.status, problem.reason], [status, reason], `${method} ${path}`)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/)
    assert.ok(problem.message && problem.remedy, path)
  }
  const swedish = await server
    .visitor()
    .fetch('/api/v1/me', { headers: { 'accept-language': 'xx, sv;q=0.9, fi;q=0.5' } })
  assert.equal(((await swedish.json()) as { message: string }).message, 'Du är inte inloggad.')
  const json = await owner.fetch('/api/v1/documents', {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  })
  assert.equal(json.status, 415)
})

test('a body that is too large is refused, whether it says its size or not', async () => {
  const big = `{"kind":"map","title":"${'x'.repeat(2 * 1024 * 1024)}","from":{"source":"empty"}}`
  const headers = { 'content-type': 'application/json' }
  assert.equal((await owner.fetch('/api/v1/documents', { method: 'POST', headers, body: big })).status, 413)
  const body = new Blob([big]).stream()
  const streamed = await owner.fetch('/api/v1/documents', {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
  assert.equal(streamed.status, 413)
})

test('the API describes itself, completely', async () => {
  const document = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, Record<string, { responses: object }>>
  }
  assert.equal(document.openapi, '3.1.0')
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  assert.deepEqual(described.sort(), API_ROUTES.map(({ method, path }) => `${method} ${path}`).sort())
  const page = await (await fetch(`${server.url}/api/v1/docs`, { headers: { 'accept-language': 'fi' } })).text()
  assert.match(page, /<html lang="fi">/)
  for (const { path, summary } of API_ROUTES) {
    assert.ok(page.includes(path), path)
    assert.ok(page.includes(summary.replaceAll("'", '&#39;')), summary)
  }
  assert.doesNotMatch(page, /<script/)
})

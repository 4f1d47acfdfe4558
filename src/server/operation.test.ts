import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { s3Settings } from '../storage/s3-settings.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import type { Problem } from './contract/route.ts'
import type { AnsweredRequest } from './http/request-log.ts'
import { transportPolicy } from './http/security-headers.ts'
import { trustProxies } from './http/trusted-proxies.ts'
import { createLogger } from './logger.ts'
import { trustedProxies } from './settings.ts'
import { StartProblem } from './start-problem.ts'
import { startTestServer } from './testing/test-server.ts'

const requests: AnsweredRequest[] = []
const server = await startTestServer({
  operation: {
    metricsToken: 'for-prometheus',
    addressOf: trustProxies('127.0.0.1'),
    bindsSubdomains: true,
    onRequest: (request) => requests.push(request),
  },
})
after(() => server.close())
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })

test('counters are read from the machine itself or by the token, and by nobody else', async () => {
  assert.equal((await ask('/metrics')).status, 200)
  const elsewhere = { 'x-forwarded-for': '203.0.113.7' }
  assert.equal((await ask('/metrics', { ...elsewhere, authorization: 'Bearer for-prometheus' })).status, 200)
  for (const headers of [
    elsewhere,
    { forwarded: 'for=127.0.0.1' },
    { authorization: 'Bearer wrong' },
    { ...elsewhere, authorization: 'for-prometheus' },
  ]) {
    assert.equal((await ask('/metrics', headers)).status, 404, JSON.stringify(headers))
  }
})

test('who came by https is told to come by nothing else, in every answer, and beneath our name where that is set', async () => {
  for (const path of ['/health', '/api/v1/me', '/api/v1/nothing', '/s/made-up', '/welcome/made-up', '/nothing']) {
    const transport = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}${path}`, { headers, redirect: 'manual' })).headers.get('strict-transport-security')
    assert.equal(await transport({ 'x-forwarded-proto': 'https' }), 'max-age=63072000; includeSubDomains', path)
    assert.equal(await transport({}), null, path)
  }
  assert.equal(transportPolicy(false), 'max-age=63072000')
})

test('they count answers by route, edits and sockets, in the format of Prometheus, and name nobody', async () => {
  const owner = await server.owner()
  const body = JSON.stringify({ kind: 'map', title: 'Very secret plans', from: { source: 'empty' } })
  const made = await owner.fetch('/api/v1/documents', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: server.url },
  })
  const { id } = (await made.json()) as { id: string }
  await owner.fetch(`/api/v1/documents/${id}`)
  await owner.fetch(`/api/v1/documents/${id}/commands`, {
    method: 'POST',
    body: JSON.stringify({ command: 'stage.add', args: { titles: ['Buy'] } }),
    headers: { 'content-type': 'application/json', origin: server.url },
  })
  const text = await (await ask('/metrics')).text()
  assert.match(text, /^polku_http_requests_total\{method="GET",route="\/api\/v1\/documents\/:id",status="200"\} 1$/m)
  assert.match(text, /^polku_http_answer_seconds_bucket\{le="\+Inf"\} \d+$/m)
  assert.match(text, /^polku_updates_total 1$/m)
  assert.match(text, /^polku_connections 0$/m)
  assert.match(text, /^process_resident_memory_bytes \d+$/m)
  for (const line of text.trimEnd().split('\n')) {
    assert.match(line, /^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"\\]*",?)+\})? [\d.e+-]+)$/)
  }
  for (const secret of [id, 'plans', 'polku.session']) assert.ok(!text.includes(secret), secret)
})

test('each answer is told with an id that it also carries, and without what stands in its address', async () => {
  const given = await ask('/api/v1/nothing?token=abc', { 'x-request-id': 'from-the-proxy-1' })
  assert.equal(given.headers.get('x-request-id'), 'from-the-proxy-1')
  const strange = await ask('/health', { 'x-request-id': '{"a":1}' })
  assert.match(strange.headers.get('x-request-id') ?? '', /^[\w-]{12}$/)
  const told = requests.find(({ requestId }) => requestId === 'from-the-proxy-1')
  assert.equal(told?.status, 404)
  assert.ok(!JSON.stringify(requests).includes('abc'))
})

test('behind a trusted proxy visitors are told apart', async () => {
  const statusFor = async (address: string) => (await ask('/api/v1/me', { 'x-forwarded-for': address })).status
  let status = 401
  for (let i = 0; i < 400 && status === 401; i++) status = await statusFor('203.0.113.7')
  assert.equal(status, 429)
  assert.equal(await statusFor('203.0.113.8'), 401)
})

test('it is ready as long as its database answers', async () => {
  const answer = await ask('/ready')
  assert.deepEqual([answer.status, await answer.json()], [200, { status: 'ready' }])
})

test('the log is lines for people, or one JSON object an event', () => {
  const written: string[] = []
  const request = { requestId: 'r', method: 'GET', route: '/health', status: 200, ms: 1 }
  createLogger({}, (line) => written.push(line)).fault('a fault')
  const json = createLogger({ POLKU_LOG: 'json' }, (line) => written.push(line))
  json.fault('a\nfault')
  json.step('redis-lost', 'Redis doesn’t answer')
  json.request(request)
  assert.equal(written[0], 'a fault\n')
  const events = written.slice(1).map((line) => JSON.parse(line) as Record<string, unknown>)
  assert.deepEqual(
    events.map(({ level, event, message, route }) => [level, event, message, route]),
    [
      ['error', 'fault', 'a\nfault', undefined],
      ['warning', 'redis-lost', 'Redis doesn’t answer', undefined],
      ['info', 'request', undefined, '/health'],
    ],
  )
  assert.ok(written.every((line) => line.indexOf('\n') === line.length - 1))
})

test('settings that can’t be meant are refused with their name', () => {
  const refusal = (messageId: string) => (error: unknown) =>
    (error instanceof StartProblem || error instanceof StorageProblem) && error.messageId === messageId
  assert.throws(() => createLogger({ POLKU_LOG: 'xml' }, () => undefined), refusal('server.start.log-invalid'))
  assert.throws(() => trustedProxies({ POLKU_TRUSTED_PROXIES: 'nginx' }), refusal('server.start.proxies-invalid'))
  assert.throws(() => s3Settings({ S3_BUCKET: 'b' }), refusal('storage.files.incomplete'))
  assert.equal(s3Settings({}), undefined)
  const env = { S3_ENDPOINT: 'e', S3_BUCKET: 'b', S3_ACCESS_KEY_ID: 'k', S3_SECRET_ACCESS_KEY: 's' }
  assert.equal(s3Settings(env)?.bucket, 'b')
})

test('while its database is away it says so, to be asked again, and is not ready', async () => {
  const owner = await server.owner()
  await server.storage.close()
  const answer = await owner.fetch('/api/v1/me')
  assert.deepEqual([answer.status, ((await answer.json()) as Problem).reason], [503, 'database-away'])
  assert.equal((await ask('/ready')).status, 503)
})

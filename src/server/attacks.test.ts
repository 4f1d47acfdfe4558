import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { ACTIONS } from './contract/actions.ts'
import { API_ROUTES } from './contract/api.ts'
import { openSocket } from './testing/editor-socket.ts'
import { makeTargets, sampleRequest } from './testing/sample-requests.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

/** What an attacker tries at the doors of a real server. Ids and roles are the matrix’s matter, bytes on the socket those of src/sync. */
let server: TestServer
let owner: Visitor
let mapId: string
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  mapId = (await (await owner.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })).json()).id
})
after(async () => {
  await server.close()
  // Nothing that anybody sends from outside is a fault of ours.
  assert.deepEqual(server.faults(), [])
})

/** Bytes as they are, without a client's manners; what came back until the server closed, or was silent for so long. */
function raw(
  bytes: string,
  { patienceMs = 20_000, rest = undefined as Promise<string> | undefined } = {},
): Promise<string> {
  const { port } = new URL(server.url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    void rest?.then((text) => socket.write(text))
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    socket.setTimeout(patienceMs, () => socket.destroy())
  })
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const get = (path: string, headers = '') =>
  raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`)
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  owner.fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })

const SCRIPT = `"><script>alert(1)</script><img src=x onerror=alert(2)>'"</style></title><svg onload=alert(3)>{{7*7}}\${7*7}`
/** Tags of a page that would run or load something; what is only text is not among them. */
function livingTags(page: string): string[] {
  return (page.match(/<[a-z!/](?:"[^"]*"|[^>"])*>/gi) ?? []).filter(
    (tag) =>
      /^<(script|iframe|object|embed|link|base)|\son\w+\s*=/i.test(tag.replace(/="[^"]*"/g, '')) ||
      /="\s*javascript:/i.test(tag),
  )
}

test('no path leads out of the folder that is served, and none sends anybody elsewhere', async () => {
  const paths = [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/..\\..\\..\\etc\\passwd',
    '/assets/%00/../../etc/passwd',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/s//evil.example',
    '/welcome//evil.example',
    '/api/v1/../../etc/passwd',
    `/api/v1/files/..%2f..%2f..%2fetc%2fpasswd`,
  ]
  for (const path of paths) {
    const answer = await get(path)
    assert.doesNotMatch(answer, /root:.*:0:0/, path)
    // Nothing is built here, which is said by 503.
    assert.ok([400, 401, 404, 303, 503].includes(statusOf(answer)), `${path} ${statusOf(answer)}`)
    const location = /^location: (.*)\r$/im.exec(answer)?.[1]
    assert.ok(location === undefined || /^\/(?![/\\])/.test(location), `${path} leads to ${location}`)
  }
})

test('messages whose end can be read in two ways are not read at all', async () => {
  const smuggled = 'GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const heads = [
    `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    `Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello${smuggled}`,
    `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
    `Transfer-Encoding:\x0bchunked\r\n\r\n0\r\n\r\n${smuggled}`,
    `Content-Length : 5\r\n\r\nhello${smuggled}`,
    `X: a\nContent-Length: 3\r\n\r\nabc${smuggled}`,
  ]
  for (const head of heads) {
    const answer = await raw(
      `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${head}`,
    )
    assert.equal(statusOf(answer), 400, head)
    assert.equal(answer.match(/^HTTP\/1\.1 /gm)?.length, 1, head)
  }
  assert.equal(statusOf(await get('/health', `X-Long: ${'x'.repeat(40_000)}\r\n`)), 431)
  assert.equal(statusOf(await raw('TRACE /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')), 404)
})

test('a socket that is asked for where none is, is refused in an answer; another protocol is not heeded', async () => {
  const handshake = 'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: '
  const key = 'dGhlIHNhbXBsZSBub25jZQ==\r\n'
  for (const path of ['/', '/health', '/sync', '/sync/', '/api/v1/me', '/s/made-up', '/sync/%E0%A4%A', '//x', '*']) {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${handshake}${key}\r\n`)
    assert.match(answer, /^HTTP\/1\.1 404 Not Found\r\nConnection: close\r\n/, path)
  }
  const head = `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n${handshake}${key}\r\n`
  assert.equal(statusOf(await raw(head)), 404)
  for (const bad of [
    handshake + key.replace('==', ''),
    handshake.replace('13', '7') + key,
    'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  ]) {
    const answer = await raw(`GET /sync/${mapId} HTTP/1.1\r\nHost: localhost\r\n${bad}\r\n`)
    assert.match(answer, /^HTTP\/1\.1 4\d\d /, bad)
  }
  const elsewhere = 'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings, close\r\n'
  assert.equal(statusOf(await raw(`GET /health HTTP/1.1\r\nHost: localhost\r\n${elsewhere}\r\n`)), 200)
})

test('no header makes another request of it, and none puts a name of theirs into an answer', async () => {
  const override = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE', 'x-original-url': '/api/v1/me' }
  assert.equal((await post('/api/v1/tokens', '{"name":"x","scope":"read"}', override)).status, 201)
  const poisoned = [
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Server: evil.example',
    'Forwarded: host=evil.example',
  ]
  const cookie = `Cookie: ${owner.cookie()}\r\n`
  for (const header of poisoned) {
    for (const path of ['/', '/api/v1/me', '/api/v1/openapi.json', '/welcome/made-up', '/s/made-up']) {
      assert.doesNotMatch(await get(path, `${cookie}${header}\r\n`), /evil\.example/, `${header} ${path}`)
    }
    const [name = '', value = ''] = header.split(': ')
    const invited = await post('/api/v1/invitations', '{"role":"viewer"}', { [name]: value })
    assert.doesNotMatch(await invited.text(), /evil\.example/)
    const link = await post(`/api/v1/documents/${mapId}/links`, '{}', { [name]: value })
    assert.doesNotMatch(await link.text(), /evil\.example/)
  }
  const wrongHost = await raw(`GET /welcome/made-up HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
  assert.doesNotMatch(wrongHost, /evil\.example/)
})

test('a session that somebody brought along is not the one that begins', async () => {
  const credentials = { email: 'fixed@example.com', password: 'a long enough passphrase' }
  const somebody = await server.somebody()
  await somebody.api.me.credentials.$put({ json: credentials })
  const planted = (await server.somebody()).cookie()
  const answer = await server.visitor().fetch('/api/v1/session', {
    method: 'POST',
    body: JSON.stringify(credentials),
    headers: { 'content-type': 'application/json', cookie: planted },
  })
  assert.equal(answer.status, 200)
  const begun = answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
  assert.ok(begun !== '' && !planted.includes(begun.split(';')[0] ?? ''))
})

test('keys that reach into prototypes reach nothing', async () => {
  const bodies = [
    '{"__proto__":{"polluted":1},"theme":"dark"}',
    '{"constructor":{"prototype":{"polluted":1}},"theme":"dark"}',
  ]
  for (const body of bodies) {
    const answer = await owner.fetch('/api/v1/me', {
      method: 'PATCH',
      body,
      headers: { 'content-type': 'application/json' },
    })
    assert.equal(answer.status, 200)
    assert.doesNotMatch(await answer.text(), /polluted/)
    const command = `{"command":"map.set","args":{"fields":${body.replace('"theme":"dark"', '"title":"Named"')}}}`
    assert.ok([200, 422].includes((await post(`/api/v1/documents/${mapId}/commands`, command)).status))
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const unknown = `{"command":"${name}","args":{}}`
      assert.equal((await post(`/api/v1/documents/${mapId}/commands`, unknown)).status, 422, name)
      assert.equal((await owner.fetch(`/api/v1/schema/${name}`)).status < 500, true)
      assert.equal((await owner.fetch(`/api/v1/commands/${name}`)).status < 500, true)
      assert.equal((await owner.fetch(`/api/v1/documents/${mapId}/export/${name}`)).status < 500, true)
    }
  }
  assert.equal(({} as { polluted?: number }).polluted, undefined)
})

test('texts that no database holds, and values of other kinds, are no fault anywhere', async () => {
  const somebody = await server.somebody()
  const about = await makeTargets(somebody)
  const guest = server.visitor('127.0.3.1')
  for (const route of API_ROUTES) {
    const { path, init } = sampleRequest(route, about)
    if (typeof init.body !== 'string' || !init.body.startsWith('{')) continue
    const sample = JSON.parse(init.body)
    const isPublic = ACTIONS[route['x-policy']].scope === 'public'
    const tried = [...hostileTexts(sample), ...Object.keys(sample).map((key) => ({ ...sample, [key]: [{}] }))]
    for (const body of tried.map((one) => JSON.stringify(one))) {
      const answer = await (isPublic ? guest : somebody).fetch(path, { ...init, body })
      assert.ok(answer.status < 500, `${route.method} ${path} ${body}: ${answer.status}`)
      assert.doesNotMatch(await answer.text(), /\\u0000|\\ud[89a-f]/i, `${route.method} ${path} ${body}`)
    }
  }
})

/** The value with a NUL and half a surrogate pair in one of its texts, or in one of its keys; for each of them once. */
function hostileTexts(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}\0\ud800`]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, at) => hostileTexts(one).map((next) => value.with(at, next)))
  return Object.entries(value).flatMap(([key, member]) => [
    { ...value, [`${key}\0\ud800`]: member },
    ...hostileTexts(member).map((next) => ({ ...value, [key]: next })),
  ])
}

test('a text that no database holds comes back as it is kept, with a mark in its place', async () => {
  const somebody = await server.somebody()
  const { api } = somebody
  const me = await (await api.me.$patch({ json: { name: 'An\ud83dna\0' } })).json()
  assert.equal(me.user.name, 'An\ufffdna\ufffd')
  assert.deepEqual((await (await api.me.$get()).json()).user, me.user)
  const workspace = await (await api.workspace.$patch({ json: { name: '\udc00W' } })).json()
  assert.equal(workspace.workspace.name, '\ufffdW')
  const { mapId: id } = await makeTargets(somebody)
  const anchor = { kind: 'document' } as const
  const said = await api.documents[':id'].comments.$post({ param: { id }, json: { anchor, text: 'Why\ud83d?' } })
  assert.equal((await said.json()).comments[0]?.text, 'Why\ufffd?')
  const run = async (command: string, args: object) =>
    (await api.documents[':id'].commands.$post({ param: { id }, json: { command, args } })).status
  assert.equal(await run('map.set', { fields: { title: 'Half a \ud83d' } }), 200)
  assert.match(await (await api.documents[':id'].$get({ param: { id } })).text(), /"Half a \ufffd"/)
  const escaped = String.raw`{"name":"\\u0000 and \\ud83d are written out"}`
  const plain = await somebody.fetch('/api/v1/me', {
    method: 'PATCH',
    body: escaped,
    headers: { 'content-type': 'application/json' },
  })
  assert.equal((await plain.json()).user.name, String.raw`\u0000 and \ud83d are written out`)
})

test('no name of a source keeps its events from coming in', async () => {
  const events = [{ id: '\0', case: '\0', event: 'a\0', time: 0, attributes: { '\0': '\ud800' } }]
  assert.equal((await post('/api/v1/events', JSON.stringify({ source: 'shop\0', events }))).status, 200)
  const { items } = await (await owner.api.events.$get()).json()
  assert.equal(items.find(({ name }) => name === 'shop\ufffd')?.events, 1)
})

test('bodies that are deep, endless or of another kind are refused in words', async () => {
  const deep = `{"command":"map.set","args":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
  assert.ok([400, 422].includes((await post(`/api/v1/documents/${mapId}/commands`, deep)).status))
  const nested = `{"x":${'['.repeat(5000)}${']'.repeat(5000)}}`
  const sent = await post('/api/v1/events', `{"events":[{"event":"a","time":0,"attributes":${nested}}]}`)
  assert.equal((await sent.json()).refused[0].reason, 'field-unreadable')
  assert.equal((await post('/api/v1/events/any/analyses/graph', `{"parameters":${nested}}`)).status, 400)
  const cases = [
    ['not json', 'application/json', 400],
    ['{"kind":"map","from":{"source":"empty"}}', 'text/plain', 415],
    ['kind=map', 'application/x-www-form-urlencoded', 415],
    ['\ufeff{}', 'application/json', 400],
  ] as const
  for (const [body, type, status] of cases) {
    assert.equal((await post('/api/v1/documents', body, { 'content-type': type })).status, status, body)
  }
  // A body that is announced and never sent keeps nobody else waiting.
  const slow = raw(
    `POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nCookie: ${owner.cookie()}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
    { patienceMs: 1000 },
  )
  assert.equal((await owner.fetch('/api/v1/me')).status, 200)
  await slow
})

test('who sends a request slowly does with it what they may do at its end', async () => {
  const body = JSON.stringify({ command: 'map.set', args: { fields: { title: 'Too late' } } })
  const size = (text: string) => text.length.toString(16)
  const ways = [
    [`Content-Length: ${body.length}\r\n\r\n{`, body.slice(1)],
    ['Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n', `${size(body.slice(1))}\r\n${body.slice(1)}\r\n0\r\n\r\n`],
  ] as const
  for (const [begin, end] of ways) {
    const { token, secret } = await (await owner.api.tokens.$post({ json: { name: 'Slow', scope: 'write' } })).json()
    const head = `POST /api/v1/documents/${mapId}/commands HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json\r\n`
    const { promise: revoked, resolve: goOn } = Promise.withResolvers<string>()
    const answer = raw(head + begin, { rest: revoked })
    const used = async () => (await (await owner.api.tokens.$get()).json()).items.find(({ id }) => id === token.id)
    while ((await used())?.lastUsedAt === null) await sleep(10)
    await owner.api.tokens[':id'].$delete({ param: { id: token.id } })
    goOn(end)
    assert.equal(statusOf(await answer), 401)
  }
  // One that is never sent to its end is no fault of ours.
  const broken = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
    broken.write(
      `POST /api/v1/documents HTTP/1.1\r\nHost: localhost\r\nCookie: ${owner.cookie()}\r\nContent-Length: 9\r\n\r\n{`,
      () => setImmediate(() => broken.destroy()),
    ),
  )
  await once(broken, 'close')
})

test('texts of others are text wherever a page shows them', async () => {
  const json = { kind: 'map', title: SCRIPT, from: { source: 'template', template: 'blank' } } as const
  const made = await owner.api.documents.$post({ json })
  const id = made.ok ? (await made.json()).id : mapId
  const run = (command: string, args: object) =>
    owner.api.documents[':id'].commands.$post({ param: { id }, json: { command, args } })
  for (const field of ['title', 'scenario', 'outcome', 'expectation', 'reality']) {
    assert.equal((await run('map.set', { fields: { [field]: SCRIPT } })).status, 200, field)
  }
  const lane = await (await run('lane.add', { kinds: ['actions'], title: SCRIPT })).json()
  const stage = await (await run('stage.add', { titles: [SCRIPT] })).json()
  const laneId = lane.diff.find(({ table }) => table === 'lanes')?.id
  const columnId = stage.diff.find(({ table }) => table === 'stages')?.id
  const texts = [SCRIPT, '[press](javascript:alert(1))', '[x](https://a.example/"onmouseover="alert(1))', '**<b>**']
  assert.equal((await run('card.add', { laneId, columnId, texts })).status, 200)
  const grants = 'comment' as const
  const link = await (
    await owner.api.documents[':id'].links.$post({ param: { id }, json: { name: SCRIPT.slice(0, 100), grants } })
  ).json()
  const shown = await server.visitor().fetch(`${link.path}?read=1`)
  assert.equal(shown.status, 200)
  const asked = await server.visitor().fetch(link.path)
  const exported = await owner.fetch(`/api/v1/documents/${id}/export/html`)
  assert.equal(exported.status, 200)
  for (const page of [await shown.text(), await asked.text(), await exported.text()]) {
    assert.deepEqual(livingTags(page), [])
  }
  for (const answer of [shown, asked]) {
    assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /unsafe|script-src/)
  }
})

test('what people call themselves is no formula in a table and no line of the log', async () => {
  const { path } = await (
    await owner.api.documents[':id'].links.$post({ param: { id: mapId }, json: { name: '@SUM(1)', grants: 'comment' } })
  ).json()
  for (const name of ['=HYPERLINK("https://evil.example")', '+1+1', '\t=1+1', `${SCRIPT}\r\nInjected: 1`]) {
    const guest = server.visitor()
    assert.equal(
      (await guest.fetch(`${path}/guest`, { method: 'POST', body: new URLSearchParams({ name }) })).status,
      303,
    )
  }
  const { workspace } = await (await owner.api.me.$get()).json()
  await owner.api.workspace.$patch({ json: { name: '=1+1' } })
  const table = await (await owner.fetch('/api/v1/audit/export')).text()
  for (const cell of table.split(/\r?\n/).flatMap((line) => line.split(/[,;]/))) {
    assert.doesNotMatch(cell, /^"?[=+@\t]/, cell)
  }
  await owner.api.workspace.$patch({ json: { name: workspace.name } })
})

test('on the socket nobody is who they say they are, and a guest says no more than a name', async () => {
  const { path } = await (
    await owner.api.documents[':id'].links.$post({ param: { id: mapId }, json: { name: 'Workshop', grants: 'edit' } })
  ).json()
  const guest = server.visitor()
  const me = await (await owner.api.me.$get()).json()
  await guest.fetch(`${path}/guest`, { method: 'POST', body: new URLSearchParams({ name: me.user.name }) })
  const mine = openSocket(server.url, mapId, { cookie: owner.cookie() })
  await mine.next('welcome')
  const theirs = openSocket(server.url, mapId, { cookie: guest.cookie() })
  await theirs.next('welcome')
  const peers = () => mine.messages.flatMap((message) => (message.kind === 'presence' ? message.peers : []))
  await mine.until(() => peers().some(({ guest }) => guest !== undefined))
  const shown = peers().find(({ guest }) => guest !== undefined)
  assert.equal(shown?.guest, 'Workshop')
  assert.notEqual(shown?.userId, me.user.id)
  mine.close()
  theirs.close()
  const many = Array.from({ length: 500 }, (_, at) => `polku.guest.x${at}=made-up`).join('; ')
  assert.equal((await server.visitor().fetch(`/api/v1/documents/${mapId}`, { headers: { cookie: many } })).status, 401)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let mapId: string
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  mapId = (await (await owner.api.documents.$get({ query: { kind: 'map' } })).json()).items[0]?.id ?? ''
})
after(async () => {
  await server.close()
  assert.deepEqual(server.log, [])
})

const exported = (format: string, query = '') => owner.fetch(`/api/v1/documents/${mapId}/export/${format}${query}`)

test('every format that is listed can be had, as a download that can be nothing else', {
  timeout: 120_000,
}, async () => {
  const { exports: formats, imports } = await (await server.visitor().api.formats.$get()).json()
  assert.ok(formats.length > 0 && imports.length > 0)
  for (const { name, extension, mime } of formats) {
    const answer = await exported(name)
    assert.equal(answer.status, 200, `${name} ${answer.status}`)
    assert.equal(answer.headers.get('content-type'), mime, name)
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      new RegExp(`^attachment; filename=".+\\${extension}"; filename\\*=UTF-8''`),
    )
    assert.match(answer.headers.get('polku-lost') ?? '', /^\d+$/)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
    assert.match(answer.headers.get('content-security-policy') ?? '', /sandbox/)
    assert.ok((await answer.arrayBuffer()).byteLength > 100, name)
  }
})

test('a report says what is lost, without the file', async () => {
  const param = { id: mapId, format: 'json' }
  const report = await (await owner.api.documents[':id'].export[':format'].report.$get({ param, query: {} })).json()
  assert.equal(report.format, 'json')
  assert.deepEqual(
    report.notes.filter(({ severity }) => severity !== 'info'),
    [],
  )
  assert.ok(report.size > 1000)
})

test('a name with anything in it becomes a file’s name', async () => {
  const title = `Öl/..\\"ålder"\u202e\n<b>*?${'x'.repeat(200)}`
  const made = await (
    await owner.api.documents.$post({ json: { kind: 'map', title, from: { source: 'empty' } } })
  ).json()
  const answer = await owner.fetch(`/api/v1/documents/${made.id}/export/json`)
  const header = answer.headers.get('content-disposition') ?? ''
  assert.match(header, /^attachment; filename="[ -~]+\.json"; filename\*=UTF-8''[\w%.~!-]+\.json$/)
  assert.ok(decodeURIComponent(header.split("''")[1] ?? '').startsWith('Öl .. ålder'))
})

test('a format that is none, an option that is none, and what is no map are refused', async () => {
  assert.equal((await exported('doc')).status, 422)
  assert.equal((await exported('json', '?paper=a9')).status, 400)
  assert.equal((await exported('json', '?width=99999999')).status, 400)
  const [persona] = (await (await owner.api.documents.$get({ query: { kind: 'persona' } })).json()).items
  const answer = await owner.fetch(`/api/v1/documents/${persona?.id}/export/json`)
  assert.equal(((await answer.json()) as { reason: string }).reason, 'not-a-map')
})

test('only what the map shows leaves the workspace with it', async () => {
  const { workspace } = await (await owner.api.me.$get()).json()
  const param = { id: workspace.libraryId }
  await owner.api.documents[':id'].commands.$post({
    param,
    json: { command: 'tag.add', args: { names: ['Top secret project'] } },
  })
  assert.ok(!(await (await exported('json')).text()).includes('Top secret project'))
})

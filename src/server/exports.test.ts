import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { translatorFor } from '../i18n/catalogues.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

let server: TestServer
let owner: Visitor
let mapId: string
let personaId: string
before(async () => {
  server = await startTestServer()
  owner = await server.owner()
  const { items } = await (await owner.api.documents.$get({ query: {} })).json()
  const named = (title: string) => items.find((item) => item.title === title)?.id ?? ''
  mapId = named('Buying a used bike')
  personaId = named('Maja Lind')
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

const exported = (format: string, query = '', id = mapId) =>
  owner.fetch(`/api/v1/documents/${id}/export/${format}${query}`)

const listed = async () => (await server.visitor().api.formats.$get()).json()

test('every format that is listed can be had, as a download that can be nothing else', async () => {
  const { exports: formats, imports } = await listed()
  assert.ok(formats.length > 0 && imports.length > 0)
  const asked = formats.flatMap(({ kinds, ...format }) => kinds.map((kind) => ({ ...format, kind })))
  assert.ok(asked.some(({ kind }) => kind === 'map') && asked.some(({ kind }) => kind === 'persona'))
  for (const { name, extension, mime, kind } of asked) {
    const answer = await exported(name, '', kind === 'map' ? mapId : personaId)
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

test('a persona is had with what it refers to, and its two sheets are two pictures', async () => {
  const file = (await (await exported('json', '', personaId)).json()) as Record<string, unknown>
  const { records } = await (await owner.api.documents[':id'].$get({ param: { id: personaId } })).json()
  assert.equal(file.format, 'polku/persona')
  assert.equal((file.notes as unknown[]).length, Object.keys(records.notes ?? {}).length)
  const { channels } = file.library as { channels: { id: string }[] }
  const named = records.persona?.persona?.channelIds
  assert.deepEqual(channels.map(({ id }) => id).sort(), [...(named as string[])].sort())
  const sheets = ['profile', 'empathy'].map(async (sheet) =>
    (await exported('svg', `?sheet=${sheet}&language=sv`, personaId)).text(),
  )
  const [profile, empathy] = await Promise.all(sheets)
  const say = translatorFor('sv')
  const [trait, section] = [say('personas.group.expectations'), say('empathy.six.sayDo')]
  assert.ok(profile?.includes(trait) && !profile.includes(section))
  assert.ok(empathy?.includes(section) && !empathy.includes(trait))
})

test('whose persona it is not gets nothing of it', async () => {
  const path = `/api/v1/documents/${personaId}/export/pdf`
  assert.equal((await server.visitor().fetch(path)).status, 401)
  assert.equal((await (await server.somebody()).fetch(path)).status, 404)
  assert.equal((await (await server.somebody('viewer')).fetch(path)).status, 200)
})

test('a format that is none, an option that is none, and what can’t be exported are refused', async () => {
  assert.equal((await exported('doc')).status, 422)
  assert.equal((await exported('json', '?paper=a9')).status, 400)
  assert.equal((await exported('json', '?width=99999999')).status, 400)
  assert.equal((await exported('pdf', '?sheet=back', personaId)).status, 400)
  const refused = async (format: string, id: string) => {
    const answer = await exported(format, '', id)
    assert.equal(answer.status, 422)
    return ((await answer.json()) as { reason: string }).reason
  }
  assert.equal(await refused('csv', personaId), 'format-without-personas')
  const { workspace } = await (await owner.api.me.$get()).json()
  assert.equal(await refused('json', workspace.libraryId), 'not-exportable')
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

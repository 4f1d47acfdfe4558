import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { readPersonaSummary } from '../domain/persona/summary.ts'
import { serverForTests } from './testing/test-server.ts'
import { workOfThisThread } from './testing/work-of-this-thread.ts'

const { server, owner } = await serverForTests()

const MERMAID = `journey
  title Ny kund
  section Hitta
    Söker på nätet: 3: Maja
    Läser recensioner: 4: Maja, Olle
  section Köpa
    Betalar: 1: Maja`

type Problem = { reason: string; message: string; remedy?: string; at?: string }
type Settings = Record<string, unknown>
const send = (file: string | File, more: { name?: string; settings?: Settings } = {}) => {
  const { settings, name } = more
  return { form: { file, ...(name ? { name } : {}), ...(settings ? { settings: JSON.stringify(settings) } : {}) } }
}
const preview = (...given: Parameters<typeof send>) => owner.api.imports.preview.$post(send(...given))
const commit = (...given: Parameters<typeof send>) => owner.api.imports.$post(send(...given))
const documentCount = async () =>
  (await (await owner.api.documents.$get({ query: { limit: '200' } })).json()).items.length
const recordsOf = async (id: string) =>
  (await (await owner.api.documents[':id'].$get({ param: { id } })).json()).records
const libraryOf = async () => recordsOf((await (await owner.api.me.$get()).json()).workspace.libraryId)

test('a preview says what would be made, and makes nothing', async () => {
  const before = await documentCount()
  const answer = await (await preview(MERMAID)).json()
  assert.equal(answer.format, 'mermaid')
  assert.deepEqual(
    [answer.maps.length, answer.maps[0]?.title, answer.maps[0]?.stages],
    [1, 'Ny kund', ['Hitta', 'Köpa']],
  )
  assert.equal(await documentCount(), before)
})

test('a preview draws the faces that its personas will have, those of the workspace included', async () => {
  const [present] = (await (await owner.api.documents.$get({ query: { kind: 'persona' } })).json()).items
  assert.ok(present)
  const { avatarSeed } = readPersonaSummary(present.summary)
  assert.ok(avatarSeed !== '' && avatarSeed !== present.title)
  const { personas } = (await (await preview(`journey\n  section A\n    B: 3: ${present.title}`)).json()).maps[0] ?? {}
  assert.deepEqual(personas, [{ name: present.title, avatarSeed, portraitId: '' }])

  const file = JSON.stringify({ format: 'polku/persona', version: 1, id: 'p7', persona: { name: 'New' } })
  const [shown] = (await (await preview(file)).json()).personas
  const [made] = (await (await commit(file)).json()).documents
  assert.deepEqual([shown?.name, shown?.avatarSeed], ['New', readPersonaSummary(made?.summary).avatarSeed])
})

test('a commit makes the map and its personas; a persona of the workspace is not made again', async () => {
  const made = await (await commit(MERMAID)).json()
  const kinds = made.documents.map(({ kind, title }) => `${kind} ${title}`).sort()
  assert.equal(kinds.filter((kind) => kind === 'map Ny kund').length, 1)
  assert.ok(kinds.includes('persona Olle'), kinds.join())
  const map = made.documents.find(({ kind }) => kind === 'map')
  const records = await recordsOf(map?.id ?? '')
  assert.equal(Object.keys(records.steps ?? {}).length + Object.keys(records.cards ?? {}).length > 0, true)
  for (const id of Object.keys(records.personas ?? {})) {
    assert.equal(
      (await owner.api.documents[':id'].$get({ param: { id } })).status,
      200,
      'every persona of the map is there',
    )
  }
  const again = await (await commit(MERMAID)).json()
  assert.deepEqual(
    again.documents.map(({ kind }) => kind),
    ['map'],
    'the second time the personas are known',
  )
  assert.notEqual(again.documents[0]?.id, map?.id)
})

test('a table is previewed with how it is read, and read otherwise when that is corrected', async () => {
  const csv = 'Lane;Awareness;Purchase\nActions;Searches;Pays\nPain points;Too many;Slow\nKosten;1;2\n'
  const first = await (await preview(new File([csv], 'table.csv'))).json()
  const mapping = first.settings?.mapping as {
    tables: { title: string; fields: { index: number; meaning: string }[] }[]
  }
  assert.ok(mapping.tables[0]?.fields.length)
  const corrected = structuredClone(mapping)
  for (const table of corrected.tables) {
    table.title = 'Corrected'
    for (const field of table.fields) if (field.index === 3) field.meaning = 'ignore'
  }
  const second = await (await preview(new File([csv], 'table.csv'), { settings: { mapping: corrected } })).json()
  assert.equal(second.maps[0]?.title, 'Corrected')
  assert.equal(second.maps[0]?.lanes.length, (first.maps[0]?.lanes.length ?? 0) - 1)
})

test('a table that is no journey is refused, shown as it would be read to who insists, and made of what they say', async () => {
  const csv = 'id,price,weight\n1,20,3\n2,30,4\n3,40,5\n'
  const refused = await preview(new File([csv], 'prices.csv'))
  assert.equal(((await refused.json()) as unknown as Problem).reason, 'table-not-a-journey')
  const shown = await (await preview(new File([csv], 'prices.csv'), { settings: { anyway: true } })).json()
  assert.ok(shown.settings?.mapping)
  const unsaid = await commit(new File([csv], 'prices.csv'))
  assert.equal(((await unsaid.json()) as unknown as Problem).reason, 'table-not-a-journey')
  const said = await commit(new File([csv], 'prices.csv'), { settings: shown.settings as Settings })
  assert.equal(said.status, 201)
})

test('Polku JSON goes out and comes back the same, with its images and personas, under new ids', async () => {
  const photo = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#c00' } })
    .png()
    .toBuffer()
  const file = await (
    await owner.api.files.$post({ form: { file: new File([new Uint8Array(photo)], 'a.png') } })
  ).json()
  const [rich] = (await (await owner.api.documents.$get({ query: { kind: 'map', search: 'bik' } })).json()).items
  assert.ok(rich)
  const copy = await (
    await owner.api.documents.$post({
      json: { kind: 'map', title: 'Traveller', from: { source: 'copy', id: rich.id } },
    })
  ).json()
  const param = { id: copy.id }
  const before = await recordsOf(copy.id)
  const run = (command: string, args: unknown) =>
    owner.api.documents[':id'].commands.$post({ param, json: { command, args } })
  const laneId = Object.values(before.lanes ?? {}).find(({ kind }) => kind === 'images')?.id
  const columnId = Object.keys(before.steps ?? {})[0]
  if (!laneId) assert.equal((await run('lane.add', { kinds: ['images'] })).status, 200)
  const lanes = (await recordsOf(copy.id)).lanes ?? {}
  const images = Object.values(lanes).find(({ kind }) => kind === 'images')?.id
  const added = await run('card.add', {
    laneId: images,
    columnId,
    texts: ['A photo'],
    fields: { imageId: file.id, alt: 'Red' },
  })
  assert.equal(added.status, 200, JSON.stringify(await added.json()))

  const { user } = await (await owner.api.me.$get()).json()
  assert.equal((await run('map.set', { fields: { ownerId: user.id } })).status, 200)

  const exported = await owner.fetch(`/api/v1/documents/${copy.id}/export/json`)
  const text = await exported.text()
  const stranger = await server.somebody()
  const made = await (await stranger.api.imports.$post({ form: { file: text } })).json()
  const map = made.documents.find(({ kind }) => kind === 'map')
  assert.ok(map && map.title === 'Traveller' && map.id !== copy.id)
  const there = await stranger.api.documents[':id'].$get({ param: { id: map.id } })
  const { records } = await there.json()
  const here = await recordsOf(copy.id)
  assert.equal(records.map?.map?.ownerId, '', 'nobody answers for it who does not belong to the workspace')
  for (const table of ['stages', 'steps', 'lanes', 'kpis', 'links'])
    assert.deepEqual(records[table], here[table], table)
  assert.equal(Object.keys(records.cards ?? {}).length, Object.keys(here.cards ?? {}).length)
  assert.equal(Object.keys(records.points ?? {}).length, Object.keys(here.points ?? {}).length)
  for (const id of Object.keys(records.personas ?? {})) {
    assert.equal((await stranger.api.documents[':id'].$get({ param: { id } })).status, 200)
    assert.equal(here.personas?.[id], undefined, 'a persona of another workspace gets an id of its own')
  }
  const imageId = Object.values(records.cards ?? {}).find(({ text }) => text === 'A photo')?.imageId
  assert.notEqual(imageId, file.id)
  assert.equal((await stranger.fetch(`/api/v1/files/${imageId}`)).headers.get('content-type'), 'image/png')
  assert.equal((await owner.fetch(`/api/v1/files/${imageId}`)).status, 404)
})

test('a library’s entry of the same name is used, and a new one is made once', async () => {
  const before = Object.values((await libraryOf()).departments ?? {}).length
  const csv = 'Lane;Awareness;Purchase\nActions;Searches;Pays\nDepartments;Skunkworks;Skunkworks\n'
  assert.equal((await commit(csv, { name: 'a.csv' })).status, 201)
  const named = async () =>
    Object.values((await libraryOf()).departments ?? {}).filter(({ name }) => name === 'Skunkworks')
  assert.equal((await named()).length, 1)
  assert.equal((await commit(csv, { name: 'b.csv' })).status, 201)
  assert.equal((await named()).length, 1)
  assert.equal(Object.values((await libraryOf()).departments ?? {}).length, before + 1)
})

test('when one part can’t be written, nothing is: no map, no persona, no entry, no image', async () => {
  const { db } = server.storage
  await sql`alter table "documents" add constraint boom check ("title" <> 'Boom')`.execute(db)
  const documents = await documentCount()
  const library = await libraryOf()
  const json = {
    format: 'polku/map',
    version: 1,
    id: 'boom',
    map: { title: 'Boom' },
    lanes: [{ id: 'l', kind: 'touchpoints' }],
    stages: [{ id: 's', title: 'S' }],
    personas: [{ id: 'p', persona: { persona: { name: 'Never made' } } }],
    cards: [{ id: 'c', laneId: 'l', columnId: 's', tagIds: ['t'] }],
    library: { tags: [{ id: 't', name: 'Never made' }] },
  }
  const answer = await commit(JSON.stringify(json), { name: 'boom.json' })
  assert.equal(answer.status as number, 500, JSON.stringify(await answer.json()))
  await sql`alter table "documents" drop constraint boom`.execute(db)
  assert.equal(await documentCount(), documents)
  assert.deepEqual(await libraryOf(), library)
  assert.equal((await commit(JSON.stringify(json), { name: 'boom.json' })).status, 201)
})

test('what can’t be read is refused: what, where, and how to mend it', async () => {
  const cases = [
    ['', 'file-empty'],
    ['flowchart TD\n  A --> B', null],
    ['{"format":"polku/map","version":99,"id":"m"}', null],
    ['{"format":"polku/map","version":1,"id":', null],
    [new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])], 'broken.xlsx'), null],
    [new File([new Uint8Array(1000).fill(0)], 'zeros.csv'), null],
  ] as const
  for (const [file, reason] of cases) {
    const answer = await preview(file as string)
    const problem = (await answer.json()) as unknown as Problem
    assert.equal(answer.status as number, 422, JSON.stringify(problem))
    if (reason) assert.equal(problem.reason, reason)
    assert.notEqual(problem.message, problem.reason, `${problem.reason} has no words`)
    assert.doesNotMatch(problem.message, /could not be done/)
  }
  const settings = await owner.api.imports.preview.$post({ form: { file: 'a;b', settings: 'nope' } })
  assert.equal(((await settings.json()) as unknown as Problem).reason, 'invalid-settings')
})

test('real files become maps', async (t) => {
  const folder = new URL('../../../shared/data/maps/', import.meta.url)
  if (!existsSync(folder)) return t.skip('no shared data here')
  for (const name of ['journey-basic.mmd', 'journey-cjk.mmd', 'journey-many-actors.mmd', 'neuer-patient.de.md']) {
    const made = await commit(new File([await readFile(new URL(name, folder))], name))
    assert.equal(made.status, 201, name)
    const { documents } = await made.json()
    assert.ok(
      documents.some(({ kind }) => kind === 'map'),
      name,
    )
  }
})

test('a large table is read in another process, and others are answered', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `Stage ${i % 8},Step ${i % 40},Lane ${i % 6},Card ${i}`)
  const file = new File([`stage,step,lane,card\n${rows.join('\n')}`], 'large.csv')
  const work = await workOfThisThread(async () => {
    const answer = await preview(file)
    assert.ok(answer.status === 200 || (answer.status as number) === 422)
  })
  assert.ok(work < 1000, `${work} ms`)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMapSummary } from '../domain/map/summary.ts'
import { serverForTests } from './testing/test-server.ts'

const { owner } = await serverForTests({ logsNothing: true })

async function make(title: string) {
  const json = { kind: 'map', title, from: { source: 'template', template: 'five-stages', language: 'fi' } } as const
  const answer = await owner.api.documents.$post({ json })
  assert.equal(answer.status, 201)
  return answer.json()
}

test('a new workspace shows the demo: maps and personas, never the library', async () => {
  const page = await (await owner.api.documents.$get({ query: {} })).json()
  assert.deepEqual(new Set(page.items.map(({ kind }) => kind)), new Set(['map', 'persona']))
  assert.ok(page.items.every(({ title }) => title !== ''))
  const maps = await (await owner.api.documents.$get({ query: { kind: 'map' } })).json()
  assert.ok(maps.items.length >= 6 && maps.items.every(({ kind }) => kind === 'map'))
  assert.equal(readMapSummary(maps.items[0]?.summary).stages.length, 6, 'the richest map stands on top')
})

test('lists are paged, searched and told apart by status', async () => {
  const first = await (await owner.api.documents.$get({ query: { limit: '3' } })).json()
  assert.equal(first.items.length, 3)
  const second = await (await owner.api.documents.$get({ query: { limit: '3', after: first.next ?? '' } })).json()
  assert.equal(second.items.filter(({ id }) => first.items.some((item) => item.id === id)).length, 0)
  await make('Sökord ölandsbron')
  const found = await (await owner.api.documents.$get({ query: { search: 'ÖLANDSBRON' } })).json()
  assert.deepEqual(
    found.items.map(({ title }) => title),
    ['Sökord ölandsbron'],
  )
})

test('a map from a template is written in the language asked for, and read with an ETag', async () => {
  const made = await make('')
  const answer = await owner.api.documents[':id'].$get({ param: { id: made.id } })
  const map = await answer.json()
  assert.equal(map.records.map?.map?.language, 'fi')
  assert.equal(Object.keys(map.records.stages ?? {}).length, 5)
  assert.equal(map.setAside, 0)
  const etag = answer.headers.get('etag') ?? ''
  const again = await owner.fetch(`/api/v1/documents/${made.id}`, { headers: { 'if-none-match': etag } })
  assert.equal(again.status, 304)
  assert.equal(answer.headers.get('content-encoding'), 'gzip')
})

test('a copy has the same content under its own id', async () => {
  const made = await make('Original')
  const json = { kind: 'map', from: { source: 'copy', id: made.id } } as const
  const copy = await (await owner.api.documents.$post({ json })).json()
  assert.notEqual(copy.id, made.id)
  assert.equal(copy.title, 'Original (copy)')
  assert.deepEqual(copy.summary, made.summary)
})

test('a command changes the document, and a refused one says why and changes nothing', async () => {
  const made = await make('Commanded')
  const run = (command: string, args: unknown) =>
    owner.api.documents[':id'].commands.$post({ param: { id: made.id }, json: { command, args } })
  const done = await run('map.set', { fields: { title: 'Renamed' } })
  assert.equal(done.status, 200)
  assert.deepEqual((await done.json()).diff, [
    { table: 'map', id: 'map', before: { title: 'Commanded' }, after: { title: 'Renamed' } },
  ])
  const present = async () => {
    const { title, records, setAside } = await (
      await owner.api.documents[':id'].$get({ param: { id: made.id } })
    ).json()
    return { title, records, setAside }
  }
  const before = await present()
  assert.equal(before.title, 'Renamed')
  const refused = await run('stage.rename', { id: 'nowhere', title: 'x' })
  assert.equal(refused.status, 422)
  assert.equal(((await refused.json()) as unknown as { reason: string }).reason, 'stage-not-found')
  assert.equal((await run('no.such', {})).status, 422)
  assert.equal((await run('constructor', {})).status, 422)
  assert.deepEqual(await present(), before)
})

test('archive, trash, restore, purge: only from the trash, and then it is gone', async () => {
  const { id } = await make('Passing')
  const param = { id }
  const one = owner.api.documents[':id']
  assert.equal((await (await one.archive.$post({ param })).json()).status, 'archived')
  const early = await one.$delete({ param })
  assert.equal(early.status as number, 409)
  assert.equal((await (await one.trash.$post({ param })).json()).status, 'trashed')
  const trash = await (await owner.api.documents.$get({ query: { status: 'trashed' } })).json()
  assert.ok(trash.items.some((item) => item.id === id))
  assert.equal((await (await one.restore.$post({ param })).json()).status, 'active')
  await one.trash.$post({ param })
  assert.equal((await one.$delete({ param })).status, 204)
  assert.equal((await one.$get({ param })).status as number, 404)
})

test('the library can be read and changed, but not put away', async () => {
  const { workspace } = await (await owner.api.me.$get()).json()
  const param = { id: workspace.libraryId }
  const library = await (await owner.api.documents[':id'].$get({ param })).json()
  assert.ok(Object.keys(library.records.channels ?? {}).length > 5)
  const add = { command: 'tag.add', args: { names: ['Urgent'] } }
  assert.equal((await owner.api.documents[':id'].commands.$post({ param, json: add })).status, 200)
  assert.equal((await owner.api.documents[':id'].trash.$post({ param })).status as number, 403)
})

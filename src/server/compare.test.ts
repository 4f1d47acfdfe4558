import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverForTests, type Visitor } from './testing/test-server.ts'

const { server, owner } = await serverForTests()

async function newMap(visitor: Visitor, json: object = { kind: 'map', title: 'Shop', from: EXAMPLE }) {
  const answer = await visitor.api.documents.$post({ json: json as never })
  assert.equal(answer.status, 201)
  return answer.json()
}
const EXAMPLE = { source: 'template', template: 'web-shop', language: 'en' }

function compare(visitor: Visitor, id: string, otherId: string, query: { before?: string; after?: string } = {}) {
  return visitor.api.documents[':id'].compare[':otherId'].$get({ param: { id, otherId }, query })
}

test('the future map differs in its name and purpose, and then in what is changed in it', async () => {
  const today = await newMap(owner)
  const future = await newMap(owner, { kind: 'map', from: { source: 'future', id: today.id } })
  assert.equal(future.title, 'Shop – wanted future')
  const { records } = await (await owner.api.documents[':id'].$get({ param: { id: future.id } })).json()
  assert.deepEqual([records.map?.map?.state, records.map?.map?.baseMapId], ['future', today.id])

  const [stageId = ''] = Object.keys(records.stages ?? {})
  const command = { command: 'stage.rename', args: { id: stageId, title: 'Dream' } }
  await owner.api.documents[':id'].commands.$post({ param: { id: future.id }, json: command })
  const { changes, matchedBy } = await (await compare(owner, today.id, future.id)).json()
  assert.equal(matchedBy, 'identity')
  assert.deepEqual(
    changes.map(({ kind, table, id }) => [kind, table, id]),
    [
      ['changed', 'map', 'map'],
      ['changed', 'stages', stageId],
    ],
  )
  assert.match(changes[1]?.message ?? '', /^Changed: stage “.+”: title now “Dream”$/)
})

test('two versions of one map are told by their records’ ids, and a version of another map is none', async () => {
  const [map, other] = [await newMap(owner), await newMap(owner)]
  const keep = async (id: string, name: string) =>
    (await (await owner.api.documents[':id'].versions.$post({ param: { id }, json: { name } })).json()).id
  const retitle = async (title: string) => {
    const json = { command: 'map.set', args: { fields: { title } } }
    assert.equal((await owner.api.documents[':id'].commands.$post({ param: { id: map.id }, json })).status, 200)
  }
  const first = await keep(map.id, 'First')
  await retitle('Second')
  const second = await keep(map.id, 'Second')
  await retitle('Third')
  const said = async (query: { before?: string; after?: string }) =>
    (await (await compare(owner, map.id, map.id, query)).json()).changes.map(({ message }) => message)
  assert.deepEqual(await said({ before: first, after: second }), ['Changed: map “Shop”: title now “Second”'])
  assert.deepEqual(await said({ before: second }), ['Changed: map “Second”: title now “Third”'])
  assert.deepEqual(await said({ after: first }), ['Changed: map “Third”: title now “Shop”'])
  const foreign = await keep(other.id, 'Of another')
  assert.equal((await compare(owner, map.id, map.id, { before: foreign })).status, 404)
  assert.equal((await compare(owner, map.id, map.id, { after: foreign })).status, 404)
})

test('what is planned of a change comes with it, and is kept when the maps agree', async () => {
  const today = await newMap(owner)
  const future = await newMap(owner, { kind: 'map', from: { source: 'future', id: today.id } })
  const { records } = await (await owner.api.documents[':id'].$get({ param: { id: future.id } })).json()
  const [cardId = ''] = Object.keys(records.cards ?? {})
  const run = async (command: string, args: object) => {
    const answer = await owner.api.documents[':id'].commands.$post({
      param: { id: future.id },
      json: { command, args },
    })
    assert.equal(answer.status, 200)
  }
  const key = `removed:cards:${cardId}`
  await run('card.delete', { ids: [cardId] })
  await run('change.set', { id: key, fields: { name: 'Drop the form', state: 'planned' } })
  const planned = await (await compare(owner, today.id, future.id)).json()
  const plan = { name: 'Drop the form', description: '', ownerId: '', state: 'planned' }
  assert.deepEqual(
    planned.changes.map((change) => [change.key, change.plan]),
    [
      ['changed:map:map', null],
      [key, plan],
    ],
  )
  await run('card.restore', { ids: [cardId] })
  const { settled } = await (await compare(owner, today.id, future.id)).json()
  assert.deepEqual(
    settled.map((each) => [each.key, each.outcome, each.plan.name]),
    [[key, 'both', 'Drop the form']],
  )
  assert.match(settled[0]?.message ?? '', /^Removed: card “.+”$/)
  assert.deepEqual((await (await compare(owner, future.id, today.id)).json()).settled, [], 'another way, other plans')
})

test('what was expected is made from a map, says the same at first, and differs in words of its own', async () => {
  const real = await newMap(owner)
  const expected = await newMap(owner, { kind: 'map', from: { source: 'expectation', id: real.id } })
  assert.equal(expected.title, 'Shop – as expected')
  const same = await (await compare(owner, expected.id, real.id)).json()
  assert.deepEqual([same.pair, same.changes], ['expectation', []])
  const { records } = await (await owner.api.documents[':id'].$get({ param: { id: expected.id } })).json()
  const [stageId = ''] = Object.keys(records.stages ?? {})
  const command = { command: 'stage.rename', args: { id: stageId, title: 'Dream' } }
  await owner.api.documents[':id'].commands.$post({ param: { id: expected.id }, json: command })
  const { changes } = await (await compare(owner, expected.id, real.id)).json()
  assert.match(changes[0]?.message ?? '', /^Otherwise than expected: stage “.+”: title from “Dream” to “.+”$/)
})

test('a map and itself do not differ', async () => {
  const { id } = await newMap(owner)
  assert.deepEqual((await (await compare(owner, id, id)).json()).changes, [])
})

test('maps of which one is foreign, missing or no map are not found, whichever comes first', async () => {
  const stranger = await server.somebody()
  const [own, foreign] = [await newMap(owner), await newMap(stranger)]
  const persona = await newMap(owner, { kind: 'persona', from: { source: 'empty' } })
  for (const other of [foreign.id, persona.id, 'nothing']) {
    assert.equal((await compare(owner, own.id, other)).status as number, 404, other)
    assert.equal((await compare(owner, other, own.id)).status as number, 404, other)
  }
  const json = { kind: 'map', from: { source: 'future', id: foreign.id } } as const
  assert.equal((await owner.api.documents.$post({ json })).status as number, 404)
})

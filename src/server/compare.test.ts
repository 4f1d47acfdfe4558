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

function compare(visitor: Visitor, id: string, otherId: string) {
  return visitor.api.documents[':id'].compare[':otherId'].$get({ param: { id, otherId } })
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
  assert.match(changes[1]?.message ?? '', /^Changed: stage “Dream”: title from “.+” to “Dream”$/)
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

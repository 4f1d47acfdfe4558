import assert from 'node:assert/strict'
import { test } from 'node:test'
import { API_PATH } from './contract/api.ts'
import type { EventImportAnswer } from './contract/events.ts'
import type { Problem } from './contract/route.ts'
import { serverForTests } from './testing/test-server.ts'

const { server, owner } = await serverForTests()

const CSV = `customer;event;when
ann;visit;1.2.2024 10:00
ann;buy;1.2.2024 10:05
bo;visit;13.2.2024 9:00
bo;visit;no date
;visit;13.2.2024 9:00
`

/** Sends a file in two pieces, as a broken upload that goes on. */
async function upload(text: string, file = 'events.csv'): Promise<EventImportAnswer> {
  const bytes = new TextEncoder().encode(text)
  const begun = await owner.api['event-imports'].$post({ json: { file, bytes: bytes.length } })
  assert.equal(begun.status, 201)
  const { id } = await begun.json()
  const half = Math.floor(bytes.length / 2)
  await send(id, 0, bytes.subarray(0, half))
  const wrong = await send(id, 0, bytes.subarray(0, half))
  assert.equal((await wrong.json()).reason, 'wrong-place')
  return (await send(id, half, bytes.subarray(half))).json()
}

function send(id: string, at: number, bytes: Uint8Array): Promise<Response> {
  return owner.fetch(`${API_PATH}/event-imports/${id}/bytes?at=${at}`, {
    method: 'PUT',
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

async function ended(id: string): Promise<EventImportAnswer> {
  while (true) {
    const now = await (await owner.api['event-imports'][':id'].$get({ param: { id } })).json()
    if (now.state !== 'running') return now
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function take(id: string, into: { name: string } | { id: string; mode: 'append' | 'replace' }, more = {}) {
  const started = await owner.api['event-imports'][':id'].start.$post({ param: { id }, json: { into, ...more } })
  assert.equal(started.status, 202)
  return ended(id)
}

test('a file comes in, is previewed, taken in, appended to and dropped', async () => {
  const sent = await upload(CSV)
  assert.equal(sent.state, 'ready')
  const preview = await owner.api['event-imports'][':id'].preview.$post({ param: { id: sent.id }, json: {} })
  const seen = await preview.json()
  assert.deepEqual(seen.settings.mapping?.case, ['customer'])
  assert.equal(seen.settings.mapping?.timeFormat, 'dmy')
  assert.deepEqual(seen.seen, { rows: 5, refused: 2 })
  assert.deepEqual(
    seen.refused.map(({ line, reason }) => [line, reason]),
    [
      [5, 'time-unreadable'],
      [6, 'no-case'],
    ],
  )

  const done = await take(sent.id, { name: 'Shop' }, { settings: seen.settings })
  assert.equal(done.state, 'done')
  assert.deepEqual([done.events, done.refused], [3, 2])
  const id = done.dataSetId ?? ''
  const [dataSet] = (await (await owner.api.events.$get()).json()).items
  assert.deepEqual([dataSet?.id, dataSet?.name, dataSet?.events, dataSet?.cases, dataSet?.names], [id, 'Shop', 3, 2, 2])
  assert.deepEqual(dataSet?.period, { from: Date.UTC(2024, 1, 1, 10), to: Date.UTC(2024, 1, 13, 9) })

  const refused = await owner.fetch(`${API_PATH}/events/${id}/refused/export`)
  assert.match(await refused.text(), /5[,;]time-unreadable[,;]when/)
  const profile = await (await owner.api.events[':id'].profile.$get({ param: { id } })).json()
  assert.deepEqual(profile.names, [
    { name: 'visit', events: 2, cases: 2 },
    { name: 'buy', events: 1, cases: 1 },
  ])

  const more = await upload('customer,event,when\nann,return,2024-03-01\n')
  // Ids beside hashes would make two of one customer.
  const hashed = await take(more.id, { id, mode: 'append' }, { hashIds: true })
  assert.deepEqual([hashed.state, hashed.problem?.reason], ['failed', 'events-hashed-otherwise'])
  const timeless = await take(more.id, { id, mode: 'append' }, { settings: { mapping: { time: [] } } })
  assert.deepEqual([timeless.state, timeless.problem?.reason], ['failed', 'events-timed-otherwise'])
  assert.equal((await take(more.id, { id, mode: 'append' })).state, 'done')
  const longer = await (await owner.api.events[':id'].$get({ param: { id } })).json()
  assert.deepEqual([longer.events, longer.cases, longer.names], [4, 2, 3])

  const unknown = await owner.fetch(`${API_PATH}/events/${id}/analyses/nothing-of-this-name`, {
    method: 'POST',
    body: '{"parameters":{}}',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(unknown.status, 404)

  await refusesWhatNobodyKnows(id)
  await keepsRules(id)
  await drafts(id)
  await erases(id)
  assert.equal((await owner.api.events[':id'].$delete({ param: { id } })).status, 204)
  assert.deepEqual((await (await owner.api.events.$get()).json()).items, [])
  assert.equal((await owner.api.events[':id'].mapping.$get({ param: { id } })).status, 404)
})

/** A key that is mistyped, and would otherwise be passed over, at any depth of any body. */
async function refusesWhatNobodyKnows(id: string): Promise<void> {
  const refusal = async (path: string, body: object, method = 'POST') => {
    const headers = { 'content-type': 'application/json' }
    const answer = await owner.fetch(`${API_PATH}/${path}`, { method, body: JSON.stringify(body), headers })
    const { reason, at, values } = await answer.json()
    return [reason, at, values?.detail.replace(/; known: .*"(with|parameters|settings|rules|confirm)".*/, '; $1')]
  }
  const graph = `events/${id}/analyses/graph`
  assert.deepEqual(await refusal(graph, { parameters: { filter: { wth: [] } } }), [
    'invalid-parameters',
    'filter',
    'unknown: "wth"; with',
  ])
  assert.deepEqual(await refusal(graph, { filter: {} }), ['invalid-request', 'json', 'unknown: "filter"; parameters'])
  const rules = [{ how: 'path', value: '/', touchpoint: 'A', stag: 'B' }]
  const [reason, at] = await refusal(`events/${id}/mapping`, { rules, version: 0 }, 'PUT')
  assert.deepEqual([reason, at], ['invalid-request', 'rules.0'])
  const erasure = await refusal(`events/${id}/erasure`, { customer: 'ann', colum: 'x' })
  assert.deepEqual(erasure, ['invalid-request', 'json', 'unknown: "colum"; confirm'])
  const start = await refusal('event-imports/any/start', { into: { name: 'x' }, hashIDs: true })
  assert.deepEqual(start, ['invalid-request', 'json', 'unknown: "hashIDs"; settings'])
}

/** Of a data set with the events visit, buy, return. */
async function keepsRules(id: string): Promise<void> {
  const { mapping } = owner.api.events[':id']
  assert.deepEqual(await (await mapping.$get({ param: { id } })).json(), { rules: [], version: 0 })
  const rule = { on: null, how: 'pattern' as const, value: '*t', touchpoint: 'Visit', stage: 'Look' }
  const kept = await (await mapping.$put({ param: { id }, json: { rules: [rule], version: 0 } })).json()
  assert.deepEqual(kept, { rules: [rule], version: 1 })
  const late = await mapping.$put({ param: { id }, json: { rules: [], version: 0 } })
  assert.equal(((await late.json()) as { reason?: string }).reason, 'mapping-changed')
  assert.equal(
    (await mapping.$put({ param: { id }, json: { rules: [{ ...rule, value: '' }], version: 1 } })).status,
    400,
  )
  const [listed] = (await (await owner.api.events.$get()).json()).items
  assert.deepEqual(listed?.mapping, { rules: 1, version: 1 })
  const names = async (by?: string) => {
    const parameters = by ? { namedBy: by } : {}
    const graph = await owner.api.events[':id'].analyses[':analysis'].$post({
      param: { id, analysis: 'graph' },
      json: { parameters },
    })
    const { nodes, unmapped } = (await graph.json()) as {
      nodes: { name: string }[]
      unmapped: { events: number } | null
    }
    return [nodes.map(({ name }) => name).sort(), unmapped?.events ?? null]
  }
  assert.deepEqual(await names(), [['buy', 'return', 'visit'], null])
  assert.deepEqual(await names('touchpoint'), [['Visit', 'buy', 'return'], 2])
  assert.deepEqual(await names('stage'), [['Look', 'buy', 'return'], 2])
}

/** Of a data set with rules of version 1. */
async function drafts(id: string): Promise<void> {
  const draft = owner.api.events[':id'].drafts
  const { updatedAt, mapping } = await (await owner.api.events[':id'].$get({ param: { id } })).json()
  const seen = { updatedAt, mappingVersion: mapping.version }
  const parameters = { namedBy: 'touchpoint' }
  const json = { of: 'journey' as const, place: 0, parameters, seen }
  const documents = async () => (await (await owner.api.documents.$get({ query: {} })).json()).items.length
  const before = await documents()
  for (const [of, format] of [['journey', 'polku/map'] as const, ['segment', 'polku/persona'] as const]) {
    const file = await draft.file.$post({ param: { id }, json: { ...json, of } })
    assert.deepEqual([file.status, (await file.json()).format], [200, format])
  }
  assert.equal(await documents(), before)
  const map = await draft.$post({ param: { id }, json })
  assert.equal(map.status, 201)
  const { id: mapId } = await map.json()
  const { records } = await (await owner.api.documents[':id'].$get({ param: { id: mapId } })).json()
  const tables = records as Record<string, Record<string, { title: string; tagIds: string[]; dataSetId?: string }>>
  const { map: scope, stages, steps, cards } = tables
  assert.equal(scope?.map?.dataSetId, id)
  assert.deepEqual(
    Object.values(stages ?? {}).map(({ title }) => title),
    ['Look'],
  )
  assert.ok(Object.values(steps ?? {}).some(({ title }) => title === 'Visit'))
  assert.ok(Object.values(cards ?? {}).every(({ tagIds }) => tagIds.length === 1))
  await findsIn(mapId, id)

  const persona = await draft.$post({ param: { id }, json: { ...json, of: 'segment', name: 'Everybody' } })
  const made = await persona.json()
  assert.deepEqual([persona.status, made.kind, made.title], [201, 'persona', 'Everybody'])

  const reasonOf = async (more: object) => {
    const answer = await draft.$post({ param: { id }, json: { ...json, ...more } })
    return ((await answer.json()) as { reason?: string }).reason
  }
  assert.equal(await reasonOf({ place: 99 }), 'nothing-to-draft')
  assert.equal(await reasonOf({ parameters: { most: 'many' } }), 'invalid-parameters')
  assert.equal(await reasonOf({ seen: { ...seen, mappingVersion: 0 } }), 'events-changed')
}

/** Of a data set in which ann has some of the events. */
async function erases(id: string): Promise<void> {
  const erase = async (json: { customer: string; confirm?: boolean }) =>
    (await owner.api.events[':id'].erasure.$post({ param: { id }, json })).json()
  const { events, cases } = await (await owner.api.events[':id'].$get({ param: { id } })).json()
  assert.equal((await erase({ customer: 'nobody', confirm: true })).isErased, false)
  const found = await erase({ customer: ' ann ' })
  assert.deepEqual([found.cases, found.isErased], [1, false])
  assert.deepEqual(await erase({ customer: 'ann', confirm: true }), { ...found, isErased: true })
  const left = await (await owner.api.events[':id'].$get({ param: { id } })).json()
  assert.deepEqual([left.events, left.cases], [events - found.events, cases - 1])
  const { items } = await (await owner.api.audit.$get({ query: { action: 'events-erased' } })).json()
  assert.deepEqual(
    items.map(({ target, detail }) => [target, detail]),
    [[id, { events: found.events, journeys: 1 }]],
  )
}

/** Of a map that was drafted from two journeys, whose data set it names. */
async function findsIn(mapId: string, dataSetId: string): Promise<void> {
  const find = async (dataSet?: string, parameters: Record<string, unknown> = {}) => {
    const json = { ...(dataSet !== undefined && { dataSet }), parameters }
    return owner.api.documents[':id'].findings.$post({ param: { id: mapId }, json })
  }
  const run = (command: string, args: object) =>
    owner.api.documents[':id'].commands.$post({ param: { id: mapId }, json: { command, args } })
  await run('stage.add', { titles: ['Later'] })
  const { dataSet, open } = await (await find()).json()
  assert.deepEqual([dataSet?.id, dataSet?.journeys], [dataSetId, 2])
  const [found, ...others] = open
  assert.deepEqual([found?.kind, found?.about, others], ['stageWithoutTouchpoint', 'Later', []])
  await run('finding.dismiss', { id: found?.id, why: 'Later indeed' })
  const bare = await (await find('none')).json()
  assert.deepEqual([bare.dataSet, bare.open, bare.dismissed[0]?.why], [null, [], 'Later indeed'])
  assert.equal((await find('nowhere')).status, 404)

  // Of a part of the events, by the names that are asked for, as every analysis.
  const part = await (await find(dataSetId, { filter: { with: ['buy'] } })).json()
  assert.equal(part.dataSet?.journeys, 1)
  assert.equal((await find(dataSetId, { filters: {} })).status, 422)
}

test('what can’t be read says why, leaves nothing behind, and can be started again', async () => {
  const sent = await upload('<?xml version="1.0"?><!DOCTYPE log [<!ENTITY a "b">]><log></log>', 'bomb.xes')
  const failed = await take(sent.id, { name: 'Bomb' })
  assert.equal(failed.state, 'failed')
  assert.equal(failed.problem?.reason, 'events-xml-entities')
  assert.deepEqual((await (await owner.api.events.$get()).json()).items, [])
  assert.equal((await take(sent.id, { name: 'Bomb' })).state, 'failed')
  assert.equal((await owner.api['event-imports'][':id'].$delete({ param: { id: sent.id } })).status, 204)
})

test('events that are sent as they happen are kept once, answered for one by one, and found in their data set', async () => {
  const made = await (await owner.api.tokens.$post({ json: { name: 'Site', scope: 'events' } })).json()
  const headers = {
    authorization: `Bearer ${made.secret}`,
    'content-type': 'application/json',
    origin: 'https://shop.example',
  }
  const sendAll = async (events: unknown[]) => {
    const body = JSON.stringify({ source: 'shop.example', events })
    const answer = await fetch(`${server.url}${API_PATH}/events`, { method: 'POST', body, headers })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('access-control-allow-origin'), '*')
    return answer.json()
  }
  const visit = { id: 1, case: 'ann', event: 'visit', time: '2024-01-01T10:00:00Z', attributes: { page: '/' } }
  const buy = { id: 2, case: 'ann', event: 'buy', time: Date.UTC(2024, 0, 1, 11), end: null }
  const strange = [
    { ...buy, id: 7, atributes: {} },
    { ...buy, id: 8, event: 7 },
  ]
  const wrong = ['nonsense', { id: 3, event: 'x', time: 'soon' }, { id: 4, time: 0 }, ...strange]
  const first = await sendAll([visit, buy, visit, ...wrong])
  assert.deepEqual([first.accepted, first.duplicates], [2, 1])
  assert.deepEqual(
    first.refused.map(({ index, reason }: { index: number; reason: string }) => [index, reason]),
    [
      [3, 'not-an-event'],
      [4, 'time-unreadable'],
      [5, 'no-event'],
      [6, 'field-unknown'],
      [7, 'field-unreadable'],
    ],
  )
  assert.match(first.refused[3].message, /“atributes”/)
  assert.deepEqual(await sendAll([visit, { ...visit, id: 5, case: undefined }]), {
    accepted: 1,
    duplicates: 1,
    refused: [],
  })

  const id = await settled('shop.example')
  const graph = await owner.api.events[':id'].analyses[':analysis'].$post({
    param: { id, analysis: 'graph' },
    json: { parameters: {} },
  })
  const { basis } = (await graph.json()) as { basis: unknown }
  assert.deepEqual(basis, {
    events: 3,
    cases: 2,
    period: { from: Date.UTC(2024, 0, 1, 10), to: Date.UTC(2024, 0, 1, 11) },
  })

  const erasure = { customer: 'ann', confirm: true }
  // What waits is erased too, and comes in anew only where it is sent anew.
  await sendAll([{ ...buy, id: 9 }])
  const erased = await (await owner.api.events[':id'].erasure.$post({ param: { id }, json: erasure })).json()
  assert.deepEqual([erased.events, erased.isErased], [3, true])
  assert.deepEqual((await sendAll([visit])).duplicates, 1)
  assert.equal((await (await owner.api.events[':id'].$get({ param: { id } })).json()).events, 1)

  const read = await fetch(`${server.url}${API_PATH}/events`, { headers })
  assert.equal((await read.json()).reason, 'beyond-token')
  const script = await (await fetch(`${server.url}/events.js`)).text()
  assert.ok(Buffer.byteLength(script) < 3000)
  assert.doesNotThrow(() => new Function(script))
})

/** Asks until the source's data set is there; asking for its analysis puts what waits in its place. */
async function settled(name: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const found = (await (await owner.api.events.$get()).json()).items.find((one) => one.name === name)
    if (found) return found.id
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the events never came')
}

test('columns that a refusal names stand in a sentence', async () => {
  const { id } = await upload('first,second\na,b\nc,d\n')
  const asked = await owner.api['event-imports'][':id'].preview.$post({ param: { id }, json: {} })
  const { message, values } = (await asked.json()) as unknown as Problem
  assert.match(message, /: column 1 and column 2\./)
  assert.equal(values?.columns, 'column 1\ncolumn 2')
})

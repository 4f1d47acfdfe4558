import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { jsonSchema } from '../../domain/schema.ts'
import { arbitraryBundle, arbitraryPersona } from '../../domain/testing/arbitrary-bundle.ts'
import { decodeJson } from './decode.ts'
import { encodeMap, encodePersona } from './encode.ts'

const MINIMAL = {
  format: 'polku/map',
  version: 1,
  id: 'm',
  map: { title: 'Buying a bike' },
  stages: [
    { id: 'a', title: 'Search' },
    { id: 'b', title: 'Buy' },
  ],
  steps: [],
  lanes: [{ id: 'l', kind: 'actions' }],
  cards: [{ id: 'c', laneId: 'l', columnId: 'a', text: 'Reads reviews' }],
  points: [{ columnId: 'a', value: 3 }],
}

function read(file: unknown) {
  return decodeJson(JSON.stringify(file, null, 2))
}

function refusalOf(file: unknown) {
  const result = typeof file === 'string' ? decodeJson(file) : read(file)
  assert.ok(!result.ok)
  return result.refusal
}

test('any map comes back as it went, deleted records, library and files included', () => {
  fc.assert(
    fc.property(arbitraryBundle(), (bundle) => {
      const result = decodeJson(encodeMap(bundle))
      assert.ok(result.ok)
      assert.deepEqual(result.value.maps, [bundle])
      assert.deepEqual(result.value.notes, [])
    }),
    { numRuns: 200 },
  )
})

test('any persona comes back as it went', () => {
  fc.assert(
    fc.property(arbitraryPersona(), (persona) => {
      const library = { channels: {}, touchpoints: {}, departments: {}, tags: {} }
      const result = decodeJson(encodePersona({ id: 'p', persona, library, files: [] }))
      assert.ok(result.ok)
      assert.deepEqual(result.value.personas, [{ id: 'p', persona }])
      assert.deepEqual(result.value.notes, [])
    }),
  )
})

test('the same map is written the same, however its records are kept', () => {
  fc.assert(
    fc.property(arbitraryBundle(), (bundle) => {
      const shuffled = Object.fromEntries(
        Object.entries(bundle.map).map(([name, rows]) => [name, Object.fromEntries(Object.entries(rows).reverse())]),
      ) as typeof bundle.map
      assert.equal(encodeMap({ ...bundle, map: shuffled }), encodeMap(bundle))
    }),
    { numRuns: 50 },
  )
})

test('a short file written by hand is a whole map, in the order of its arrays', () => {
  const result = read(MINIMAL)
  assert.ok(result.ok)
  const [bundle] = result.value.maps
  assert.deepEqual(
    Object.values(bundle?.map.stages ?? {}).map(({ title, colour, order }) => [title, colour, order]),
    [
      ['Search', 'indigo', 'a0'],
      ['Buy', 'indigo', 'a1'],
    ],
  )
  assert.equal(bundle?.map.points['a::reality']?.value, 3)
})

test('a fault is named with its pointer, line and column', () => {
  const refusal = refusalOf({ ...MINIMAL, cards: [{ id: 'c', laneId: 'l', columnId: 'a', text: 7 }] })
  assert.equal(refusal.reason, 'json-wrong-type')
  assert.equal(refusal.at, '/cards/0/text')
  assert.deepEqual(refusal.values, {
    expected: 'string',
    more: 0,
    pointer: '/cards/0/text',
    line: 30,
    column: 15,
  })
})

test('each kind of fault has its own words', () => {
  const card = { id: 'c', laneId: 'l', columnId: 'a' }
  const reasons = [
    { ...MINIMAL, id: undefined },
    { ...MINIMAL, cards: [{ ...card, id: 'a b' }] },
    { ...MINIMAL, cards: [{ ...card, id: '__proto__' }] },
    { ...MINIMAL, cards: [{ ...card, presence: 'nowhere' }] },
    { ...MINIMAL, cards: [{ ...card, text: 'x'.repeat(20_001) }] },
    { ...MINIMAL, cards: [{ ...card, span: 0 }] },
    { ...MINIMAL, cards: [{ ...card, span: 201 }] },
    { ...MINIMAL, cards: [card, card] },
    { ...MINIMAL, points: [{ columnId: 'a' }, { columnId: 'a' }] },
    { ...MINIMAL, steps: [{ id: 'b', stageId: 'a' }] },
    { ...MINIMAL, map: { emotionMin: 5, emotionMax: 5 } },
  ].map((file) => refusalOf(file).reason)
  assert.deepEqual(reasons, [
    'json-missing',
    'json-malformed',
    'json-malformed',
    'json-not-one-of',
    'json-too-long',
    'json-number-too-small',
    'json-number-too-large',
    'json-same-id',
    'json-same-id',
    'json-same-id',
    'scale-reversed',
  ])
})

test('what is no Polku file of today is refused politely', () => {
  assert.equal(refusalOf('{"format":"polku/map",').reason, 'json-syntax')
  assert.equal(refusalOf('{"format":"polku/map",').values?.where, 'end')
  assert.equal(refusalOf('{"format":"polku/m').values?.where, 'end')
  assert.equal(refusalOf('{"format":"polku/map,\n"version":1}').values?.where, 'line')
  assert.equal(refusalOf('{"format":"polku/map",}').values?.where, 'sign')
  assert.equal(refusalOf('{}').reason, 'json-other-format')
  assert.equal(refusalOf('[]').reason, 'json-other-format')
  assert.equal(refusalOf('null').reason, 'json-other-format')
  assert.deepEqual(refusalOf({ ...MINIMAL, version: 2 }), {
    reason: 'json-newer-version',
    at: '/version',
    values: { version: 2, supported: 1 },
  })
  assert.equal(refusalOf({ ...MINIMAL, version: 2, stages: 'in a form of the future' }).reason, 'json-newer-version')
})

test('what the schema does not know is left out and said, once a field', () => {
  const cards = ['c1', 'c2'].map((id) => ({ id, laneId: 'l', columnId: 'a', mood: 'good' }))
  const result = read({ ...MINIMAL, cards, lanes: [{ id: 'l', kind: 'weather' }], views: [] })
  assert.ok(result.ok)
  assert.deepEqual(
    result.value.notes.map(({ reason, at, values }) => [reason, at, values?.count]),
    [
      ['json-unknown-field', 'pointer:/cards/0/mood', 2],
      ['json-unknown-field', 'pointer:/views', 1],
      ['json-unknown-kind', 'record:lanes/l', undefined],
    ],
  )
  assert.equal(result.value.maps[0]?.map.lanes.l?.kind, 'custom')
})

test('records that refer to nothing are left out and said', () => {
  const cards = [...MINIMAL.cards, { id: 'lost', laneId: 'nowhere', columnId: 'a' }]
  const result = read({ ...MINIMAL, cards, links: [{ id: 'x', fromId: 'c', toId: 'lost' }] })
  assert.ok(result.ok)
  assert.deepEqual(Object.keys(result.value.maps[0]?.map.cards ?? {}), ['c'])
  assert.deepEqual(
    result.value.notes.map(({ reason, at }) => [reason, at]),
    [
      ['json-dangling', 'record:cards/lost'],
      ['json-dangling', 'record:links/x'],
    ],
  )
})

test('a persona that the map only names stays named', () => {
  const result = read({
    ...MINIMAL,
    personas: [{ id: 'p1' }, { id: 'p2', isOnMap: false, persona: { persona: { name: 'Ada' } } }],
  })
  assert.ok(result.ok)
  const [bundle] = result.value.maps
  assert.deepEqual(Object.keys(bundle?.map.personas ?? {}), ['p1'])
  assert.deepEqual(
    bundle?.personas.map(({ id, persona }) => [id, personaInfo(persona).name]),
    [['p2', 'Ada']],
  )
})

test('deep and huge input is refused in no time', () => {
  const before = process.cpuUsage()
  assert.equal(refusalOf(`${'{"format":'.repeat(200_000)}`).reason, 'json-syntax')
  assert.equal(
    refusalOf(`{"format":"polku/map","version":1,"id":"m","map":{},"cards":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)
      .reason,
    'json-wrong-type',
  )
  assert.equal(refusalOf(' '.repeat(60 * 1024 * 1024)).reason, 'file-too-big')
  assert.ok(process.cpuUsage(before).user < 2_000_000)
})

test('the printed schema is of draft 2020-12, and a field that can be misunderstood has a description', () => {
  const schema = jsonSchema('map') as {
    $schema: string
    required: string[]
    properties: Record<string, { items?: { properties: Record<string, { description?: string }> } }>
  }
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
  assert.deepEqual(schema.required, ['format', 'version', 'id', 'map'])
  assert.match(schema.properties.cards?.items?.properties.span?.description ?? '', /how many columns/i)
  assert.ok(!('id' in (schema.properties.points?.items?.properties ?? {})))
})

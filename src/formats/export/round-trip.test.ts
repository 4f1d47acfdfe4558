import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MapBundle } from '../../domain/bundle.ts'
import { LINK_KINDS, type LinkKind, mapInfo } from '../../domain/map/map-type.ts'
import { plainText } from '../../domain/rich-text.ts'
import { importerNamed } from '../import/registry.ts'
import type { CardReading } from '../reading/card-reading.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { compactBundle, sampleBundle, sampleContext } from '../testing/sample-bundle.ts'
import { exporterNamed } from './registry.ts'

/** Writes a map in a format and reads it again. */
async function roundTrip(bundle: MapBundle, format: string, importer = format): Promise<MapReading> {
  const exporter = exporterNamed(format)
  const reader = importerNamed(importer)
  assert.ok(exporter && reader)
  const { bytes } = await exporter.write(bundle, {})
  const fileName = `map.fi${exporter.extension}`
  const read = await reader.read(bytes, { context: sampleContext(), fileName, language: 'fi', library: bundle.library })
  if (!read.ok) assert.fail(JSON.stringify(read.refusal))
  assert.equal(read.value.maps.length, 1)
  return readMap(read.value.maps[0] as MapBundle)
}

const structure = (reading: MapReading) => ({
  stages: reading.stages.map(({ title }) => title),
  columns: reading.columnTitles,
})
const lanes = (reading: MapReading) => reading.lanes.map(({ kind, label }) => [kind.kind, label])
const scope = ({ title, info, purposes, kpis, personas, language }: MapReading) => ({
  title,
  language,
  state: info.state,
  scenario: info.scenario,
  outcome: info.outcome,
  expectation: info.expectation,
  reality: info.reality,
  purposes,
  kpis: kpis.map(({ name, target }) => [name, target]),
  personas: personas.map(({ name }) => name),
})
const curves = (reading: MapReading) =>
  reading.curves.map(({ name, layer, points }) => [name, layer, points.map(({ at, point }) => [at, point.value])])

/** What a cell of a table can say of a card: where it begins and its words, the emoji as the last of them. */
const words = (reading: MapReading, plain: (text: string) => string = (text) => text) =>
  reading.lanes.flatMap(({ kind, cards }) =>
    cards.map((card) => [
      kind.kind,
      card.from,
      card.name,
      `${plain(card.text)} ${card.card.emoji}`.trim(),
      card.card.figure,
      card.card.change,
      names(card),
    ]),
  )
const names = ({ departments }: CardReading) => departments.map(({ name }) => name)
const withoutMarks = (text: string) => text.replaceAll('**', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
/** In a table, departments of a card stand in lanes of departments only. */
const ofLane = (rows: ReturnType<typeof words>) => rows.map((row) => (row[0] === 'departments' ? row : row.slice(0, 6)))

test('JSON carries everything', async () => {
  const bundle = sampleBundle()
  const back = await roundTrip(bundle, 'json')
  assert.deepEqual(back.bundle.map, bundle.map)
  const byId = (files: MapBundle['files']) => files.toSorted((a, b) => a.id.localeCompare(b.id))
  assert.deepEqual(byId(back.bundle.files), byId(bundle.files))
})

test('Markdown carries scope, stages, steps, lanes, curves and every card’s words', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'markdown')]
  const reading = readMap(bundle)
  assert.deepEqual(scope(back), scope(reading))
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(lanes(back), lanes(reading))
  assert.deepEqual(curves(back), curves(reading))
  assert.deepEqual(back.scale, reading.scale)
  assert.deepEqual(ofLane(words(back)), ofLane(words(reading)))
})

test('a CSV grid carries stages, steps, lanes, curves and every card’s plain words', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'csv')]
  const reading = readMap(bundle)
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(lanes(back), lanes(reading))
  assert.deepEqual(curves(back), curves(reading))
  assert.deepEqual(back.scale, reading.scale)
  assert.deepEqual(ofLane(words(back, withoutMarks)), ofLane(words(reading, withoutMarks)))
})

test('CSV with one row a card carries all that a card says of itself', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'csv-cards', 'csv')]
  const reading = readMap(bundle)
  const details = (read: MapReading) =>
    read.lanes.flatMap(({ kind, cards }) =>
      cards.map(({ card, ...rest }) => [
        kind.kind,
        rest.from,
        rest.name,
        withoutMarks(rest.text),
        rest.context,
        rest.presence,
        card.emoji,
        card.alt,
        rest.tags.map(({ name }) => name),
        rest.departments.map(({ name }) => name),
        card.personaIds.length,
      ]),
    )
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(details(back), details(reading))
  assert.deepEqual(curves(back), curves(reading))
})

test('CSV with one row a card carries stages, steps and lanes that hold nothing, in their order', async () => {
  const whole = sampleBundle()
  const { columns, lanes: all } = readMap(whole)
  const [gap, lane] = [columns[1]?.id, all.findIndex(({ kind, cards }) => kind.look === 'cards' && cards.length > 0)]
  const kept = Object.entries(whole.map.cards).filter(
    ([, card]) => card.columnId !== gap && card.columnId !== columns[0]?.id && card.laneId !== all[lane]?.lane.id,
  )
  const points = Object.entries(whole.map.points).filter(([, { columnId }]) => columnId !== gap)
  const bundle = {
    ...whole,
    map: { ...whole.map, cards: Object.fromEntries(kept), points: Object.fromEntries(points) },
  }
  const [back, reading] = [await roundTrip(bundle, 'csv-cards', 'csv'), readMap(bundle)]
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(
    back.lanes.map(({ label }) => label),
    reading.lanes.map(({ label }) => label),
  )
  assert.deepEqual(curves(back), curves(reading))
})

test('CSV with one row a card, and Excel, carry the links between cards', async () => {
  const bundle = linkedBundle()
  const links = (read: MapReading) => {
    const cards = read.lanes.flatMap(({ cards }) => cards)
    const words = new Map(cards.map(({ card, name, text }) => [card.id, plainText(`${name} ${text}`)]))
    return cards.flatMap(({ card, links }) =>
      links.map(({ kind, toId }) => [words.get(card.id), kind, words.get(toId)]),
    )
  }
  const expected = links(readMap(bundle))
  assert.deepEqual(new Set(expected.map(([, kind]) => kind)), new Set(LINK_KINDS))
  assert.deepEqual(links(await roundTrip(bundle, 'csv-cards', 'csv')), expected)
  assert.deepEqual(links(await roundTrip(bundle, 'xlsx')), expected)
})

test('Excel brings back what a card says of itself, also where its words hold signs that format', async () => {
  const whole = compactBundle()
  const card = readMap(whole).lanes.flatMap(({ kind, cards }) => (kind.look === 'cards' ? cards : []))[0]?.card
  const tag = Object.keys(whole.library.tags)[0]
  assert.ok(card && tag)
  const text = 'Two \\*stars\\* \\[here\\]'
  const cards = { ...whole.map.cards, [card.id]: { ...card, text, tagIds: [tag] } }
  const back = await roundTrip({ ...whole, map: { ...whole.map, cards } }, 'xlsx')
  const found = back.lanes.flatMap(({ cards }) => cards).find((each) => plainText(each.text) === plainText(text))
  assert.deepEqual(
    found?.tags.map(({ name }) => name),
    [whole.library.tags[tag]?.name],
  )
})

test('tables carry a scale of the map’s own, whatever its points say', async () => {
  const whole = compactBundle()
  for (const [emotionMin, emotionMax] of [
    [1, 7],
    [0, 100],
    [-2, 2],
    [-5, 5],
  ] as const) {
    const map = { ...whole.map, map: { map: { ...mapInfo(whole.map), emotionMin, emotionMax } } }
    const points = Object.fromEntries(Object.entries(map.points).map(([id, point]) => [id, { ...point, value: 2 }]))
    for (const [format, importer] of [['csv'], ['csv-cards', 'csv'], ['xlsx'], ['markdown']] as const) {
      const back = await roundTrip({ ...whole, map: { ...map, points } }, format, importer)
      assert.deepEqual(back.scale, { min: emotionMin, max: emotionMax }, format)
      assert.ok(back.curves.length > 0)
      assert.ok(back.curves.every(({ points }) => points.every(({ point }) => point.value === 2)))
    }
  }
})

/** Cards tied in every way; one of them to several. */
function linkedBundle(): MapBundle {
  const whole = sampleBundle()
  const cards = readMap(whole).lanes.flatMap(({ cards }) => cards.map(({ card }) => card.id))
  const ends = [0, 1, 2, 0].map((from, at) => ({ fromId: cards[from] ?? '', toId: cards[20 + at] ?? '' }))
  const links = ends.map((both, at) => ({
    ...both,
    id: `link${at}`,
    kind: LINK_KINDS[at % 3] as LinkKind,
    deletedAt: null,
  }))
  return { ...whole, map: { ...whole.map, links: Object.fromEntries(links.map((link) => [link.id, link])) } }
}

test('a number before a card’s words stays what it is', async () => {
  const whole = compactBundle()
  const cards = Object.fromEntries(
    Object.entries(whole.map.cards).map(([id, card], index) => [
      id,
      { ...card, emoji: '', text: `${index + 5}\\. Step` },
    ]),
  )
  const bundle = { ...whole, map: { ...whole.map, cards } }
  for (const format of ['markdown', 'csv', 'xlsx']) {
    const texts = (read: MapReading) =>
      read.lanes.flatMap(({ kind, cards: all }) =>
        kind.look === 'cards' ? all.map(({ text }) => plainText(text)) : [],
      )
    const expected = texts(readMap(bundle))
    assert.match(expected[0] ?? '', /^\d+\. Step$/)
    assert.deepEqual(texts(await roundTrip(bundle, format)), expected, format)
  }
})

test('a workbook carries the scope, every card with its details, and how many columns it covers', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'xlsx')]
  const reading = readMap(bundle)
  const details = (read: MapReading) =>
    read.lanes.flatMap(({ kind, cards }) =>
      cards.map(({ card, ...rest }) => [
        kind.kind,
        rest.from,
        rest.to,
        rest.name,
        withoutMarks(rest.text),
        rest.context,
        rest.presence,
        card.emoji,
        card.figure,
        card.change,
        rest.tags.map(({ name }) => name),
        rest.departments.map(({ name }) => name),
      ]),
    )
  assert.deepEqual(scope(back), scope(reading))
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(lanes(back), lanes(reading))
  assert.deepEqual(curves(back), curves(reading))
  assert.deepEqual(details(back), details(reading))
})

test('Mermaid carries title, stages, steps, personas and scores from 1 to 5', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'mermaid')]
  const reading = readMap(bundle)
  assert.equal(back.title, reading.title)
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(
    back.personas.map(({ name }) => name),
    reading.personas.map(({ name }) => name),
  )
  const [first] = back.curves
  assert.deepEqual(
    first?.points.map(({ point }) => point.value),
    [2, 4, 3, 3, 4, 2, 2, 2, 4, 4, 5],
  )
})

test('a page of our own says on its way back that it was made to be read', async () => {
  const page = await exporterNamed('html')?.write(compactBundle(), {})
  const options = { context: sampleContext(), fileName: 'page.html', language: 'en', library: compactBundle().library }
  const read = await importerNamed('html-table')?.read(page?.bytes ?? new Uint8Array(), options)
  assert.ok(read?.ok && read.value.notes.some(({ reason }) => reason === 'page-for-reading'))
})

test('a page gives back what is felt and what was expected, as feelings of the same people', async () => {
  const [bundle, back] = [sampleBundle(), await roundTrip(sampleBundle(), 'html', 'html-table')]
  const reading = readMap(bundle)
  assert.deepEqual(structure(back), structure(reading))
  assert.deepEqual(curves(back), curves(reading))
})

test('a page says values of a scale without negative ones of how many they are, and gives them back', async () => {
  const whole = sampleBundle()
  const points = Object.fromEntries(
    Object.entries(whole.map.points).map(([id, point], at) => [id, { ...point, value: 1 + (at % 7) }]),
  )
  const map = { ...whole.map, map: { map: { ...mapInfo(whole.map), emotionMin: 1, emotionMax: 7 } }, points }
  const { bytes } = (await exporterNamed('html')?.write({ ...whole, map }, {})) ?? assert.fail()
  assert.match(new TextDecoder().decode(bytes), /class="value">\(1\/7\)</)
  assert.deepEqual(curves(await roundTrip({ ...whole, map }, 'html', 'html-table')), curves(readMap({ ...whole, map })))
})

test('a map without steps comes back without steps', async () => {
  for (const format of ['markdown', 'csv', 'xlsx']) {
    const back = await roundTrip(compactBundle(), format)
    assert.deepEqual(structure(back), structure(readMap(compactBundle())), format)
    assert.ok(
      back.columns.every(({ step }) => step === null),
      format,
    )
  }
})

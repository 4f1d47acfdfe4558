import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MapBundle } from '../../domain/bundle.ts'
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
  reading.curves
    .filter(({ layer }) => layer === 'reality')
    .map(({ name, points }) => [name, points.map(({ at, point }) => [at, point.value])])

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

import assert from 'node:assert/strict'
import type { Imported, MapBundle } from '../../../domain/bundle.ts'
import { libraryType } from '../../../domain/library/library-type.ts'
import { columnsOf, lanesOf, livingSorted, placeLives, stagesOf } from '../../../domain/map/columns.ts'
import { mapInfo } from '../../../domain/map/map-type.ts'
import { personaInfo, personaType } from '../../../domain/persona/persona-type.ts'
import { mapFaults } from '../../../domain/testing/map-invariants.ts'
import { type ImportedFile, type ImportRequest, importFile } from '../import-file.ts'

/** An import with time and ids that are the same in every run. */
export function importOf(source: string | Uint8Array, request: Partial<ImportRequest> = {}) {
  let count = 0
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return importFile({ now: 0, newId: () => `r${++count}`, language: 'en', ...request, bytes })
}

/** As `importOf`; the file must be read, and what it makes be whole. */
export async function imported(
  source: string | Uint8Array,
  request: Partial<ImportRequest> = {},
): Promise<ImportedFile> {
  const result = await importOf(source, request)
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`)
  assertWhole(result.value)
  return result.value
}

/** As `importOf`; the file must be refused. @returns the reason, with its place */
export async function refusedBy(source: string | Uint8Array, request: Partial<ImportRequest> = {}): Promise<string> {
  const result = await importOf(source, request)
  assert.ok(!result.ok, 'was read')
  return result.refusal.at === undefined ? result.refusal.reason : `${result.refusal.reason} ${result.refusal.at}`
}

/** The one map of a text, as a picture. */
export async function pictureOf(source: string | Uint8Array, request: Partial<ImportRequest> = {}): Promise<string> {
  const { maps } = await imported(source, request)
  assert.equal(maps.length, 1)
  return picture(maps[0] as MapBundle)
}

/** How long a piece of work keeps the processor busy, in milliseconds: other work on the machine doesn't count. */
export async function workMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return process.cpuUsage(before).user / 1_000
}

/** Notes without their words: `lost text-cut row:4`. */
export function noteLines({ notes }: Pick<Imported, 'notes'>): string[] {
  return notes.map(({ severity, reason, at }) => [severity, reason, at].filter((part) => part !== undefined).join(' '))
}

/**
 * A map as lines of text: title and scale, stages with their steps, lanes with the cards of each column, the curve.
 * Names stand for ids; a lane without a title is its kind in angle brackets.
 */
export function picture(bundle: MapBundle): string {
  const { map, library } = bundle
  const info = mapInfo(map)
  const names = new Map(bundle.personas.map(({ id, persona }) => [id, personaInfo(persona).name]))
  const columns = columnsOf(map)
  const columnName = (id: string) => map.steps[id]?.title ?? map.stages[id]?.title ?? '?'
  const stages = stagesOf(map).map((stage) => {
    const steps = columns.filter((column) => column.stage.id === stage.id && column.step !== null)
    return steps.length === 0 ? stage.title : `${stage.title} [${steps.map(({ step }) => step?.title).join(', ')}]`
  })
  const lanes = lanesOf(map, { hidden: true }).map((lane) => {
    const cards = livingSorted(map.cards).filter(({ laneId }) => laneId === lane.id)
    const texts = cards.map((card) => {
      const marks = [
        library.touchpoints[card.touchpointId]?.name,
        library.channels[card.channelId]?.name,
        card.presence,
        card.context,
        ...card.departmentIds.map((id) => `@${library.departments[id]?.name}`),
        ...card.personaIds.map((id) => `!${names.get(id)}`),
        ...card.tagIds.map((id) => `#${library.tags[id]?.name}`),
        card.figure && `=${card.figure}`,
        card.change && `~${card.change}`,
        card.alt && `alt ${card.alt}`,
        card.emoji,
        card.span > 1 && `×${card.span}`,
      ].filter(Boolean)
      return `${columnName(card.columnId)}: ${card.text}${marks.length > 0 ? ` {${marks.join(' ')}}` : ''}`
    })
    return [
      `${lane.title || `<${lane.kind}>`}${lane.title && lane.kind !== 'custom' ? ` <${lane.kind}>` : ''}`,
      ...texts,
    ].join(' | ')
  })
  const points = Object.values(map.points)
    .map((point) => ({
      ...point,
      at: columns.findIndex(({ id }) => id === point.columnId),
      who: names.get(point.personaId) ?? '*',
    }))
    .sort((a, b) => a.who.localeCompare(b.who) || a.at - b.at)
    .map(
      (point) =>
        `${point.who} ${columnName(point.columnId)} ${point.value}${point.emoji && ` ${point.emoji}`}${point.word && ` ${point.word}`}`,
    )
  return [
    `${info.title} (${info.language}, ${info.emotionMin}…${info.emotionMax})`,
    stages.join(' → '),
    ...lanes,
    ...(points.length > 0 ? [points.join(' | ')] : []),
  ].join('\n')
}

/** Nothing half made: every record is valid, every reference has its record. */
export function assertWhole({ maps, personas }: Imported): void {
  for (const { map, personas: cast, library } of maps) {
    for (const [name, { schema }] of Object.entries(libraryType.tables)) {
      for (const row of Object.values(library[name as keyof typeof library])) assert.deepEqual(schema.parse(row), row)
    }
    assert.deepEqual(mapFaults(map), [])
    const { emotionMin, emotionMax } = mapInfo(map)
    for (const card of Object.values(map.cards)) {
      assert.ok(placeLives(map, card.columnId), 'a card stands in a column')
      for (const id of card.personaIds) assert.ok(map.personas[id])
      for (const id of card.tagIds) assert.ok(library.tags[id])
      for (const id of card.departmentIds) assert.ok(library.departments[id])
      assert.ok(card.channelId === '' || library.channels[card.channelId])
      assert.ok(card.touchpointId === '' || library.touchpoints[card.touchpointId])
    }
    const columns = new Set(columnsOf(map).map(({ id }) => id))
    for (const point of Object.values(map.points)) {
      assert.ok(columns.has(point.columnId), 'a point stands over a column')
      assert.ok(point.value >= emotionMin && point.value <= emotionMax)
      assert.equal(point.personaId === '', Object.keys(map.personas).length === 0)
    }
    for (const id of Object.keys(map.personas)) assert.ok(cast.some((entry) => entry.id === id))
  }
  for (const { persona } of [...personas, ...maps.flatMap((bundle) => bundle.personas)]) {
    for (const row of Object.values(persona.persona))
      assert.deepEqual(personaType.tables.persona.schema.parse(row), row)
  }
}

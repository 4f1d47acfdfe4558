import type { MapBundle, PersonaBundle, PersonaEntry, PortableFile } from '../../domain/bundle.ts'
import type { Table } from '../../domain/document-type.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { type JourneyMap, MAP_ID, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { byOrder, type Ordered, sorted } from '../../domain/order.ts'
import { PERSONA_ID, type Persona, personaInfo, personaType } from '../../domain/persona/persona-type.ts'
import { FILE_VERSION, MAP_FORMAT, PERSONA_FORMAT } from '../../domain/schema.ts'

/** The map as a file of the format `polku/map`: nothing is left out, and the same map always gives the same text. */
export function encodeMap({ id, map, personas, library, files }: MapBundle): string {
  const { tables } = mapType
  const info = { ...mapInfo(map), id: MAP_ID }
  return written({
    format: MAP_FORMAT,
    version: FILE_VERSION,
    id,
    map: withoutId(fieldsOf(tables.map, info)),
    personas: personaList(map, personas),
    kpis: rows(tables.kpis, sorted(Object.values(map.kpis))),
    stages: rows(tables.stages, sorted(Object.values(map.stages))),
    steps: rows(tables.steps, stepsInOrder(map)),
    lanes: rows(tables.lanes, sorted(Object.values(map.lanes))),
    cards: rows(tables.cards, cardsInOrder(map)),
    points: pointsInOrder(map),
    links: rows(tables.links, byId(Object.values(map.links))),
    changes: rows(tables.changes, byId(Object.values(map.changes))),
    dismissals: rows(tables.dismissals, byId(Object.values(map.dismissals))),
    library: libraryFile(library),
    files: filesInOrder(files),
  })
}

/** A persona as a file of the format `polku/persona`. */
export function encodePersona({ id, persona, library, files }: PersonaBundle): string {
  return written({
    format: PERSONA_FORMAT,
    version: FILE_VERSION,
    id,
    ...personaParts(persona),
    library: libraryFile(library),
    files: filesInOrder(files),
  })
}

function written(file: unknown): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

type AnyRow = { readonly id: string }

/** The fields in the schema's order, whatever order they came in. */
function fieldsOf(table: Table, row: AnyRow): Record<string, unknown> {
  const values = row as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(table.schema.shape).map((name) => [name, values[name]]))
}

function withoutId({ id: _, ...fields }: Record<string, unknown>): Record<string, unknown> {
  return fields
}

function rows(table: Table, records: readonly AnyRow[]): Record<string, unknown>[] {
  return records.map((record) => fieldsOf(table, record))
}

function byId<T extends AnyRow>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Those on the map in their order, then those that only travel along. */
function personaList(map: JourneyMap, entries: readonly PersonaEntry[]): Record<string, unknown>[] {
  const documents = new Map(entries.map((entry) => [entry.id, entry.persona]))
  const onMap = sorted(Object.values(map.personas)).map(({ id, order }) => {
    const persona = documents.get(id)
    return { id, order, ...(persona ? { persona: personaParts(persona) } : {}) }
  })
  const others = byId(entries.filter(({ id }) => !map.personas[id]))
  return [...onMap, ...others.map(({ id, persona }) => ({ id, isOnMap: false, persona: personaParts(persona) }))]
}

function personaParts(persona: Persona): Record<string, unknown> {
  const { tables } = personaType
  return {
    persona: withoutId(fieldsOf(tables.persona, { ...personaInfo(persona), id: PERSONA_ID })),
    notes: rows(tables.notes, sorted(Object.values(persona.notes))),
    fields: rows(tables.fields, sorted(Object.values(persona.fields))),
    sections: rows(tables.sections, sorted(Object.values(persona.sections))),
  }
}

function libraryFile(library: Library): Record<string, unknown> {
  const tables = Object.entries(libraryType.tables)
  return Object.fromEntries(
    tables.map(([name, table]) => [
      name,
      rows(table, sorted(Object.values(library[name as keyof Library]) as Ordered[])),
    ]),
  )
}

/** Stage by stage, as one reads. */
function stepsInOrder(map: JourneyMap) {
  const stage = ranks(Object.values(map.stages))
  return Object.values(map.steps).sort((a, b) => by(stage, a.stageId, b.stageId) || byOrder(a, b))
}

/** Lane by lane, in a lane column by column. */
function cardsInOrder(map: JourneyMap) {
  const lane = ranks(Object.values(map.lanes))
  const stage = ranks(Object.values(map.stages))
  const step = ranks(stepsInOrder(map), { areSorted: true })
  const stageOf = (columnId: string) => map.steps[columnId]?.stageId ?? columnId
  return Object.values(map.cards).sort(
    (a, b) =>
      by(lane, a.laneId, b.laneId) ||
      by(stage, stageOf(a.columnId), stageOf(b.columnId)) ||
      by(step, a.columnId, b.columnId) ||
      byOrder(a, b),
  )
}

function pointsInOrder(map: JourneyMap): Record<string, unknown>[] {
  return rows(mapType.tables.points, byId(Object.values(map.points))).map(withoutId)
}

function ranks(records: readonly Ordered[], { areSorted = false } = {}): ReadonlyMap<string, number> {
  return new Map((areSorted ? records : sorted(records)).map(({ id }, i) => [id, i]))
}

/** What is not ranked (a stage among the steps) comes first. */
function by(ranks: ReadonlyMap<string, number>, a: string, b: string): number {
  return (ranks.get(a) ?? -1) - (ranks.get(b) ?? -1)
}

function filesInOrder(files: readonly PortableFile[]): PortableFile[] {
  return byId(files).map(({ id, mime, base64 }) => ({ id, mime, base64 }))
}

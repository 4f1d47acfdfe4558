import type { z } from 'zod'
import type { Imported, MapBundle, PersonaEntry, TransferNote } from '../../domain/bundle.ts'
import { LANE_KIND_NAMES } from '../../domain/lanes/registry.ts'
import type { Library } from '../../domain/library/library-type.ts'
import { MAP_LIMITS } from '../../domain/map/commands/map-command.ts'
import { type JourneyMap, type Layer, MAP_ID, pointId } from '../../domain/map/map-type.ts'
import { initialOrders } from '../../domain/order.ts'
import { PERSONA_ID, type Persona } from '../../domain/persona/persona-type.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { FILE_VERSION, MAP_FORMAT, mapFile, PERSONA_FORMAT, personaFile } from '../../domain/schema.ts'
import { LIMITS } from '../import/limits.ts'
import { invalid, refuseAt } from './invalid.ts'
import { placeAt, syntaxErrorOffset } from './scan.ts'
import { unknownFields } from './unknown-fields.ts'

type Row = Readonly<Record<string, unknown>> & { readonly id: string }
type MapFile = z.output<typeof mapFile>
type Fault = {
  readonly reason: string
  readonly path: readonly PropertyKey[]
  readonly values?: Record<string, string | number>
}

/** Unknown fields and other notes of one kind beyond this many are not listed. */
const NOTES_LIMIT = 100

/**
 * Reads a file of the formats `polku/map` or `polku/persona`. What the file holds beyond its schema, and records that
 * refer to what isn't there, are left out with a note. Refuses, with a JSON pointer, line and column where there is a
 * place: `file-too-big`, `json-syntax`, `json-other-format`, `json-newer-version`, `json-missing`, `json-wrong-type`,
 * `json-malformed`, `json-not-one-of`, `json-too-long`, `json-number-too-large`, `json-number-too-small`,
 * `json-same-id`, `scale-reversed`, `too-many`.
 */
export function decodeJson(text: string): Result<Imported> {
  if (text.length > LIMITS.fileBytes) {
    const megabytes = Math.ceil(text.length / 1024 / 1024)
    return refuse('file-too-big', undefined, { megabytes, limit: LIMITS.fileBytes / 1024 / 1024 })
  }
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const parsed = parse(source)
  if (!parsed.ok) return parsed
  const { format, version } = (typeof parsed.value === 'object' && parsed.value !== null ? parsed.value : {}) as {
    readonly format?: unknown
    readonly version?: unknown
  }
  if (format !== MAP_FORMAT && format !== PERSONA_FORMAT) return refuse('json-other-format')
  if (typeof version === 'number' && version > FILE_VERSION) {
    return refuse('json-newer-version', '/version', { version, supported: FILE_VERSION })
  }
  return format === MAP_FORMAT ? decodeMap(source, parsed.value) : decodePersona(source, parsed.value)
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch {
    const offset = syntaxErrorOffset(text) ?? text.length
    const rest = text.slice(offset, offset + 20)
    const near = (rest.split(/[\r\n]/)[0] ?? '').trim().toWellFormed()
    const where = text.slice(offset).trim() === '' ? 'end' : near === '' ? 'line' : 'sign'
    return refuse('json-syntax', undefined, { ...placeAt(text, offset), near, where })
  }
}

function decodeMap(text: string, value: unknown): Result<Imported> {
  const result = mapFile.safeParse(value)
  if (!result.success) return invalid(text, value, result.error.issues)
  const file = result.data
  const fault = mapFault(file)
  if (fault) return refuseAt(text, fault.reason, fault.path, fault.values)
  const map = {
    map: { [MAP_ID]: { ...file.map, id: MAP_ID } },
    personas: byId(numbered(file.personas.filter(({ isOnMap }) => isOnMap)).map(({ id, order }) => ({ id, order }))),
    kpis: byId(numbered(file.kpis)),
    stages: byId(numbered(file.stages)),
    steps: byId(numbered(file.steps)),
    lanes: byId(numbered(file.lanes)),
    cards: byId(numbered(file.cards)),
    points: byId(file.points.map(withPointId)),
    links: byId(file.links),
    changes: byId(file.changes),
    dismissals: byId(file.dismissals),
  } as unknown as JourneyMap
  const whole = withoutDangling(map)
  const bundle: MapBundle = {
    id: file.id,
    map: whole.map,
    personas: file.personas.flatMap(({ id, persona }): PersonaEntry[] =>
      persona ? [{ id, persona: personaDocument(persona) }] : [],
    ),
    library: libraryDocument(file.library),
    files: file.files,
  }
  const notes = [...unknownNotes(mapFile, value), ...kindNotes(value), ...whole.notes]
  return ok({ maps: [bundle], personas: [], notes })
}

function decodePersona(text: string, value: unknown): Result<Imported> {
  const result = personaFile.safeParse(value)
  if (!result.success) return invalid(text, value, result.error.issues)
  const file = result.data
  const fault = personaFault(file, []) ?? libraryFault(file.library) ?? sameId(file.files, ['files'])
  if (fault) return refuseAt(text, fault.reason, fault.path, fault.values)
  return ok({
    maps: [],
    personas: [{ id: file.id, persona: personaDocument(file) }],
    library: libraryDocument(file.library),
    files: file.files,
    notes: unknownNotes(personaFile, value),
  })
}

/** What the schema can't say: ids are unique, the scale has a width, and there is not too much. */
function mapFault(file: MapFile): Fault | null {
  const { emotionMin: min, emotionMax: max } = file.map as { emotionMin: number; emotionMax: number }
  if (min >= max) return { reason: 'scale-reversed', path: ['map', 'emotionMin'], values: { min, max } }
  for (const table of [
    'personas',
    'kpis',
    'stages',
    'steps',
    'lanes',
    'cards',
    'links',
    'changes',
    'dismissals',
    'files',
  ] as const) {
    const fault = sameId(file[table] as readonly Row[], [table])
    if (fault) return fault
    const limit = MAP_LIMITS[table as keyof typeof MAP_LIMITS]
    if (limit !== undefined && file[table].length > limit * DELETED_SHARE) {
      return { reason: 'too-many', path: [table], values: { limit: limit * DELETED_SHARE } }
    }
  }
  const stageIds = new Set(file.stages.map(({ id }) => id))
  const both = file.steps.findIndex(({ id }) => stageIds.has(id))
  if (both >= 0) return { reason: 'json-same-id', path: ['steps', both], values: { id: String(file.steps[both]?.id) } }
  for (const [i, { persona }] of file.personas.entries()) {
    const fault = persona && personaFault(persona, ['personas', i, 'persona'])
    if (fault) return fault
  }
  return sameId(file.points.map(withPointId), ['points']) ?? libraryFault(file.library)
}

/** Deleted records travel along: a table of a file may hold this many times what may live in a map. */
const DELETED_SHARE = 4

type PersonaParts = {
  readonly persona: object
  readonly notes: unknown[]
  readonly fields: unknown[]
  readonly sections: unknown[]
}

function personaFault(parts: PersonaParts, path: readonly PropertyKey[]): Fault | null {
  for (const table of ['notes', 'fields', 'sections'] as const) {
    const fault = sameId(parts[table] as readonly Row[], [...path, table])
    if (fault) return fault
  }
  return null
}

function libraryFault(library: MapFile['library']): Fault | null {
  for (const [table, entries] of Object.entries(library)) {
    const fault = sameId(entries as readonly Row[], ['library', table])
    if (fault) return fault
  }
  return null
}

function sameId(rows: readonly { readonly id: string }[], path: readonly PropertyKey[]): Fault | null {
  const seen = new Set<string>()
  for (const [i, { id }] of rows.entries()) {
    if (seen.has(id)) return { reason: 'json-same-id', path: [...path, i], values: { id } }
    seen.add(id)
  }
  return null
}

/** Where a record leaves its order out, all of them stand as the array has them. */
function numbered<T extends object>(rows: readonly T[]): (T & { order: string })[] {
  const keys = rows.every((row) => 'order' in row) ? null : initialOrders(rows.length)
  return rows.map((row, i) => (keys ? { ...row, order: keys[i] as string } : (row as T & { order: string })))
}

function byId(rows: readonly object[]): Readonly<Record<string, Row>> {
  return Object.fromEntries((rows as readonly Row[]).map((row) => [row.id, row]))
}

function withPointId(point: MapFile['points'][number]): Row {
  const { columnId, personaId, layer } = point as { columnId: string; personaId: string; layer: Layer }
  return { ...point, id: pointId(columnId, personaId, layer) }
}

function personaDocument(parts: PersonaParts): Persona {
  return {
    persona: { [PERSONA_ID]: { ...parts.persona, id: PERSONA_ID } },
    notes: byId(numbered(parts.notes as object[])),
    fields: byId(numbered(parts.fields as object[])),
    sections: byId(numbered(parts.sections as object[])),
  } as unknown as Persona
}

function libraryDocument(library: MapFile['library']): Library {
  const tables = Object.entries(library).map(([name, rows]) => [name, byId(numbered(rows as object[]))])
  return Object.fromEntries(tables) as Library
}

/** Takes out records that refer to what the file doesn't hold, each with a note. */
function withoutDangling(map: JourneyMap): { map: JourneyMap; notes: TransferNote[] } {
  const notes: TransferNote[] = []
  const keep = <T extends Row>(
    table: string,
    rows: Readonly<Record<string, T>>,
    missing: (row: T) => string | null,
  ) => {
    const kept = Object.values(rows).filter((row) => {
      const to = missing(row)
      if (to !== null && notes.length < NOTES_LIMIT) {
        notes.push({
          severity: 'lost',
          reason: 'json-dangling',
          at: `record:${table}/${row.id}`,
          values: { id: row.id, to },
        })
      }
      return to === null
    })
    return Object.fromEntries(kept.map((row) => [row.id, row]))
  }
  const gone = (rows: Readonly<Record<string, unknown>>, id: string) => (Object.hasOwn(rows, id) ? null : id)
  const steps = keep('steps', map.steps, ({ stageId }) => gone(map.stages, stageId))
  const columns = { ...map.stages, ...steps }
  const cards = keep('cards', map.cards, ({ laneId, columnId }) => gone(map.lanes, laneId) ?? gone(columns, columnId))
  const points = keep('points', map.points, ({ columnId }) => gone(columns, columnId))
  const links = keep('links', map.links, ({ fromId, toId }) => gone(cards, fromId) ?? gone(cards, toId))
  return { map: { ...map, steps, cards, points, links } as JourneyMap, notes }
}

function unknownNotes(schema: z.ZodType, value: unknown): TransferNote[] {
  return unknownFields(schema, value)
    .slice(0, NOTES_LIMIT)
    .map(({ pointer, count }) => ({
      severity: 'lost',
      reason: 'json-unknown-field',
      at: `pointer:${pointer}`,
      values: { field: pointer.slice(pointer.lastIndexOf('/') + 1), pointer, count },
    }))
}

/** Kinds of lanes that a later version may have are read as lanes of one's own. */
function kindNotes(value: unknown): TransferNote[] {
  const lanes = (value as { readonly lanes?: readonly { readonly id: string; readonly kind?: unknown }[] }).lanes ?? []
  return lanes
    .filter(({ kind }) => kind !== undefined && !(LANE_KIND_NAMES as readonly unknown[]).includes(kind))
    .slice(0, NOTES_LIMIT)
    .map(({ id, kind }) => ({
      severity: 'changed',
      reason: 'json-unknown-kind',
      at: `record:lanes/${id}`,
      values: { kind: String(kind).slice(0, 40) },
    }))
}

import { sameValue } from '../diff.ts'
import type { FieldKind } from '../fields.ts'
import { mapType } from '../map/map-type.ts'
import { UPKEEP_FIELDS } from '../review.ts'
import { COMPARED_TABLES, type ComparedTable, type FieldChange } from './map-change.ts'
import { wordDifference } from './word-difference.ts'

export type ComparedRow = Readonly<Record<string, unknown>> & { readonly id: string }

/** Where a record stands is told as a move; how wide a lane is open, which map was the base of which and which events are laid over it are no content. */
const NO_CONTENT: ReadonlySet<string> = new Set([
  'id',
  'order',
  'deletedAt',
  'stageId',
  'laneId',
  'columnId',
  'personaId',
  'layer',
  'fromId',
  'toId',
  'baseMapId',
  'dataSetId',
  'collapsed',
])

/** Who answers for a map and when it, or a card of it, is gone through: no content, but part of a map's history. */
const UPKEEP: ReadonlySet<string> = new Set(Object.keys(UPKEEP_FIELDS))

/** The fields that say something, of a kind of lane added later too. */
const FIELDS = new Map<ComparedTable, readonly string[]>(
  COMPARED_TABLES.map((table) => [
    table,
    Object.keys(mapType.tables[table].kinds).filter((field) => !NO_CONTENT.has(field)),
  ]),
)

export function fieldChanges(
  table: ComparedTable,
  before: ComparedRow,
  after: ComparedRow,
  withUpkeep: boolean,
): FieldChange[] {
  return (FIELDS.get(table) ?? []).flatMap((field): FieldChange[] => {
    const [old, fresh] = [before[field], after[field]]
    if (sameValue(old, fresh) || (UPKEEP.has(field) && !withUpkeep)) return []
    return [fieldChange(mapType.tables[table].kinds[field], field, old, fresh)]
  })
}

/** How two values of one field differ, by the way the field merges. */
export function fieldChange(kind: FieldKind | undefined, field: string, old: unknown, fresh: unknown): FieldChange {
  switch (kind) {
    case 'text': {
      const [before, after] = [String(old ?? ''), String(fresh ?? '')]
      return { kind: 'text', field, before, after, parts: wordDifference(before, after) }
    }
    case 'set': {
      const [before, after] = [members(old), members(fresh)]
      const added = after.filter((id) => !before.includes(id))
      return { kind: 'set', field, added, removed: before.filter((id) => !after.includes(id)) }
    }
    default:
      return { kind: 'value', field, before: old, after: fresh }
  }
}

function members(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[]
}

import type { JourneyMap } from '../map/map-type.ts'
import type { TextPart } from './word-difference.ts'

export const CHANGE_KINDS = ['added', 'removed', 'moved', 'changed'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/**
 * Tables whose records are compared. What is planned of the changes is told between two states of one map alone: between
 * a map and the one that it was made from, it is said about the changes and is none.
 */
export const COMPARED_TABLES = [
  'map',
  'personas',
  'kpis',
  'lanes',
  'stages',
  'steps',
  'points',
  'cards',
  'links',
  'changes',
] as const satisfies readonly (keyof JourneyMap)[]
export type ComparedTable = (typeof COMPARED_TABLES)[number]

export type RecordName = { readonly table: ComparedTable; readonly id: string }

/** How one field differs, by the way it merges: texts word by word, sets member by member, anything else as a whole. */
export type FieldChange =
  | {
      readonly kind: 'text'
      readonly field: string
      readonly before: string
      readonly after: string
      readonly parts: readonly TextPart[]
    }
  | {
      readonly kind: 'set'
      readonly field: string
      readonly added: readonly string[]
      readonly removed: readonly string[]
    }
  | { readonly kind: 'value'; readonly field: string; readonly before: unknown; readonly after: unknown }

/** Where a record stands, by the ids of its own map; what it has no place in is left empty. */
export type Place = { readonly stageId: string; readonly columnId: string; readonly laneId: string }

type Common = {
  readonly table: ComparedTable
  /** The record's id in the map after, of a removed one in the map before. With table and kind it names the change. */
  readonly id: string
}

/** One difference between two maps. A record that was both moved and changed is in two of them. */
export type MapChange =
  | (Common & {
      readonly kind: 'added' | 'removed'
      /** The stage, step, lane, persona or card that came or went and took this record with it. */
      readonly within: RecordName | null
    })
  | (Common & {
      readonly kind: 'moved'
      readonly beforeId: string
      readonly from: Place
      readonly to: Place
      /** Between stages, steps or lanes, or only among its siblings. */
      readonly isReordered: boolean
    })
  | (Common & { readonly kind: 'changed'; readonly beforeId: string; readonly fields: readonly FieldChange[] })

/** What a change happened to, and what happened; enough to name it among all changes between two maps. */
export type ChangeName = { readonly kind: ChangeKind; readonly table: ComparedTable; readonly id: string }

/** Names the change among all changes between two maps, whatever their order. */
export function changeKey({ kind, table, id }: ChangeName): string {
  return `${kind}:${table}:${id}`
}

/** The other way round; null for what names none. */
export function changeNamed(key: string): ChangeName | null {
  const [kindName, tableName, ...rest] = key.split(':')
  const kind = CHANGE_KINDS.find((each) => each === kindName)
  const table = COMPARED_TABLES.find((each) => each === tableName)
  return kind && table && rest.length > 0 ? { kind, table, id: rest.join(':') } : null
}

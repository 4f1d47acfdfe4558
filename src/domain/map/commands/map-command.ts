import { because, type Context, commandsOf } from '../../command.ts'
import type { Draft } from '../../draft.ts'
import { overLimit, roomAmong } from '../../ordered-table.ts'
import type { Refusal } from '../../result.ts'
import { placeLives } from '../columns.ts'
import { type Card, mapType, type Step } from '../map-type.ts'

/** Makes a command of the map. */
export const mapCommand = commandsOf(mapType)

export type MapDraft = Draft<typeof mapType>

/** Most living records of a table; far above what anybody can read, and low enough to stay fast. */
export const MAP_LIMITS = { stages: 200, steps: 1_000, lanes: 200, cards: 20_000, kpis: 200, personas: 100 } as const

const NOT_FOUND = {
  stages: 'stage-not-found',
  steps: 'step-not-found',
  lanes: 'lane-not-found',
  cards: 'card-not-found',
  kpis: 'kpi-not-found',
  links: 'link-not-found',
} as const
export type SoftTable = keyof typeof NOT_FOUND

/** Refuses (`stage-not-found`, `card-not-found`, …) where a record isn't there, is deleted, or stands in what is deleted. */
export function absent(draft: MapDraft, table: SoftTable, ids: readonly string[]): Refusal | undefined {
  const id = ids.find((id) => !lives(draft, table, id))
  return id === undefined ? undefined : because(NOT_FOUND[table], `${table}/${id}`)
}

function lives(draft: MapDraft, table: SoftTable, id: string): boolean {
  const row = draft.get(table, id)
  if (row === undefined || row.deletedAt !== null) return false
  switch (table) {
    case 'steps':
      return placeLives(draft.document, id)
    case 'cards': {
      const { laneId, columnId } = row as Card
      return placeLives(draft.document, columnId) && draft.get('lanes', laneId)?.deletedAt === null
    }
    case 'stages':
    case 'lanes':
    case 'kpis':
    case 'links':
      return true
    default:
      return table satisfies never
  }
}

/** Refuses as `column-not-found` where the id is neither a living step nor a living stage. */
export function absentColumn(draft: MapDraft, columnId: string): Refusal | undefined {
  return placeLives(draft.document, columnId) ? undefined : because('column-not-found', `columns/${columnId}`)
}

/** Refuses ids that the table never held, deleted or not. */
export function unknown(draft: MapDraft, table: SoftTable, ids: readonly string[]): Refusal | undefined {
  const id = ids.find((id) => draft.get(table, id) === undefined)
  return id === undefined ? undefined : because(NOT_FOUND[table], `${table}/${id}`)
}

/** Refuses as `too-many` when the map would hold more of them than its limit. */
export function tooMany(draft: MapDraft, table: keyof typeof MAP_LIMITS, adding: number): Refusal | undefined {
  return overLimit(draft, table, adding, MAP_LIMITS[table])
}

type Moving = ReadonlySet<string>

export function roomForStages(draft: MapDraft, index: number | undefined, count: number, context: Context, m?: Moving) {
  return roomAmong(draft, 'stages', () => true, index, count, context, m)
}

export function roomForLanes(draft: MapDraft, index: number | undefined, count: number, context: Context, m?: Moving) {
  return roomAmong(draft, 'lanes', () => true, index, count, context, m)
}

export function roomForSteps(
  draft: MapDraft,
  stageId: string,
  index: number | undefined,
  count: number,
  context: Context,
  moving?: Moving,
) {
  return roomAmong(draft, 'steps', (row) => (row as Step).stageId === stageId, index, count, context, moving)
}

export function roomForCards(
  draft: MapDraft,
  cell: { readonly laneId: string; readonly columnId: string },
  index: number | undefined,
  count: number,
  context: Context,
  moving?: Moving,
) {
  const inCell = (row: unknown) => (row as Card).laneId === cell.laneId && (row as Card).columnId === cell.columnId
  return roomAmong(draft, 'cards', inCell, index, count, context, moving)
}

export function softDelete(draft: MapDraft, table: SoftTable, ids: readonly string[], { now }: Context): void {
  for (const id of ids) draft.update(table, id, { deletedAt: now })
}

/** Brings back what was deleted; what lives stays as it is. */
export function undelete(draft: MapDraft, table: SoftTable, ids: readonly string[]): void {
  for (const id of ids) if (draft.get(table, id)?.deletedAt !== null) draft.update(table, id, { deletedAt: null })
}

/** Gives each record its key, and all of them the same further fields. */
export function arrange<Name extends 'stages' | 'steps' | 'lanes' | 'cards' | 'kpis'>(
  draft: MapDraft,
  table: Name,
  rows: readonly { readonly id: string }[],
  orders: readonly string[],
  fields: Readonly<Record<string, string | number>> = {},
): void {
  for (const [i, { id }] of rows.entries()) draft.update(table, id, { ...fields, order: orders[i] } as never)
}

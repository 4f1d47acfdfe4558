import { columnsOf, lanesOf } from '../map/columns.ts'
import type { JourneyMap } from '../map/map-type.ts'
import { cardsInReadingOrder } from '../map/reading-order.ts'
import { sorted } from '../order.ts'
import { type ComparedRow, fieldChanges } from './field-changes.ts'
import { CHANGE_KINDS, COMPARED_TABLES, type ComparedTable, type MapChange, type RecordName } from './map-change.ts'
import { areRelated, type Matching, matchByContent, matchByIdentity } from './match-records.ts'
import { moves } from './moves.ts'
import { overlaid } from './overlaid.ts'
import { comparable, type PairKind, pairKind } from './pair-kind.ts'
import { standing } from './standing.ts'

export type CompareOptions = {
  /**
   * Set for two states of one map, whose records are told by their ids whatever happened in between. Who answers for it,
   * when it is gone through, and what is planned of its changes then count too: two maps have that each for themselves.
   * Default: by ids where two maps have any in common, else by what the records say.
   */
  readonly by?: 'identity'
}

/** Two maps with what is needed to draw and to name their differences. */
export type Comparison = {
  /** What stands on each map; see `standing`. */
  readonly before: JourneyMap
  readonly after: JourneyMap
  readonly matching: Matching
  readonly pair: PairKind
  /** Both maps in one; see `overlaid`. */
  readonly both: JourneyMap
  readonly changes: readonly MapChange[]
}

/**
 * What leads from one map to the other, in the order in which one reads both laid over each other: the map itself, its
 * lanes, then column by column. Deleted counts as removed; how lanes are folded and which map was the base of which
 * don't count. The same maps give the same changes in whatever order their records are kept, and the other way round as
 * many of each kind, added and removed exchanged.
 */
export function compareMaps(before: JourneyMap, after: JourneyMap, options: CompareOptions = {}): readonly MapChange[] {
  return comparisonOf(before, after, options).changes
}

export function comparisonOf(first: JourneyMap, second: JourneyMap, options: CompareOptions = {}): Comparison {
  const isOneMap = options.by === 'identity'
  const kind = isOneMap ? 'change' : pairKind(first, second)
  const [one, other] = isOneMap ? [first, second] : comparable(first, second)
  const [before, after] = [standing(one), standing(other)]
  const isSame = isOneMap || areRelated(first, second)
  const matching = isSame ? matchByIdentity(before, after) : matchByContent(before, after)
  const both = overlaid(before, after, matching)
  const pair = { before, after, matching, pair: kind }
  const changes = COMPARED_TABLES.flatMap((table) => changesIn(pair, table, isOneMap))
  return { ...pair, both, changes: inReadingOrder(changes, both) }
}

type Pair = Pick<Comparison, 'before' | 'after' | 'matching'>

function changesIn(pair: Pair, table: ComparedTable, withUpkeep: boolean): MapChange[] {
  const { before, after, matching } = pair
  const rows = (map: JourneyMap) => Object.values(map[table]) as ComparedRow[]
  const removed = rows(before)
    .filter(({ id }) => !matching.after[table].has(id))
    .map((row): MapChange => ({ kind: 'removed', table, id: row.id, within: within(pair, 'before', table, row) }))
  const added = rows(after)
    .filter(({ id }) => !matching.before[table].has(id))
    .map((row): MapChange => ({ kind: 'added', table, id: row.id, within: within(pair, 'after', table, row) }))
  const changed = rows(before).flatMap((row): MapChange[] => {
    const id = matching.after[table].get(row.id)
    if (id === undefined) return []
    const fields = fieldChanges(table, ...inOneLanguage(pair, row, after[table][id] as ComparedRow), withUpkeep)
    return fields.length > 0 ? [{ kind: 'changed', table, id, beforeId: row.id, fields }] : []
  })
  return [...removed, ...added, ...moves(pair, table), ...changed]
}

/** Both rows with the columns that they speak of by the names of the map after; what speaks of a deleted one speaks of none. */
function inOneLanguage({ before, after, matching }: Pair, row: ComparedRow, counterpart: ComparedRow) {
  const own = (map: JourneyMap, id: string) => (id in map.steps || id in map.stages ? id : '')
  const heir = (id: string) => matching.after.steps.get(id) ?? matching.after.stages.get(id) ?? own(before, id)
  const fields = ['insteadOf', 'togetherFrom', 'againFrom'].filter((field) => row[field] !== counterpart[field])
  const named = (row: ComparedRow, name: (id: string) => string): ComparedRow =>
    Object.assign({ ...row }, Object.fromEntries(fields.map((field) => [field, name(String(row[field]))])))
  return [named(row, heir), named(counterpart, (id) => own(after, id))] as const
}

/** What came or went and took the record with it: the outermost of its stage, step, lane, persona and cards. */
function within(pair: Pair, side: 'before' | 'after', table: ComparedTable, row: ComparedRow): RecordName | null {
  const map = pair[side]
  // On the side before a record is in the other map when it is found in `after`, and the other way round.
  const survivors = pair.matching[side === 'before' ? 'after' : 'before']
  const lost = (parent: ComparedTable, field: string): RecordName | null => {
    const id = String(row[field] ?? '')
    return Object.hasOwn(map[parent], id) && !survivors[parent].has(id) ? { table: parent, id } : null
  }
  const lostColumn = () => {
    const stageId = map.steps[String(row.columnId)]?.stageId
    const isStageLost = stageId !== undefined && !survivors.stages.has(stageId)
    return isStageLost
      ? ({ table: 'stages', id: stageId } as const)
      : (lost('stages', 'columnId') ?? lost('steps', 'columnId'))
  }
  switch (table) {
    case 'steps':
      return lost('stages', 'stageId')
    case 'cards':
      return lostColumn() ?? lost('lanes', 'laneId')
    case 'points':
      return lostColumn() ?? lost('personas', 'personaId')
    case 'links':
      return lost('cards', 'fromId') ?? lost('cards', 'toId')
    case 'map':
    case 'personas':
    case 'kpis':
    case 'lanes':
    case 'stages':
    case 'changes':
      return null
    default:
      return table satisfies never
  }
}

/** Sorts changes by where their records stand in both maps together. */
function inReadingOrder(changes: readonly MapChange[], both: JourneyMap): MapChange[] {
  const columns = columnsOf(both)
  const columnAt = new Map<string, number>()
  for (const [at, { id, stage }] of columns.entries()) {
    if (!columnAt.has(stage.id)) columnAt.set(stage.id, at)
    columnAt.set(id, at)
  }
  const places = (rows: readonly { readonly id: string }[]) => new Map(rows.map(({ id }, at) => [id, at]))
  const cardAt = places(cardsInReadingOrder(both))
  const siblingAt = {
    personas: places(sorted(Object.values(both.personas))),
    kpis: places(sorted(Object.values(both.kpis))),
    lanes: places(lanesOf(both, { hidden: true })),
  }
  const owners = places(sorted(Object.values(both.personas)))
  const column = (id: string | undefined) => columnAt.get(id ?? '') ?? columns.length

  function placeOf({ table, id }: MapChange): number[] {
    switch (table) {
      case 'map':
        return [0]
      case 'personas':
      case 'kpis':
      case 'lanes':
        return [table === 'personas' ? 1 : table === 'kpis' ? 2 : 3, siblingAt[table].get(id) ?? 0]
      case 'stages':
        return [4, column(id), 0]
      case 'steps':
        return [4, column(id), 1]
      case 'points':
        return [4, column(both.points[id]?.columnId), 2, owners.get(both.points[id]?.personaId ?? '') ?? 0]
      case 'cards':
        return [4, column(both.cards[id]?.columnId), 3, cardAt.get(id) ?? 0]
      case 'links':
        return [5, cardAt.get(both.links[id]?.fromId ?? '') ?? 0, cardAt.get(both.links[id]?.toId ?? '') ?? 0]
      case 'changes':
        return [6]
      default:
        return table satisfies never
    }
  }
  return changes
    .map((change) => ({ change, place: placeOf(change) }))
    .sort((a, b) => byPlace(a.place, b.place) || byName(a.change, b.change))
    .map(({ change }) => change)
}

function byPlace(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = (a[at] as number) - (b[at] as number)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function byName(a: MapChange, b: MapChange): number {
  const kinds = CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind)
  return a.id < b.id ? -1 : a.id > b.id ? 1 : kinds
}

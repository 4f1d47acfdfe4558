import { cellKey, columnsOf, lanesOf, livingSorted, stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import type { Card, JourneyMap } from '../../../domain/map/map-type.ts'
import type { Arrow } from '../keyboard/grid-keys.ts'
import type { Selectable } from '../selection/selection.ts'

/** One place on in a direction, as arguments of the commands that move. Null: there is no further. */
export type ShiftPlan =
  | { readonly kind: 'cards'; readonly moves: readonly CardMove[] }
  | { readonly kind: 'steps'; readonly ids: readonly string[]; readonly stageId: string; readonly index: number }
  | { readonly kind: 'stages' | 'lanes'; readonly ids: readonly string[]; readonly index: number }
export type CardMove = {
  readonly ids: readonly string[]
  readonly laneId: string
  readonly columnId: string
  /** Among the cards that stay; left out: last. */
  readonly index?: number
}

export function shiftPlan(
  map: JourneyMap,
  { kind, ids }: { readonly kind: Selectable; readonly ids: readonly string[] },
  direction: Arrow,
): ShiftPlan | null {
  const isSideways = direction === 'previous' || direction === 'next'
  const by = direction === 'next' || direction === 'down' ? 1 : -1
  switch (kind) {
    case 'cards':
      return shiftCards(map, new Set(ids), isSideways, by)
    case 'lanes':
      return isSideways ? null : shiftLanes(map, new Set(ids), by)
    case 'stages':
      return isSideways
        ? shiftAmong(
            'stages',
            stagesOf(map).map(({ id }) => id),
            new Set(ids),
            by,
          )
        : null
    case 'steps':
      return isSideways ? shiftSteps(map, new Set(ids), by) : null
    default:
      return kind satisfies never
  }
}

function shiftAmong(
  kind: 'stages' | 'lanes',
  all: readonly string[],
  moving: ReadonlySet<string>,
  by: 1 | -1,
): ShiftPlan | null {
  const at = all.flatMap((id, index) => (moving.has(id) ? [index] : []))
  const beyond = by > 0 ? (at.at(-1) ?? 0) + 1 : (at[0] ?? 0) - 1
  if (beyond < 0 || beyond >= all.length) return null
  const rest = all.filter((id) => !moving.has(id))
  const neighbour = rest.indexOf(all[beyond] as string)
  return { kind, ids: all.filter((id) => moving.has(id)), index: by > 0 ? neighbour + 1 : neighbour }
}

/** Hidden lanes are passed over: one sees where the lane went. */
function shiftLanes(map: JourneyMap, moving: ReadonlySet<string>, by: 1 | -1): ShiftPlan | null {
  const all = lanesOf(map, { hidden: true })
  const plan = shiftAmong(
    'lanes',
    all.filter(({ id, hidden }) => !hidden || moving.has(id)).map(({ id }) => id),
    moving,
    by,
  )
  if (plan?.kind !== 'lanes') return null
  const shown = all.filter(({ id, hidden }) => !hidden && !moving.has(id))
  const rest = all.filter(({ id }) => !moving.has(id))
  const before = shown[plan.index]
  return { ...plan, index: before ? rest.indexOf(before) : rest.length }
}

/** Along its stage; beyond the stage's end, into the next one. */
function shiftSteps(map: JourneyMap, moving: ReadonlySet<string>, by: 1 | -1): ShiftPlan | null {
  const columns = columnsOf(map)
  const moved = columns.filter(({ id }) => moving.has(id))
  const edge = by > 0 ? moved.at(-1) : moved[0]
  if (!edge) return null
  const ids = moved.map(({ id }) => id)
  const stages = stagesOf(map)
  const siblings = stepsOf(map, edge.stage.id)
  const neighbour = siblings[siblings.findIndex(({ id }) => id === edge.id) + by]
  if (neighbour) {
    const rest = siblings.filter(({ id }) => !moving.has(id))
    return { kind: 'steps', ids, stageId: edge.stage.id, index: rest.indexOf(neighbour) + (by > 0 ? 1 : 0) }
  }
  const stage = stages[stages.findIndex(({ id }) => id === edge.stage.id) + by]
  if (!stage) return null
  const rest = stepsOf(map, stage.id).filter(({ id }) => !moving.has(id))
  return { kind: 'steps', ids, stageId: stage.id, index: by > 0 ? 0 : rest.length }
}

function shiftCards(map: JourneyMap, moving: ReadonlySet<string>, isSideways: boolean, by: 1 | -1): ShiftPlan | null {
  const cards = livingSorted(map.cards).filter(({ id }) => moving.has(id))
  const cells = [...Map.groupBy(cards, (card) => cellKey(card.laneId, card.columnId)).values()]
  if (cells.length === 0) return null
  if (!isSideways && cells.length === 1) {
    const within = withinCell(map, cells[0] as Card[], moving, by)
    if (within) return { kind: 'cards', moves: [within] }
  }
  const moves = cells.map((group) => toNeighbour(map, group, moving, isSideways, by))
  return moves.some((each) => each === null) ? null : { kind: 'cards', moves: moves as CardMove[] }
}

/** Past the next card of the cell, if there is one. */
function withinCell(map: JourneyMap, group: readonly Card[], moving: ReadonlySet<string>, by: 1 | -1): CardMove | null {
  const { laneId, columnId } = group[0] as Card
  const siblings = livingSorted(map.cards).filter((card) => card.laneId === laneId && card.columnId === columnId)
  const edge = siblings.findIndex(({ id }) => id === (by > 0 ? group.at(-1) : group[0])?.id)
  const neighbour = siblings[edge + by]
  if (!neighbour) return null
  const index = siblings.filter(({ id }) => !moving.has(id)).indexOf(neighbour) + (by > 0 ? 1 : 0)
  return { ids: group.map(({ id }) => id), laneId, columnId, index }
}

/** Into the next column or lane. Downwards a card arrives on top, else at the end. */
function toNeighbour(
  map: JourneyMap,
  group: readonly Card[],
  moving: ReadonlySet<string>,
  isSideways: boolean,
  by: 1 | -1,
): CardMove | null {
  const { laneId, columnId } = group[0] as Card
  const ids = group.map(({ id }) => id)
  if (!isSideways) {
    const lane = neighbourOf(
      lanesOf(map).map(({ id }) => id),
      laneId,
      by,
    )
    return lane === null ? null : { ids, laneId: lane, columnId, ...(by > 0 ? { index: 0 } : {}) }
  }
  const columns = columnsOf(map).map(({ id }) => id)
  const level = columns.includes(columnId) ? columns : stagesOf(map).map(({ id }) => id)
  const column = neighbourOf(level, columnId, by)
  if (column === null) return null
  const here = livingSorted(map.cards).filter((card) => card.laneId === laneId && card.columnId === columnId)
  const there = livingSorted(map.cards).filter(
    (card) => card.laneId === laneId && card.columnId === column && !moving.has(card.id),
  )
  return { ids, laneId, columnId: column, index: Math.min(here.indexOf(group[0] as Card), there.length) }
}

function neighbourOf(ids: readonly string[], id: string, by: 1 | -1): string | null {
  const at = ids.indexOf(id)
  return at < 0 ? null : (ids[at + by] ?? null)
}

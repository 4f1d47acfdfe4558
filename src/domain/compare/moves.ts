import type { JourneyMap } from '../map/map-type.ts'
import { type Ordered, sorted } from '../order.ts'
import type { ComparedTable, MapChange, Place } from './map-change.ts'
import type { Matching } from './match-records.ts'
import { rearranged } from './rearranged.ts'

type Pair = { readonly before: JourneyMap; readonly after: JourneyMap; readonly matching: Matching }
type Placed = Ordered & { readonly stageId?: string; readonly columnId?: string; readonly laneId?: string }

/**
 * Records that stand elsewhere: a step in another stage, a card in another column or lane; and of those that stayed
 * among their siblings the ones that changed places with them.
 */
export function moves({ before, after, matching }: Pair, table: ComparedTable): MapChange[] {
  if (table === 'map' || table === 'points' || table === 'links' || table === 'changes') return []
  const pairs = matching.after[table]
  const left = sorted(Object.values(before[table]) as Placed[]).filter(({ id }) => pairs.has(id))
  const right = sorted(Object.values(after[table]) as Placed[]).filter(({ id }) => matching.before[table].has(id))
  const byId = new Map(right.map((row) => [row.id, row]))
  const otherOf = ({ id }: Placed) => byId.get(pairs.get(id) as string) as Placed

  const parent = (place: Place) => `${place.stageId}|${place.columnId}|${place.laneId}`
  const translated = (row: Placed): Place => ({
    stageId: matching.after.stages.get(row.stageId ?? '') ?? (row.stageId === undefined ? '' : GONE),
    columnId:
      matching.after.steps.get(row.columnId ?? '') ??
      matching.after.stages.get(row.columnId ?? '') ??
      (row.columnId === undefined ? '' : GONE),
    laneId: matching.after.lanes.get(row.laneId ?? '') ?? (row.laneId === undefined ? '' : GONE),
  })
  const isElsewhere = (row: Placed) => parent(translated(row)) !== parent(placeOf(otherOf(row)))
  const stayed = Map.groupBy(
    left.filter((row) => !isElsewhere(row)),
    (row) => parent(translated(row)),
  )
  const stayedIds = new Set([...stayed.values()].flat().map((row) => otherOf(row).id))
  const siblings = Map.groupBy(
    right.filter(({ id }) => stayedIds.has(id)),
    (row) => parent(placeOf(row)),
  )
  const reordered = new Set(
    [...stayed].flatMap(([place, rows]) => [
      ...rearranged(
        rows.map((row) => otherOf(row).id),
        (siblings.get(place) ?? []).map(({ id }) => id),
      ),
    ]),
  )
  return left.flatMap((row): MapChange[] => {
    const other = otherOf(row)
    const isReordered = reordered.has(other.id)
    if (!isReordered && stayedIds.has(other.id)) return []
    const [from, to] = [placeIn(before, row), placeIn(after, other)]
    return [{ kind: 'moved', table, id: other.id, beforeId: row.id, from, to, isReordered }]
  })
}

/** No record has this id: what stood in something removed can't have stayed. */
const GONE = '\0'

function placeOf({ stageId = '', columnId = '', laneId = '' }: Placed): Place {
  return { stageId, columnId, laneId }
}

/** The place with the stage of its column. */
function placeIn(map: JourneyMap, row: Placed): Place {
  const place = placeOf(row)
  if (place.columnId === '') return place
  return { ...place, stageId: map.steps[place.columnId]?.stageId ?? place.columnId }
}

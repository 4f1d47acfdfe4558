import { columnsOf, living, placeLives } from '../map/columns.ts'
import { curveOwners } from '../map/curve.ts'
import { type JourneyMap, MAP_ID, mapInfo } from '../map/map-type.ts'
import { sorted } from '../order.ts'

/**
 * The map with what can be seen on it alone: what is deleted, or stands in something deleted, is left out, and so are
 * points in a stage that has steps or of a persona that isn't on the map. Records come in the order of their siblings, so that nothing hangs on how they are
 * kept.
 */
export function standing(map: JourneyMap): JourneyMap {
  const columns = new Set(columnsOf(map).map(({ id }) => id))
  const owners = new Set(curveOwners(map))
  const lanes = keyed(sorted(living(map.lanes)))
  const cards = keyed(
    sorted(living(map.cards)).filter(({ laneId, columnId }) => lanes[laneId] && placeLives(map, columnId)),
  )
  return {
    map: { [MAP_ID]: mapInfo(map) },
    personas: keyed(sorted(Object.values(map.personas))),
    kpis: keyed(sorted(living(map.kpis))),
    stages: keyed(sorted(living(map.stages))),
    steps: keyed(sorted(living(map.steps)).filter(({ id }) => placeLives(map, id))),
    lanes,
    cards,
    points: keyed(
      living(map.points)
        .filter(({ columnId, personaId }) => columns.has(columnId) && owners.has(personaId))
        .sort(byId),
    ),
    links: keyed(
      living(map.links)
        .filter(({ fromId, toId }) => cards[fromId] && cards[toId])
        .sort(byId),
    ),
    changes: keyed(living(map.changes).sort(byId)),
    dismissals: keyed(living(map.dismissals).sort(byId)),
  }
}

function keyed<T extends { readonly id: string }>(rows: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(rows.map((row) => [row.id, row]))
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

import { personaIdsOf, stagesOf } from './columns.ts'
import type { Card, JourneyMap, Stage } from './map-type.ts'
import { touchpointCards } from './touchpoints.ts'

export type GridRow = {
  readonly card: Card
  /** The stage in which the touchpoint is met first. */
  readonly stage: Stage
  /** For each persona of the grid, whether the touchpoint meets it. */
  readonly ticks: readonly boolean[]
}

/** Which persona meets which touchpoint: one row a touchpoint, one column a persona. */
export type PersonaGrid = {
  /** The map's personas in order. */
  readonly personaIds: readonly string[]
  /** Stage by stage, in each in the order in which the map is read. */
  readonly rows: readonly GridRow[]
  /** For each persona how many touchpoints it meets. */
  readonly totals: readonly number[]
}

export function personaGrid(map: JourneyMap): PersonaGrid {
  const personaIds = personaIdsOf(map)
  const place = new Map(stagesOf(map).map(({ id }, i) => [id, i]))
  const rows = touchpointCards(map)
    .map(({ card, stages }) => ({
      card,
      stage: stages[0] as Stage,
      ticks: personaIds.map((id) => card.personaIds.includes(id)),
    }))
    .sort((a, b) => (place.get(a.stage.id) ?? 0) - (place.get(b.stage.id) ?? 0))
  return { personaIds, rows, totals: personaIds.map((_, at) => rows.filter(({ ticks }) => ticks[at]).length) }
}

import { laneKindOf } from '../lanes/registry.ts'
import { columnsOf, extent } from './columns.ts'
import type { Card, JourneyMap, Stage } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** A touchpoint of the map with the stages that it is met in. */
export type PlacedTouchpoint = { readonly card: Card; readonly stages: readonly Stage[] }

/** The map's touchpoint cards in reading order, those in hidden lanes too. */
export function touchpointCards(map: JourneyMap): PlacedTouchpoint[] {
  const columns = columnsOf(map)
  return cardsInReadingOrder(map)
    .filter((card) => laneKindOf(map.lanes[card.laneId]?.kind ?? '').look === 'touchpoints')
    .map((card) => {
      const { from, to } = extent(columns, card) as { from: number; to: number }
      const stages = new Map(columns.slice(from, to + 1).map(({ stage }) => [stage.id, stage]))
      return { card, stages: [...stages.values()] }
    })
}

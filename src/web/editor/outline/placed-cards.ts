import { cellKey, columnsOf, extent } from '../../../domain/map/columns.ts'
import type { Card, JourneyMap } from '../../../domain/map/map-type.ts'
import { cardsInReadingOrder } from '../../../domain/map/reading-order.ts'

/** A card where it begins, and how many columns further it reaches. */
export type PlacedCard = { readonly card: Card; readonly columns: number; readonly ofStage: boolean }
/** By `cellKey` of the lane and of the column in which they begin; a stage's own under the stage's id. */
export type PlacedCards = ReadonlyMap<string, readonly PlacedCard[]>

export function placedCards(map: JourneyMap): PlacedCards {
  const columns = columnsOf(map)
  const isColumn = new Set(columns.map(({ id }) => id))
  const placed = cardsInReadingOrder(map).flatMap((card) => {
    const reach = extent(columns, card)
    return reach ? [{ card, columns: reach.to - reach.from + 1, ofStage: !isColumn.has(card.columnId) }] : []
  })
  return Map.groupBy(placed, ({ card }) => cellKey(card.laneId, card.columnId))
}

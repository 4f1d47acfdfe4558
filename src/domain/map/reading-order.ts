import { byOrder } from '../order.ts'
import { columnsOf, extent, lanesOf, living } from './columns.ts'
import type { Card, JourneyMap } from './map-type.ts'

/** The cards that can be seen once all lanes are shown, in reading order. */
export function cardsInReadingOrder(map: JourneyMap): Card[] {
  return inReadingOrder(map, living(map.cards))
}

/**
 * Sorts cards lane by lane, in a lane column by column, a stage's own before its first step's, in a cell by their
 * order. Cards whose lane or column is deleted are left out.
 */
export function inReadingOrder(map: JourneyMap, cards: readonly Card[]): Card[] {
  const lanes = new Map(lanesOf(map, { hidden: true }).map(({ id }, i) => [id, i]))
  const columns = columnsOf(map)
  const starts = new Map<string, number | null>()
  const startOf = ({ columnId }: Card) => {
    if (!starts.has(columnId)) starts.set(columnId, extent(columns, { columnId, span: 1 })?.from ?? null)
    return starts.get(columnId) ?? null
  }
  return cards
    .flatMap((card) => {
      const [lane, from] = [lanes.get(card.laneId), startOf(card)]
      return lane === undefined || from === null ? [] : [{ card, lane, from, level: map.stages[card.columnId] ? 0 : 1 }]
    })
    .sort((a, b) => a.lane - b.lane || a.from - b.from || a.level - b.level || byOrder(a.card, b.card))
    .map(({ card }) => card)
}

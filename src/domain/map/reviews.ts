import { isDue } from '../review.ts'
import { type Card, type JourneyMap, mapInfo } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** Whether the map, or any card of it, has a day of review that has come; for those who then look closer. */
export function hasDayPassed(map: JourneyMap, today: string): boolean {
  return isDue(mapInfo(map).reviewOn, today) || Object.values(map.cards).some(({ reviewOn }) => isDue(reviewOn, today))
}

/** The cards whose own day of review has come, in the order in which they are read. @param today an ISO 8601 day */
export function cardsToReview(map: JourneyMap, today: string): Card[] {
  // Hardly any card has a day of its own; only where one does, the order of all of them is worked out.
  if (!Object.values(map.cards).some(({ reviewOn }) => isDue(reviewOn, today))) return []
  return cardsInReadingOrder(map).filter(({ reviewOn }) => isDue(reviewOn, today))
}

/** A day and how many cards are to be gone through on it. */
export type CardReviews = readonly (readonly [day: string, cards: number])[]

/** On which days cards are to be gone through, the earliest first. */
export function cardReviews(map: JourneyMap): CardReviews {
  if (!Object.values(map.cards).some(({ reviewOn }) => reviewOn !== '')) return []
  const days = Map.groupBy(
    cardsInReadingOrder(map).filter(({ reviewOn }) => reviewOn !== ''),
    ({ reviewOn }) => reviewOn,
  )
  return [...days].map(([day, cards]) => [day, cards.length] as const).sort(([a], [b]) => (a < b ? -1 : 1))
}

import { living } from './columns.ts'
import type { Card, JourneyMap } from './map-type.ts'
import { inReadingOrder } from './reading-order.ts'

/** Whether a card's picture says nothing to those who don't see it. */
export function lacksAlt(card: Card): boolean {
  return card.imageId !== '' && card.alt.trim() === ''
}

/** The cards whose picture has no text alternative, in reading order. */
export function cardsLackingAlt(map: JourneyMap): Card[] {
  return inReadingOrder(map, living(map.cards).filter(lacksAlt))
}

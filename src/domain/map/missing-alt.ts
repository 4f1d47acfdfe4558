import type { Card, JourneyMap } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** Whether a card's picture says nothing to those who don't see it. */
export function lacksAlt(card: Card): boolean {
  return card.imageId !== '' && card.alt.trim() === ''
}

/** The cards whose picture has no text alternative, in reading order. */
export function cardsLackingAlt(map: JourneyMap): Card[] {
  return cardsInReadingOrder(map).filter(lacksAlt)
}

import { laneKindOf } from '../lanes/registry.ts'
import { type Entry, entryFor } from '../library/entries.ts'
import type { Library } from '../library/library-type.ts'
import { cardDisplay } from './display.ts'
import type { Card, JourneyMap } from './map-type.ts'
import { cardsInReadingOrder } from './reading-order.ts'

/** What is looked for: any of the ids in each list, all lists at once. An empty list asks for nothing. */
export type CardFilter = {
  readonly personaIds: readonly string[]
  readonly channelIds: readonly string[]
  readonly departmentIds: readonly string[]
  readonly tagIds: readonly string[]
}

export const NO_FILTER: CardFilter = { personaIds: [], channelIds: [], departmentIds: [], tagIds: [] }

export function isFiltering(filter: CardFilter): boolean {
  return Object.values(filter).some((ids) => ids.length > 0)
}

/**
 * Ids of the cards that stay; null when nothing is looked for, so that all stay. A card that names no persona concerns
 * everybody and stays whoever is asked for; a card without a channel, department or tag stays only when none is asked for.
 */
export function cardsThatStay(map: JourneyMap, library: Library, filter: CardFilter): ReadonlySet<string> | null {
  if (!isFiltering(filter)) return null
  const stays = matcher(map, library, filter)
  return new Set(
    cardsInReadingOrder(map)
      .filter(stays)
      .map(({ id }) => id),
  )
}

function matcher(map: JourneyMap, library: Library, filter: CardFilter): (card: Card) => boolean {
  const channels = meant(library.channels, filter.channelIds)
  const departments = meant(library.departments, filter.departmentIds)
  const tags = meant(library.tags, filter.tagIds)
  const personas = new Set(filter.personaIds)
  return (card) => {
    const kind = laneKindOf(map.lanes[card.laneId]?.kind ?? '')
    const shown = cardDisplay(card, kind, library)
    return (
      (personas.size === 0 || card.personaIds.length === 0 || card.personaIds.some((id) => personas.has(id))) &&
      (channels.size === 0 || (shown.channel !== null && channels.has(shown.channel.id))) &&
      (departments.size === 0 || shown.departments.some(({ id }) => departments.has(id))) &&
      (tags.size === 0 || shown.tags.some(({ id }) => tags.has(id)))
    )
  }
}

/** The ids of the entries that the ids mean now, merges followed. */
function meant(rows: Readonly<Record<string, Entry>>, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => entryFor(rows, id)?.id ?? id))
}

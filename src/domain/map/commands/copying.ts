import type { Context } from '../../command.ts'
import type { Card, Way } from '../map-type.ts'
import { pointId } from '../map-type.ts'
import type { MapDraft } from './map-command.ts'
import { livingPointsIn, putPoint } from './point-writing.ts'

/** New ids by the old ones. */
export type NewIds = ReadonlyMap<string, string>

export type CardPlace = { readonly laneId: string; readonly columnId: string; readonly order: string }

/** Writes copies of the cards, each at its place, with everything they hold. */
export function copyCards(
  draft: MapDraft,
  cards: readonly Card[],
  placeOf: (card: Card, index: number) => CardPlace,
  context: Context,
): NewIds {
  const ids = new Map<string, string>()
  cards.forEach((card, index) => {
    const id = context.newId()
    ids.set(card.id, id)
    draft.insert('cards', { ...card, ...placeOf(card, index), id, deletedAt: null })
  })
  return ids
}

/** Links with both ends among the copied cards are copied too. */
export function copyLinks(draft: MapDraft, ids: NewIds, context: Context): void {
  for (const link of draft.all('links')) {
    const fromId = ids.get(link.fromId)
    const toId = ids.get(link.toId)
    if (link.deletedAt !== null || !fromId || !toId) continue
    draft.insert('links', { id: context.newId(), fromId, toId, kind: link.kind })
  }
}

/** How a journey may go by a copied column: as by the first, with the copies of columns that were copied along. */
export function copiedWay(
  { optional, insteadOf, togetherFrom, togetherOptional, againFrom, shownBy }: Way,
  ids: NewIds,
): Way {
  const named = (id: string) => ids.get(id) ?? id
  const others = { insteadOf: named(insteadOf), togetherFrom: named(togetherFrom), againFrom: named(againFrom) }
  return { optional, ...others, togetherOptional, shownBy }
}

export function copyPoints(draft: MapDraft, fromColumnId: string, toColumnId: string): void {
  for (const point of livingPointsIn(draft, fromColumnId)) {
    if (draft.get('points', pointId(toColumnId, point.personaId, point.layer))?.deletedAt === null) continue
    putPoint(draft, { ...point, columnId: toColumnId }, point)
  }
}

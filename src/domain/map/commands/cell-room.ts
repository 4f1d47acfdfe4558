import type { Context } from '../../command.ts'
import { type Ordered, ordersAt, sorted } from '../../order.ts'
import { roomIn } from '../../ordered-table.ts'
import { cellKey } from '../columns.ts'
import type { Card } from '../map-type.ts'
import type { MapDraft } from './map-command.ts'

type Cell = { readonly laneId: string; readonly columnId: string }

/**
 * Order keys in many cells, without looking through all cards for each of them. Sees the cards as they stand when it is
 * made, so each cell may be asked for once.
 */
export function roomInCells(draft: MapDraft, context: Context) {
  const cells = Map.groupBy(draft.all('cards'), keyOf)
  return (cell: Cell, index: number | undefined, count: number): string[] =>
    roomIn(draft, 'cards', cells.get(keyOf(cell)) ?? [], index, count, context)
}

/** For each card a key right behind it; where cards stand too close, others of their cells get new keys. */
export function ordersBehind(draft: MapDraft, cards: readonly Card[], context: Context): ReadonlyMap<string, string> {
  const cells = Map.groupBy(draft.all('cards'), keyOf)
  const behind = new Map<string, string>()
  for (const [key, group] of Map.groupBy(cards, keyOf)) {
    const sequence = sorted(cells.get(key) ?? []).map(({ id, order }): Place => ({ id, order, copyOf: null }))
    for (const { id } of group) {
      const at = sequence.findIndex((place) => place.id === id) + 1
      const { orders, moved } = ordersAt(sequence, at, 1, context.random)
      renumber(sequence, moved)
      sequence.splice(at, 0, { id: `copy of ${id}`, order: orders[0] as string, copyOf: id })
    }
    for (const { id, order, copyOf } of sequence) {
      if (copyOf !== null) behind.set(copyOf, order)
      else if (draft.get('cards', id)?.order !== order) draft.update('cards', id, { order })
    }
  }
  return behind
}

type Place = { readonly id: string; order: string; readonly copyOf: string | null }

function renumber(sequence: readonly Place[], moved: readonly Ordered[]): void {
  if (moved.length === 0) return
  const orders = new Map(moved.map(({ id, order }) => [id, order]))
  for (const place of sequence) place.order = orders.get(place.id) ?? place.order
}

function keyOf({ laneId, columnId }: Cell): string {
  return cellKey(laneId, columnId)
}

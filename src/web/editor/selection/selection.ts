import { itemsAt, type Position } from '../keyboard/grid-navigation.ts'
import type { MatrixLayout } from '../matrix/layout.ts'

/** Things of one kind can be chosen together. */
export const SELECTABLE = ['cards', 'steps', 'stages', 'lanes'] as const
export type Selectable = (typeof SELECTABLE)[number]

export type Selection = {
  readonly kind: Selectable
  readonly ids: ReadonlySet<string>
  /** Where a range begins. */
  readonly anchor: string | null
}

export const NOTHING: Selection = { kind: 'cards', ids: new Set(), anchor: null }

export function selectOnly(kind: Selectable, id: string): Selection {
  return { kind, ids: new Set([id]), anchor: id }
}

export function selectAll(kind: Selectable, ids: readonly string[]): Selection {
  return { kind, ids: new Set(ids), anchor: ids[0] ?? null }
}

/** Adds or takes away one; another kind begins anew. */
export function toggle(selection: Selection, kind: Selectable, id: string): Selection {
  if (selection.kind !== kind) return selectOnly(kind, id)
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { kind, ids, anchor: id }
}

/** From the anchor to here; with no anchor of the same kind, here alone. */
export function extendTo(
  selection: Selection,
  kind: Selectable,
  id: string,
  between: (a: string, b: string) => readonly string[],
): Selection {
  if (selection.kind !== kind || selection.anchor === null) return selectOnly(kind, id)
  return { kind, ids: new Set(between(selection.anchor, id)), anchor: selection.anchor }
}

/** What is still there after others changed the map. */
export function prune(selection: Selection, exists: (kind: Selectable, id: string) => boolean): Selection {
  const ids = [...selection.ids].filter((id) => exists(selection.kind, id))
  if (ids.length === selection.ids.size) return selection
  return { ...selection, ids: new Set(ids), anchor: ids.includes(selection.anchor ?? '') ? selection.anchor : null }
}

/** Siblings in order from one to another, both included. */
export function rangeOf(ordered: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [ordered.indexOf(a), ordered.indexOf(b)].sort((x, y) => x - y) as [number, number]
  return from < 0 ? [b] : ordered.slice(from, to + 1)
}

/**
 * Cards between two: within one cell those from one to the other, otherwise all in the rectangle of lanes and columns
 * that the two span.
 */
export function cardsBetween(layout: MatrixLayout, a: Position, b: Position): readonly string[] {
  if (a.item === null || b.item === null) return [a.item ?? b.item].filter((id) => id !== null)
  if (a.row === b.row && a.column === b.column) return rangeOf(itemsAt(layout, a.row, a.column), a.item, b.item)
  const lanes = rangeOf(
    layout.lanes.map(({ laneId }) => laneId),
    a.row,
    b.row,
  )
  const [from, to] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return [...new Set(lanes.flatMap((lane) => columns.flatMap((column) => itemsAt(layout, lane, column))))]
}

/** Every card of a lane, in reading order. */
export function cardsOfLane(layout: MatrixLayout, laneId: string): readonly string[] {
  const lane = layout.lanes.find((each) => each.laneId === laneId)
  return lane?.cells.flatMap(({ wide, cardIds }) => [...wide.map(({ cardId }) => cardId), ...cardIds]) ?? []
}

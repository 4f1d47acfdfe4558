import { cardHeight, LINE, PADDING } from '../cards/card-height.ts'
import type { MapStore } from '../state/editor.ts'
import type { CellLayout, LaneLayout } from './layout.ts'

const GAP = 6
const LEAST = 44

/** A cell's own cards and the gaps between them. */
export function cellHeight(cell: CellLayout, store: Pick<MapStore, 'row'>): number {
  const cards = cell.cardIds.map((id) => store.row('cards', id)).filter((card) => card !== undefined)
  return cards.reduce((sum, card) => sum + cardHeight(card) + GAP, GAP)
}

/** A cell's first cards, as many as it takes to fill a height in px. */
export function cardsWithin(cell: CellLayout, store: Pick<MapStore, 'row'>, height: number): readonly string[] {
  if (height === Number.POSITIVE_INFINITY) return cell.cardIds
  let filled = 0
  const beyond = cell.cardIds.findIndex((id) => {
    const isFull = filled > height
    const card = store.row('cards', id)
    if (card) filled += cardHeight(card) + GAP
    return isFull
  })
  return beyond < 0 ? cell.cardIds : cell.cardIds.slice(0, beyond)
}

/** The highest of a lane's cells, under its wide cards. */
export function laneHeight(lane: LaneLayout, store: Pick<MapStore, 'row'>): number {
  if (lane.collapsed) return LEAST
  return lane.tracks * (LINE + PADDING + GAP) + Math.max(LEAST, ...lane.cells.map((cell) => cellHeight(cell, store)))
}

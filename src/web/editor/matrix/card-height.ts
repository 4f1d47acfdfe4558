import type { Card } from '../../../domain/map/map-type.ts'
import type { MapStore } from '../state/editor.ts'
import type { CellLayout, LaneLayout } from './layout.ts'

/** Width of a column at zoom 1, in px; the style sheet has the same. */
export const COLUMN_WIDTH = 216
const LINE = 20
const PADDING = 16
const DETAIL = 22
const PICTURE = 132
/** Average advance of the body font at 14 px, measured over English and Finnish prose. */
const ADVANCE = 7

/**
 * A card's height in px before it was ever drawn. The browser leaves out what is far away and reserves this much, so that
 * the scroll bar is right from the start and little moves when it comes into view.
 * @param columns how many columns the card covers
 */
export function cardHeight(card: Card, columns = 1): number {
  const inside = columns * COLUMN_WIDTH - 38
  const perLine = Math.max(8, Math.floor(inside / ADVANCE))
  const lines = card.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return PADDING + lines * LINE + detailsOf(card) * DETAIL + (card.imageId === '' ? 0 : PICTURE)
}

/** Lines under the words: the context, chips and portraits, tags, a figure. */
function detailsOf({ context, departmentIds, personaIds, tagIds, figure }: Card): number {
  const rows = [context !== '', departmentIds.length + personaIds.length > 0, tagIds.length > 0, figure !== '']
  return rows.filter(Boolean).length
}

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

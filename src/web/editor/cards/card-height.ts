import type { Card } from '../../../domain/map/map-type.ts'

/** Width of a column at zoom 1, in px; the style sheet has the same. */
export const COLUMN_WIDTH = 216
/** Of a line of words, in px. */
export const LINE = 20
/** Above and below what a card holds, in px. */
export const PADDING = 16
const DETAIL = 22
const PICTURE = 132
/** Average advance of the body font at 14 px, measured over English and Finnish prose. */
const ADVANCE = 7

/**
 * About how high a card is, in px, known without drawing it: the browser leaves out what is far away and reserves this
 * much, so that the scroll bar is right from the start and little moves when it comes into view.
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

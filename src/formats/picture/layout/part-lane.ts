import type { CardReading } from '../../reading/card-reading.ts'
import type { LaneReading } from '../../reading/map-reading.ts'
import type { Grid } from './grid.ts'
import { packCards } from './lane-cells.ts'
import { type LaneRow, laneRow } from './lane-row.ts'
import type { LayoutContext } from './piece.ts'
import { SIZE } from './style.ts'

/** Shortest piece of a text that is parted, in characters. */
const SHORTEST_PART = 40
/** Width of a narrow letter as a share of the size. */
const NARROW_LETTER = 0.25

/**
 * Parts a lane that is higher than a page into rows that fit, each but the first marked as going on.
 * @param firstRoom height that is left on the page where it begins
 * @param room height on each page after that
 */
export function partedLane(
  context: LayoutContext,
  lane: LaneReading,
  grid: Grid,
  labelWidth: number,
  firstRoom: () => number,
  room: number,
): LaneRow[] {
  const rows: LaneRow[] = []
  const label = context.reading.translate('export.continued', { title: lane.label })
  let rest = lane.cards.flatMap((card) => partedCard(context, lane, card, grid, room - 2 * SIZE.cellPad))
  let current = lane
  if (lane.kind.look === 'curve' && context.reading.curves.length > 0) {
    rows.push(laneRow(context, lane, [], grid, labelWidth))
    current = { ...lane, kind: { ...lane.kind, look: 'cards' } }
  }
  while (rest.length > 0) {
    const height = rows.length === 0 ? firstRoom() : room
    const taken = fitting(context, current, rest, grid, height - 2 * SIZE.cellPad)
    rows.push(laneRow(context, current, taken, grid, labelWidth, rows.length === 0 ? lane.label : label))
    const shown = new Set(taken)
    rest = rest.filter((card) => !shown.has(card))
  }
  return rows.length > 0 ? rows : [laneRow(context, lane, [], grid, labelWidth)]
}

/** The cards that end above `height` when all are packed; at least one, so that there is always an end. */
function fitting(
  context: LayoutContext,
  lane: LaneReading,
  cards: readonly CardReading[],
  grid: Grid,
  height: number,
): CardReading[] {
  const packed = packCards(context, lane, cards, grid).cards
  const fits = packed.filter((card) => card.y + card.height <= height).map(({ card }) => card)
  const [first] = cards
  return fits.length > 0 || first === undefined ? fits : [first]
}

/** A card higher than a page, as several cards that each hold a part of its text; others as they are. */
function partedCard(
  context: LayoutContext,
  lane: LaneReading,
  card: CardReading,
  grid: Grid,
  room: number,
): CardReading[] {
  const { from, to } = grid.extentOf(card)
  const most = mostCharacters(grid.right(to) - grid.left(from), room)
  const isLow = (text: string) =>
    text.length <= most && packCards(context, lane, [withText(card, text)], grid).height <= room
  const { text } = card
  if (isLow(text)) return [card]
  const parts: string[] = []
  let rest = text
  while (rest.length > SHORTEST_PART && !isLow(rest)) {
    const at = lastFitting(rest, most, isLow)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
    .filter((part) => part !== '')
    .map((part, i) => (i === 0 ? withText(card, part) : { ...withText(card, part), mark: null }))
}

/** Where to part a text so that what stands before is as long as it may be, behind a word where there is one. */
function lastFitting(text: string, most: number, isLow: (part: string) => boolean): number {
  let low = SHORTEST_PART
  let high = Math.min(text.length, most)
  while (high - low > 8) {
    const middle = (low + high) >> 1
    if (isLow(text.slice(0, middle))) low = middle
    else high = middle
  }
  const space = Math.max(text.lastIndexOf(' ', low), text.lastIndexOf('\n', low))
  return space > low / 2 ? space + 1 : low
}

/** More characters than can stand in a field of that size in the smallest text there is. */
function mostCharacters(width: number, height: number): number {
  return Math.ceil((height / SIZE.smallLine) * (width / (SIZE.small * NARROW_LETTER)))
}

function withText(card: CardReading, text: string): CardReading {
  return { ...card, text, card: { ...card.card, text } }
}

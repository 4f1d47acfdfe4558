/** A card's place, in px from the left and the top of the map at zoom 1. */
export type CardBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** How far a line swings out before it turns to its other end, in px: at least, and at most. */
const LEAST_SWING = 36
const MOST_SWING = 160

/** From a card's edge into the gap between the columns, in px, and the radius with which a line turns there. */
const GUTTER = 9
const TURN = 8

/**
 * A line from one card to another as SVG path data: between the sides that face each other; where one card stands over
 * the other, down the gap to the right of both, so that it runs through no card.
 */
export function linkPath(from: CardBox, to: CardBox): string {
  const [y1, y2] = [middle(from), middle(to)]
  if (to.left >= from.right) return curve(from.right, y1, to.left, y2, swing(to.left - from.right), 1)
  if (to.right <= from.left) return curve(from.left, y1, to.right, y2, swing(from.left - to.right), -1)
  return downTheGap(from.right, y1, to.right, y2)
}

function downTheGap(x1: number, y1: number, x2: number, y2: number): string {
  const gap = Math.max(x1, x2) + GUTTER
  const turn = Math.min(TURN, Math.abs(y2 - y1) / 2) * Math.sign(y2 - y1)
  const before = gap - TURN
  return `M${x1},${y1} H${before} Q${gap},${y1} ${gap},${y1 + turn} V${y2 - turn} Q${gap},${y2} ${before},${y2} H${x2}`
}

function middle({ top, bottom }: CardBox): number {
  return (top + bottom) / 2
}

function swing(distance: number): number {
  return Math.max(LEAST_SWING, Math.min(MOST_SWING, distance / 2))
}

function curve(x1: number, y1: number, x2: number, y2: number, by: number, sign: 1 | -1): string {
  return `M${x1},${y1} C${x1 + sign * by},${y1} ${x2 - sign * by},${y2} ${x2},${y2}`
}

/** What stands in a card besides its text, as far as it takes room. */
export type CardSketch = {
  readonly text: string
  /** How many columns it is wide. */
  readonly columns: number
  /** Lines of details under the text: context, chips, tags. */
  readonly details: number
  readonly picture: boolean
}

const LINE = 20
const PADDING = 18
const DETAIL = 24
const PICTURE = 132
/** Average advance of the body font at 14 px, measured over English and Finnish prose. */
const ADVANCE = 7

/**
 * A card's height in px before it was ever drawn. The browser leaves out cards that are far away and reserves this much,
 * so that nothing jumps when they come into view.
 */
export function estimateHeight({ text, columns, details, picture }: CardSketch, columnWidth: number): number {
  const inside = columns * columnWidth - 44
  const perLine = Math.max(8, Math.floor(inside / ADVANCE))
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return PADDING + lines * LINE + details * DETAIL + (picture ? PICTURE : 0)
}

import { STAGE_COLOURS, type StageColour } from '../../domain/palette.ts'

/**
 * The colour in which everybody sees a person who comes: the one they have in another window; else the one that their id
 * asks for, so that people keep theirs from day to day; else, where that is taken, the next that fewest others have.
 */
export function colourFor(
  userId: string,
  others: readonly { readonly userId: string; readonly colour: StageColour }[],
): StageColour {
  const own = others.find((other) => other.userId === userId)
  if (own) return own.colour
  const people = new Map(others.map((other) => [other.userId, other.colour]))
  const first = hash(userId) % STAGE_COLOURS.length
  const inTurn = [...STAGE_COLOURS.slice(first), ...STAGE_COLOURS.slice(0, first)]
  const taken = (colour: StageColour) => [...people.values()].filter((each) => each === colour).length
  return inTurn.reduce((best, colour) => (taken(colour) < taken(best) ? colour : best))
}

/** FNV-1a, 32 bits: spreads ids that differ in a letter. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

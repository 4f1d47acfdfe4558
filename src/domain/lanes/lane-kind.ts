import type { z } from 'zod'
import type { Tone } from '../palette.ts'

/**
 * What a kind of lane is. One file a kind; the registry lists them all, and the editor, the API, the command line
 * and every format loop over the registry. The label is the message `lane.<kind>`, its explanation `lane.<kind>.hint`.
 */
export type LaneKind = {
  readonly kind: string
  /** A Tabler icon's name. */
  readonly icon: string
  readonly tone: Tone
  /** How its cells look: cards with text, a curve, chips, figures or pictures. */
  readonly look: 'cards' | 'touchpoints' | 'curve' | 'chips' | 'figures' | 'pictures'
  /** Cards are somebody's words: shown in quotation marks and italics. */
  readonly quoted?: boolean
  /** Fields that cards have only for this kind of lane. */
  readonly fields?: z.ZodRawShape
  /** Other names under which files call this lane, lower case, in any language. Labels of the interface need not be repeated. */
  readonly aliases: readonly string[]
}

/** Checks a kind and keeps its own type, so that the fields it adds to cards stay known. */
export function laneKind<const Kind extends LaneKind>(kind: Kind): Kind {
  return kind
}

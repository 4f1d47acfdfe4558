import type { EventLog } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'

/** The most names of unmapped events that are listed, where nobody asks for another number. */
const LISTED = 50

/** Events that no rule gives a name. */
export type Unmapped = {
  readonly events: number
  /** By the event's name, most frequent first. */
  readonly names: readonly { readonly name: string; readonly count: number }[]
  /** What the list leaves out. */
  readonly other: { readonly names: number; readonly events: number }
}

/** @param counts per name of the log, its events that no rule fits */
export function unmappedOf({ dictionary }: EventLog, counts: Uint32Array, listed = LISTED): Unmapped {
  const order = ranked(counts)
  const names = Array.from(order.slice(0, listed), (code) => ({
    name: dictionary[code] as string,
    count: counts[code] as number,
  }))
  const events = counts.reduce((sum, count) => sum + count, 0)
  const shown = names.reduce((sum, { count }) => sum + count, 0)
  return { events, names, other: { names: order.length - names.length, events: events - shown } }
}

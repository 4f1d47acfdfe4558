import type { EventLog } from '../log/event-log.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import type { Follows } from './follows.ts'

/** Per name's code. */
export type Nodes = {
  readonly counts: Uint32Array
  /** Cases that have such an event, begin with it, end with it. */
  readonly cases: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** From an event's time to its end; null where the log knows no ends. */
  readonly durations: { readonly totals: Float64Array; readonly quantiles: GroupedQuantiles } | null
}

/** A name's events are those that something follows and those that end a case. */
export function nodesOf(log: EventLog, follows: Follows): Nodes {
  const { names, caseStarts } = log
  const width = log.dictionary.length
  const [cases, starts, ends] = [0, 0, 0].map(() => new Uint32Array(width)) as [Uint32Array, Uint32Array, Uint32Array]
  /** Per name, one more than the case that had it last. */
  const seen = new Int32Array(width)
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const from = caseStarts[at] as number
    const to = caseStarts[at + 1] as number
    const here = (at + 1) | 0
    for (let i = from; i < to; i++) {
      const name = names[i] as number
      // One more where it was seen in an earlier case last; without a branch, which nobody could guess.
      cases[name] = (cases[name] as number) + (((seen[name] as number) - here) >>> 31)
      seen[name] = here
    }
    const first = names[from] as number
    const last = names[to - 1] as number
    starts[first] = (starts[first] as number) + 1
    ends[last] = (ends[last] as number) + 1
  }
  const counts = ends.slice()
  for (const [edge, count] of follows.counts.entries()) {
    const name = follows.from[edge] as number
    counts[name] = (counts[name] as number) + count
  }
  return { counts, cases, starts, ends, durations: log.ends && durationsOf(log, log.ends) }
}

function durationsOf({ names, times, dictionary }: EventLog, ends: Float64Array) {
  const totals = new Float64Array(dictionary.length)
  const quantiles = new GroupedQuantiles(dictionary.length, [0.5, 0.9])
  const durationAt = (i: number) => Math.max(0, (ends[i] as number) - (times[i] as number))
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as number
    quantiles.count(name, durationAt(i))
    totals[name] = (totals[name] as number) + durationAt(i)
  }
  quantiles.settle()
  for (let i = 0; i < names.length; i++) quantiles.collect(names[i] as number, durationAt(i))
  return { totals, quantiles }
}

import type { EventLog } from '../log/event-log.ts'
import { shared } from '../log/shared.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { blocksOf } from '../together/blocks.ts'
import { type Partner, together } from '../together/partner.ts'
import { countNames, type NamesWork } from './count-names.ts'
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

/** Cases that are walked over at once. */
const BLOCK = 4096

/** A name's events are those that something follows and those that end a case. */
export function nodesOf(log: EventLog, follows: Follows, partner: Partner | null): Nodes {
  const { names, caseStarts } = log
  const width = log.dictionary.length
  const blocks = blocksOf(caseStarts.length - 1, BLOCK, partner !== null)
  const column = () => (partner ? shared(Uint32Array, width) : new Uint32Array(width))
  const workOf = (who: number): NamesWork => {
    return { names, caseStarts, blocks, who, found: { cases: column(), starts: column(), ends: column() } }
  }
  const [own, theirs] = [workOf(0), partner && workOf(1)]
  together(countNames, own, theirs, partner)
  const { cases, starts, ends } = own.found
  if (theirs) {
    addTo(cases, theirs.found.cases)
    addTo(starts, theirs.found.starts)
    addTo(ends, theirs.found.ends)
  }
  const counts = ends.slice()
  for (const [edge, count] of follows.counts.entries()) {
    const name = follows.from[edge] as number
    counts[name] = (counts[name] as number) + count
  }
  return { counts, cases, starts, ends, durations: log.ends && durationsOf(log, log.ends) }
}

function addTo(sums: Uint32Array, counts: Uint32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (counts[i] as number)
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

import type { EventLog } from '../log/event-log.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { type EdgeIds, edgeIdsOf, NO_EDGE } from './edge-ids.ts'

/** Each edge that occurs, by its number. */
export type Follows = {
  /** Codes of names. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly counts: Uint32Array
  /** Sums of the times between, ms. */
  readonly totals: Float64Array
  /** Of edge i's times between: the median and the ninth decile. */
  readonly medians: Float64Array
  readonly p90s: Float64Array
}

/** Events that are looked at together, so few that what is known of them stays close to the processor. */
const CHUNK = 4096

/** Two walks over the log: how the times of each edge spread, and the few of them that make their quantiles. */
export function followsOf(log: EventLog, progress: (share: number) => void): Follows {
  const ids = edgeIdsOf(log)
  const quantiles = new GroupedQuantiles(ids.count, [0.5, 0.9])
  walk(log, ids, (edges, gaps, count, share) => {
    quantiles.countAll(edges, gaps, count)
    progress(share * 0.6)
  })
  quantiles.settle()
  walk(log, ids, (edges, gaps, count, share) => {
    quantiles.collectAll(edges, gaps, count)
    progress(0.6 + share * 0.4)
  })
  const present = presentOf(ids.count, quantiles)
  return {
    from: present.map(ids.fromOf),
    to: present.map(ids.toOf),
    counts: present.map((edge) => quantiles.sizeOf(edge)),
    totals: Float64Array.from(present, (edge) => quantiles.sumOf(edge)),
    medians: Float64Array.from(present, (edge) => quantiles.of(edge, 0.5) as number),
    p90s: Float64Array.from(present, (edge) => quantiles.of(edge, 0.9) as number),
  }
}

/** Tells of each event but the last the edge to the next one and the time between, 0 where they overlap, chunk by chunk. */
function walk(
  { times, ends }: EventLog,
  ids: EdgeIds,
  tell: (edges: Uint32Array, gaps: Float64Array, count: number, share: number) => void,
): void {
  const edges = new Uint32Array(CHUNK)
  const gaps = new Float64Array(CHUNK)
  for (let from = 0; from + 1 < times.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, times.length - 1)
    ids.fill(from, to, edges)
    if (ends === null) fillGaps(times, from, to, gaps)
    else fillGapsAfter(ends, times, from, to, gaps)
    tell(edges, gaps, to - from, to / times.length)
  }
}

/** Below 0 only where no edge is, between two cases. */
function fillGaps(times: Float64Array, from: number, to: number, gaps: Float64Array): void {
  let left = times[from] as number
  for (let i = from; i < to; i++) {
    const came = times[i + 1] as number
    gaps[i - from] = came - left
    left = came
  }
}

function fillGapsAfter(ends: Float64Array, times: Float64Array, from: number, to: number, gaps: Float64Array): void {
  for (let i = from; i < to; i++) gaps[i - from] = Math.max(0, (times[i + 1] as number) - (ends[i] as number))
}

function presentOf(count: number, quantiles: GroupedQuantiles): Uint32Array {
  const present: number[] = []
  for (let edge = NO_EDGE + 1; edge < count; edge++) if (quantiles.sizeOf(edge) > 0) present.push(edge)
  return Uint32Array.from(present)
}

import { basisOf } from '../basis.ts'
import type { EventLog } from '../log/event-log.ts'
import { shared } from '../log/shared.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { blocksOf } from '../together/blocks.ts'
import { type Partner, together } from '../together/partner.ts'
import { collectFollows, countFollows, type FollowsWork } from './count-follows.ts'
import { edgeIdsOf, NO_EDGE } from './edge-ids.ts'

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

const BLOCK = 1 << 14
/** Blocks of a log, at most, as each has sums of its own: only so the order in which blocks are done changes no digit. */
const MOST_BLOCKS = 256
/** Edges, at most, that blocks have sums of. */
const MOST_SUMMED = 1 << 13

/** Two walks over the log: how the times of each edge spread, and the few of them that make their quantiles. */
export function followsOf(log: EventLog, partner: Partner | null, progress: (share: number) => void): Follows {
  const ids = edgeIdsOf(log)
  const isSummed = ids.count <= MOST_SUMMED
  const helper = isSummed ? partner : null
  const most = longestIn(log)
  const quantiles = new GroupedQuantiles(ids.count, [0.5, 0.9], { counters: helper ? 2 : 1, most })
  const pairs = Math.max(0, log.times.length - 1)
  const size = isSummed ? Math.max(BLOCK, Math.ceil(pairs / MOST_BLOCKS)) : Math.max(1, pairs)
  const blocks = blocksOf(pairs, size, helper !== null)
  const room = ids.count * blocks.takenBy.length
  const sums = helper ? shared(Float64Array, room) : new Float64Array(room)
  const [own, theirs] = quantiles.buckets.map((buckets, who): FollowsWork => {
    const { times, ends } = log
    return { times, ends, edges: ids.edges, buckets, blocks, who, sums, kept: null }
  }) as [FollowsWork, FollowsWork | undefined]
  together(countFollows, own, theirs, helper, (share) => progress(share * 0.6))
  const kept = quantiles.settle()
  together(collectFollows, { ...own, kept }, theirs && { ...theirs, kept }, helper, (share) =>
    progress(0.6 + share * 0.4),
  )
  const present = presentOf(ids.count, quantiles)
  return {
    from: present.map(ids.fromOf),
    to: present.map(ids.toOf),
    counts: present.map((edge) => quantiles.sizeOf(edge)),
    totals: Float64Array.from(present, (edge) => sumOf(sums, ids.count, edge)),
    medians: Float64Array.from(present, (edge) => quantiles.of(edge, 0.5) as number),
    p90s: Float64Array.from(present, (edge) => quantiles.of(edge, 0.9) as number),
  }
}

function longestIn(log: EventLog): number {
  const { period } = basisOf(log)
  return period ? period.to - period.from : 0
}

function sumOf(sums: Float64Array, edges: number, edge: number): number {
  let sum = 0
  for (let at = edge; at < sums.length; at += edges) sum += sums[at] as number
  return sum
}

function presentOf(count: number, quantiles: GroupedQuantiles): Uint32Array {
  const present: number[] = []
  for (let edge = NO_EDGE + 1; edge < count; edge++) if (quantiles.sizeOf(edge) > 0) present.push(edge)
  return Uint32Array.from(present)
}

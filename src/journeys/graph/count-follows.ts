import { type Buckets, collectAll, countAll } from '../statistics/buckets.ts'
import { type Block, type Blocks, ownAgain, takenFrom } from '../together/blocks.ts'
import type { Part } from '../together/partner.ts'
import { type Edges, fillEdges } from './edge-ids.ts'

/** What one who walks over the events works with. */
export type FollowsWork = {
  readonly times: Float64Array
  readonly ends: Float64Array | null
  readonly edges: Edges
  /** One's own; all else is everybody's. */
  readonly buckets: Buckets
  readonly who: number
  readonly blocks: Blocks
  /** Per block and edge, the sum of the times between. */
  readonly sums: Float64Array
  /** Where times between are kept; null as long as they are only counted. */
  readonly kept: Float64Array | null
}

/** Events that are looked at together, so few that what is known of them stays close to the processor. */
const CHUNK = 4096

/** How the times of each edge spread. */
export const countFollows: Part<FollowsWork> = {
  name: 'count-follows',
  run(work, progress) {
    const { blocks, sums, buckets } = work
    const edgeCount = sums.length / blocks.takenBy.length
    const walk = walkOver(work)
    for (const block of takenFrom(blocks, work.who)) {
      const ofBlock = sums.subarray(block.at * edgeCount, (block.at + 1) * edgeCount)
      walk(block, (edges, gaps, count) => countAll(buckets, ofBlock, edges, gaps, count))
      progress?.(block.to / blocks.length)
    }
  },
}

/** Keeps the times that quantiles lie among, from the same blocks. */
export const collectFollows: Part<FollowsWork> = {
  name: 'collect-follows',
  run(work, progress) {
    const { blocks, buckets, kept } = work
    if (kept === null) throw new Error('there is no room for what is collected')
    const walk = walkOver(work)
    for (const block of ownAgain(blocks, work.who)) {
      walk(block, (edges, gaps, count) => collectAll(buckets, kept, edges, gaps, count))
      progress?.(block.to / blocks.length)
    }
  },
}

type Tell = (edges: Uint32Array, gaps: Float64Array, count: number) => void

/** Tells of each event of a block the edge to the next one and the time between, 0 where they overlap, chunk by chunk. */
function walkOver({ times, ends, edges }: FollowsWork): (block: Block, tell: Tell) => void {
  const ids = new Uint32Array(CHUNK)
  const gaps = new Float64Array(CHUNK)
  return (block, tell) => {
    for (let from = block.from; from < block.to; from += CHUNK) {
      const to = Math.min(from + CHUNK, block.to)
      fillEdges(edges, from, to, ids)
      if (ends === null) fillGaps(times, from, to, gaps)
      else fillGapsAfter(ends, times, from, to, gaps)
      tell(ids, gaps, to - from)
    }
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

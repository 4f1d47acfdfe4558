import { seededRandom } from '../random.ts'
import { EditChances } from './edit-chances.ts'
import type { Mixture, Source } from './mixture.ts'
import type { Sample } from './sample.ts'
import { type Found, type Limits, SIGNIFICANT } from './search.ts'
import { keyOf } from './sequence.ts'
import { costOf, gainBy, surpriseOf, without } from './worth.ts'

export type Stability = {
  /** Mean Jaccard similarity of what resampled journeys would give to what was found, 0–1. */
  readonly all: number
  /** Per representative, the share of the resamples in which it is found again. */
  readonly each: readonly number[]
}

/**
 * Draws the journeys again, with replacement, and asks each time which representatives still pay for themselves, and
 * which of those that came close now do. The noise stays as it was learned.
 */
export function stabilityOf(sample: Sample, found: Found, limits: Limits, resamples: number, seed: number): Stability {
  const { mixture } = found
  if (mixture.sources.length === 0 || resamples === 0) return { all: 0, each: mixture.sources.map(() => 0) }
  const chances = new EditChances(found.noise)
  const places = new Map(sample.sequences.map((sequence, at) => [keyOf(sequence), at]))
  const claimOf = (source: Source, rest: Mixture) => ({
    source,
    rest,
    at: places.get(keyOf(source.sequence)) as number,
    cost: costOf(source.sequence, rest, sample, chances),
  })
  const claims = mixture.sources.map((source, k) => claimOf(source, without(mixture, k)))
  const rivals = found.runnersUp.map((source) => claimOf(source, mixture))
  const holds = ({ source, rest, at, cost }: ReturnType<typeof claimOf>, counts: Float64Array, leastShare: number) => {
    const { nats, share } = gainBy(source, rest, { counts, total: sample.total })
    const expected = (rest.chance[at] as number) * sample.total
    return nats > cost && share >= leastShare && surpriseOf(counts[at] as number, expected) <= SIGNIFICANT
  }

  const random = seededRandom(seed)
  const each = claims.map(() => 0)
  let similarity = 0
  for (let turn = 0; turn < resamples; turn++) {
    const counts = resampled(sample, random)
    let kept = 0
    claims.forEach((claim, k) => {
      // Its share was judged by all journeys; whether it hangs on a few of them is the question here.
      if (!holds(claim, counts, 0)) return
      kept++
      each[k] = (each[k] as number) + 1 / resamples
    })
    const added = rivals.filter((rival) => holds(rival, counts, limits.leastShare)).length
    similarity += kept / (claims.length + added) / resamples
  }
  return { all: rounded(similarity), each: each.map(rounded) }
}

/** As many journeys as there are, each drawn from all of them. */
function resampled({ counts, total }: Sample, random: () => number): Float64Array {
  const ends = new Float64Array(counts.length)
  let sum = 0
  counts.forEach((count, at) => {
    sum += count
    ends[at] = sum
  })
  const drawn = new Float64Array(counts.length)
  for (let i = 0; i < total; i++) {
    const at = firstAbove(ends, random() * total)
    drawn[at] = (drawn[at] as number) + 1
  }
  return drawn
}

function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as number) > value) high = middle
    else low = middle + 1
  }
  return low
}

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6
}

import { candidatesOf } from './candidates.ts'
import { DistancesFrom } from './levenshtein.ts'
import type { Sample } from './sample.ts'
import type { Sequence } from './sequence.ts'

/** So many candidates are compared with so many journeys. */
const CANDIDATES = 60
const COMPARED = 400

/** The journey with the smallest sum of distances to the others, among those that are frequent or crowded. */
export function typicalOf(sample: Sample): Sequence | null {
  const stride = Math.max(1, Math.floor(sample.sequences.length / COMPARED))
  let best: Sequence | null = null
  let least = Number.POSITIVE_INFINITY
  for (const at of candidatesOf(sample).slice(0, CANDIDATES)) {
    const sequence = sample.sequences[at] as Sequence
    const distances = new DistancesFrom(sequence, sample.symbols)
    let sum = 0
    for (let other = 0; other < sample.sequences.length; other += stride)
      sum += (sample.counts[other] as number) * distances.to(sample.sequences[other] as Sequence)
    if (sum >= least) continue
    least = sum
    best = sequence
  }
  return best
}

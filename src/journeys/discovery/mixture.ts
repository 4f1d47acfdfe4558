import type { EditChances } from './edit-chances.ts'
import { DistancesFrom } from './levenshtein.ts'
import { MOST_EDITS } from './noise.ts'
import type { Sample } from './sample.ts'
import type { Sequence } from './sequence.ts'

const COUNTS = MOST_EDITS + 1
/** A change costs a distance of 1, a swap of 2; three swaps or more are left to chance. */
const FARTHEST = MOST_EDITS + 2

/** A sequence with the journeys that may have come from it. */
export type Source = {
  readonly sequence: Sequence
  /** Places in the sample. */
  readonly reached: Int32Array
  /** For each of them the chance of coming about, given 0 … MOST_EDITS changes. */
  readonly chances: Float64Array
}

export function sourceOf(sample: Sample, sequence: Sequence, editChances: EditChances): Source {
  const distances = new DistancesFrom(sequence, sample.symbols)
  const reached: number[] = []
  const chances: number[] = []
  for (let at = 0; at < sample.sequences.length; at++) {
    const target = sample.sequences[at] as Sequence
    if (Math.abs(target.length - sequence.length) > MOST_EDITS) continue
    if (distances.to(target) > FARTHEST) continue
    const found = editChances.of(sequence, target)
    if (found.every((chance) => chance === 0)) continue
    reached.push(at)
    for (let d = 0; d < COUNTS; d++) chances.push(found[d] as number)
  }
  return { sequence, reached: Int32Array.from(reached), chances: Float64Array.from(chances) }
}

/**
 * What the sample is thought to be made of: journeys that came from representatives by noise, each of them with its share,
 * and a rest that came about at random.
 */
export type Mixture = {
  readonly sources: readonly Source[]
  /** Per source. With `rest` they sum to 1. */
  readonly shares: Float64Array
  readonly rest: number
  /** The chance of each number of changes. */
  readonly edits: Float64Array
  /** Per sequence of the sample, its chance. */
  readonly chance: Float64Array
  /** Nats. */
  readonly logLikelihood: number
}

/** What is added to the count of journeys with 0 … MOST_EDITS changes: little, so that a log without noise shows none. */
const PRIOR_EDITS = [0.5, 0.25, 0.12, 0.06, 0.03]
const ROUNDS = 40
const ENOUGH = 1e-3

export type Guess = { readonly shares: ArrayLike<number>; readonly rest: number; readonly edits: Float64Array }

/** Shares and edits by expectation and maximisation, from a guess on. */
export function fitted(sample: Sample, sources: readonly Source[], guess: Guess, rounds = ROUNDS): Mixture {
  let shares = Float64Array.from(guess.shares)
  let { rest, edits } = guess
  let chance = chanceOf(sample, sources, shares, rest, edits)
  let logLikelihood = likelihoodOf(sample, chance)
  for (let round = 0; round < rounds; round++) {
    const nextShares = new Float64Array(sources.length)
    const editCounts = Float64Array.from(PRIOR_EDITS)
    sources.forEach((source, k) => {
      const share = shares[k] as number
      let sum = 0
      for (let n = 0; n < source.reached.length; n++) {
        const at = source.reached[n] as number
        const factor = ((sample.counts[at] as number) * share) / (chance[at] as number)
        for (let d = 0; d < COUNTS; d++) {
          const part = factor * (edits[d] as number) * (source.chances[n * COUNTS + d] as number)
          sum += part
          editCounts[d] = (editCounts[d] as number) + part
        }
      }
      nextShares[k] = sum / sample.total
    })
    let restSum = 0.5
    for (let at = 0; at < chance.length; at++)
      restSum += ((sample.counts[at] as number) * rest * (sample.random[at] as number)) / (chance[at] as number)
    rest = restSum / sample.total
    const all = nextShares.reduce((sum, share) => sum + share, rest)
    shares = nextShares.map((share) => share / all)
    rest /= all
    const editSum = editCounts.reduce((a, b) => a + b, 0)
    edits = editCounts.map((count) => count / editSum)
    chance = chanceOf(sample, sources, shares, rest, edits)
    const next = likelihoodOf(sample, chance)
    const gained = next - logLikelihood
    logLikelihood = next
    if (Math.abs(gained) < ENOUGH) break
  }
  return { sources, shares, rest, edits, chance, logLikelihood }
}

function chanceOf(
  sample: Sample,
  sources: readonly Source[],
  shares: Float64Array,
  rest: number,
  edits: Float64Array,
): Float64Array {
  const chance = sample.random.map((random) => rest * random)
  sources.forEach((source, k) => {
    const share = shares[k] as number
    for (let n = 0; n < source.reached.length; n++) {
      const at = source.reached[n] as number
      chance[at] = (chance[at] as number) + share * reachChance(source, n, edits)
    }
  })
  return chance
}

/** The chance that noise makes the n-th journey that a source reaches of it. */
export function reachChance({ chances }: Source, n: number, edits: Float64Array): number {
  let sum = 0
  for (let d = 0; d < COUNTS; d++) sum += (edits[d] as number) * (chances[n * COUNTS + d] as number)
  return sum
}

function likelihoodOf(sample: Sample, chance: Float64Array): number {
  let sum = 0
  for (let at = 0; at < chance.length; at++) sum += (sample.counts[at] as number) * Math.log(chance[at] as number)
  return sum
}

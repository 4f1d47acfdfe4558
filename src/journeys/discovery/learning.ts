import { EditChances } from './edit-chances.ts'
import { fitted, type Mixture, reachChance, type Source, sourceOf } from './mixture.ts'
import { countChanges, EDIT_KINDS, MOST_EDITS, type Noise, noCounts, noiseFrom, unknownNoise } from './noise.ts'
import type { Sample } from './sample.ts'
import type { Sequence } from './sequence.ts'

/** Journeys with less weight than this say too little. */
const LEAST_WEIGHT = 0.05
const PILOTS = 6

/** What noise does, as seen between the sources and the journeys that came from them. */
export function learnedNoise(sample: Sample, mixture: Mixture, noise: Noise): Noise {
  const counts = noCounts(sample.symbols)
  const chances = new EditChances(noise)
  mixture.sources.forEach((source, k) => {
    eachLikely(sample, mixture, k, (target, changes, weight) => {
      const moved = chances.withMoves(source.sequence, target, changes)
      if (moved === null) return countChanges(counts, chances.way(source.sequence, target, changes), weight)
      const kinds = changes === 1 ? counts.alone : counts.several
      for (const kind of EDIT_KINDS) kinds[kind] += weight * moved[kind]
    })
  })
  return noiseFrom(counts, mixture.edits)
}

/** A first guess of what noise does, from the journeys that are too frequent to be noise. */
export function pilotNoise(sample: Sample): Noise {
  const unknown = unknownNoise(sample.symbols)
  const chances = new EditChances(unknown)
  const least = Math.max(3, (sample.counts[0] ?? 0) / 5)
  const pilots = sample.sequences
    .slice(0, PILOTS)
    .filter((_, at) => (sample.counts[at] as number) >= least)
    .map((sequence) => sourceOf(sample, sequence, chances))
  if (pilots.length === 0) return unknown
  const shares = pilots.map(() => 0.8 / pilots.length)
  return learnedNoise(sample, fitted(sample, pilots, { shares, rest: 0.2, edits: unknown.edits }), unknown)
}

/** Each journey that may have come from the k-th source by changes, with their most likely number. */
function eachLikely(
  sample: Sample,
  mixture: Mixture,
  k: number,
  each: (target: Sequence, changes: number, weight: number) => void,
): void {
  const source = mixture.sources[k] as Source
  for (let n = 0; n < source.reached.length; n++) {
    const at = source.reached[n] as number
    const share = mixture.shares[k] as number
    const part = (share * reachChance(source, n, mixture.edits)) / (mixture.chance[at] as number)
    const weight = (sample.counts[at] as number) * part
    if (weight < LEAST_WEIGHT) continue
    const changes = likelyChanges(source, n, mixture.edits)
    if (changes > 0) each(sample.sequences[at] as Sequence, changes, weight)
  }
}

function likelyChanges({ chances }: Source, n: number, edits: Float64Array): number {
  let likely = 0
  let most = 0
  for (let changes = 0; changes <= MOST_EDITS; changes++) {
    const chance = (edits[changes] as number) * (chances[n * (MOST_EDITS + 1) + changes] as number)
    if (chance <= most) continue
    most = chance
    likely = changes
  }
  return likely
}

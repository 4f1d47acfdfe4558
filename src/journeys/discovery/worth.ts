import type { EditChances } from './edit-chances.ts'
import { type Mixture, reachChance, type Source } from './mixture.ts'
import { MOST_EDITS } from './noise.ts'
import type { Sample } from './sample.ts'
import { keyOf, type Sequence } from './sequence.ts'

/** How much likelier the journeys become with one source more, in nats, and its share of them. */
export type Gain = { readonly nats: number; readonly share: number }

const ROUNDS = 8

/**
 * The gain by a source at its best share, all others keeping their proportions.
 * @param counts of the sample's sequences: its own, or resampled ones
 */
export function gainBy(source: Source, mixture: Mixture, { counts, total }: Pick<Sample, 'counts' | 'total'>): Gain {
  const { reached } = source
  const ratios = new Float64Array(reached.length)
  let near = 0
  let share = 0
  for (let n = 0; n < reached.length; n++) {
    const at = reached[n] as number
    const count = counts[at] as number
    const ratio = reachChance(source, n, mixture.edits) / (mixture.chance[at] as number)
    ratios[n] = ratio
    near += count
    if (ratio > 1) share += count
  }
  share = Math.min(share / total, 1 - 1e-6)
  if (share <= 0) return { nats: 0, share: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    let sum = 0
    for (let n = 0; n < reached.length; n++) {
      const part = share * (ratios[n] as number)
      sum += ((counts[reached[n] as number] as number) * part) / (1 - share + part)
    }
    share = Math.min(sum / total, 1 - 1e-6)
  }
  let nats = (total - near) * Math.log(1 - share)
  for (let n = 0; n < reached.length; n++)
    nats += (counts[reached[n] as number] as number) * Math.log(1 - share + share * (ratios[n] as number))
  return { nats, share }
}

/**
 * Noise is never quite what the model takes it for, and many small misfits look like evidence. Found on generated logs of
 * several kinds of noise: the smallest factor at which journeys without a representative of their own gain none.
 */
const CAUTION = 1.4

/**
 * What it takes to name a source, in nats: its share, and the sequence, told as a journey that departs from the known ones.
 * What costs more than it gains is noise (minimum description length).
 */
export function costOf(sequence: Sequence, mixture: Mixture, sample: Sample, chances: EditChances): number {
  let chance = mixture.rest * sample.randomChance(sequence)
  mixture.sources.forEach((source, k) => {
    const found = chances.of(source.sequence, sequence)
    for (let changes = 1; changes <= MOST_EDITS; changes++)
      chance += (mixture.shares[k] as number) * (mixture.edits[changes] as number) * (found[changes] as number)
  })
  return CAUTION * (0.5 * Math.log(sample.total) - Math.log(chance))
}

/** The chance that a sequence comes as often as it does, or more often, though it is none of the mixture's sources. */
export function surpriseOf(count: number, expected: number): number {
  // The normal distribution is near enough, and doesn't lose itself in tiny terms.
  if (expected > NORMAL_FROM) return count > expected ? Math.exp(-((count - expected) ** 2) / (2 * expected)) / 2 : 1
  let term = Math.exp(-expected)
  let below = 0
  for (let n = 0; n < count; n++) {
    below += term
    term *= expected / (n + 1)
  }
  return Math.max(0, 1 - below)
}

const NORMAL_FROM = 50

/** A mixture without one of its sources, the others keeping their proportions. */
export function without(mixture: Mixture, k: number): Mixture {
  const source = mixture.sources[k] as Source
  const share = mixture.shares[k] as number
  const others = Math.max(1 - share, 1e-6)
  const chance = mixture.chance.slice()
  for (let n = 0; n < source.reached.length; n++) {
    const at = source.reached[n] as number
    const before = chance[at] as number
    // What is left where it was nearly all is lost in the difference's last digits.
    chance[at] = Math.max(before - share * reachChance(source, n, mixture.edits), before * Number.EPSILON)
  }
  return {
    ...mixture,
    sources: mixture.sources.toSpliced(k, 1),
    shares: mixture.shares.filter((_, at) => at !== k).map((other) => other / others),
    rest: mixture.rest / others,
    chance: chance.map((value) => value / others),
  }
}

export function hasSource(mixture: Mixture, sequence: Sequence): boolean {
  const key = keyOf(sequence)
  return mixture.sources.some((source) => keyOf(source.sequence) === key)
}

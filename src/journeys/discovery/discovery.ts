import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Assignment, assigned } from './assignment.ts'
import { EDIT_KINDS, type EditKind } from './noise.ts'
import { type Sample, sampleOf } from './sample.ts'
import { type Found, searched } from './search.ts'
import type { Sequence } from './sequence.ts'
import { type Stability, stabilityOf } from './stability.ts'
import { typicalOf } from './typical.ts'
import { REPEATS, rankedVariants, type Variants } from './variants.ts'

export const discoveryParameters = exactObject({
  most: z.number().int().min(1).max(50).default(20).describe('The largest number of representatives.'),
  leastShare: z
    .number()
    .min(0)
    .max(0.5)
    .default(0.01)
    .describe('The smallest share of all journeys that a representative stands for.'),
  repeats: z.enum(REPEATS).default('kept').describe('Whether a touchpoint that repeats at once counts as one.'),
  resamples: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(50)
    .describe('How often journeys are drawn again for stability.'),
  seed: z.number().int().min(0).max(0xffffffff).default(1).describe('The same seed gives the same stability.'),
})
export type DiscoveryParameters = z.output<typeof discoveryParameters>

export type Representative = {
  /** Touchpoints in order. At least one journey went just so. */
  readonly sequence: readonly string[]
  /** The journeys that are nearer to it than to the others, and their share of all. */
  readonly n: number
  readonly share: number
  /** How many of them went just so. */
  readonly exact: number
  /** 1 − the sum of its journeys' Levenshtein distances to it / the number of their touchpoints. */
  readonly fitness: number
  /** Levenshtein distances of its journeys to it: their mean, and what nine of ten don't exceed. */
  readonly spread: { readonly mean: number; readonly p90: number }
  /** In what share of the resamples it is found again, 0–1. */
  readonly stability: number
}

export type Discovery = {
  readonly basis: Basis
  /** Journeys. */
  readonly n: number
  /** Representatives. */
  readonly k: number
  /** Whether others stand out as well, but no more were asked for. */
  readonly isLimited: boolean
  /** Those that most journeys are nearest to first. */
  readonly representatives: readonly Representative[]
  /** 1 − the sum of all distances to the nearest representative / the number of touchpoints (Bernard & Andritsos 2019). */
  readonly fitness: number
  /** The share of journeys that are better explained by a representative than by chance; the others resemble none. */
  readonly coverage: number
  /** Mean Jaccard similarity to what resampled journeys would give, 0–1. */
  readonly stability: number
  /** What was learned of how journeys depart from their representatives. */
  readonly noise: {
    /** The share of journeys that depart at all. */
    readonly changed: number
    /** What a change does, by share. */
    readonly kinds: Readonly<Record<EditKind, number>>
  }
  /** How many journeys the search looked at; all others were only counted. */
  readonly sampled: number
}

/** The result with, for each case of the log, its representative's place. */
export type Discovered = { readonly result: Discovery; readonly representativeOf: Uint32Array }

/** More than this don't make the search more certain, but slower. */
const MOST_SAMPLED = 2000

/** The few journeys that stand for all, and how many they are. */
export function discovered(log: EventLog, parameters: DiscoveryParameters, control?: Control): Discovered {
  const variants = rankedVariants(log, parameters.repeats)
  checkpoint(control, 1, 10)
  const sample = sampleOf(variants, MOST_SAMPLED)
  let steps = 0
  const found = searched(sample, parameters, () => checkpoint(control, Math.min(8, 1 + ++steps / 4), 10))
  const stability = stabilityOf(sample, found, parameters, parameters.resamples, parameters.seed)
  checkpoint(control, 9, 10)
  const chosen = chosenOf(sample, found, stability)
  const assignment = assigned(
    variants,
    chosen.map(({ sequence }) => sequence),
  )
  const representatives = chosen.map((one, place) => described(log, variants, assignment, place, one))
  const order = [...representatives.keys()].sort((a, b) => nAt(representatives, b) - nAt(representatives, a) || a - b)
  const rank = new Uint32Array(order.length)
  order.forEach((place, at) => {
    rank[place] = at
  })
  checkpoint(control, 10, 10)
  return {
    result: {
      basis: basisOf(log),
      n: variants.variantOf.length,
      k: representatives.length,
      isLimited: found.isLimited,
      representatives: order.map((place) => representatives[place] as Representative),
      fitness: fitnessOf(variants, assignment, () => true),
      coverage: found.mixture.sources.length === 0 ? 0 : 1 - found.mixture.rest,
      stability: stability.all,
      noise: noiseOf(found),
      sampled: sample.total,
    },
    representativeOf: variants.variantOf.map((variant) => rank[assignment.nearest[variant] as number] as number),
  }
}

export const discovery = analysis({
  id: 'discover',
  parameters: discoveryParameters,
  run: (log, parameters, control) => discovered(log, parameters, control).result,
})

type Chosen = { readonly sequence: Sequence; readonly stability: number }

/** In the log's symbols, those with the greatest share first. Where nothing stands out, the most typical journey stands for all. */
function chosenOf(sample: Sample, { mixture }: Found, stability: Stability): Chosen[] {
  const inLog = (sequence: Sequence) => sequence.map((symbol) => sample.original[symbol] as number)
  if (mixture.sources.length === 0) {
    const typical = typicalOf(sample)
    return typical === null ? [] : [{ sequence: inLog(typical), stability: 0 }]
  }
  return mixture.sources
    .map(({ sequence }, k) => ({ sequence: inLog(sequence), stability: stability.each[k] as number, k }))
    .sort((a, b) => (mixture.shares[b.k] as number) - (mixture.shares[a.k] as number))
}

function described(
  log: EventLog,
  variants: Variants,
  assignment: Assignment,
  place: number,
  { sequence, stability }: Chosen,
): Representative {
  const distances: { distance: number; count: number }[] = []
  let n = 0
  let sum = 0
  let exact = 0
  variants.counts.forEach((count, at) => {
    if (assignment.nearest[at] !== place) return
    const distance = assignment.distance[at] as number
    distances.push({ distance, count })
    n += count
    sum += distance * count
    if (distance === 0) exact += count
  })
  return {
    sequence: Array.from(sequence, (symbol) => log.dictionary[symbol] as string),
    n,
    share: n / variants.variantOf.length,
    exact,
    fitness: fitnessOf(variants, assignment, (nearest) => nearest === place),
    spread: { mean: n === 0 ? 0 : sum / n, p90: notExceeded(distances, 0.9 * n) },
    stability,
  }
}

function fitnessOf(
  variants: Variants,
  { nearest, distance }: Assignment,
  counts: (nearest: number) => boolean,
): number {
  let missed = 0
  let touchpoints = 0
  variants.sequences.forEach((sequence, at) => {
    if (!counts(nearest[at] as number)) return
    const count = variants.counts[at] as number
    missed += count * Math.min(distance[at] as number, NOTHING_NEAR)
    touchpoints += count * sequence.length
  })
  return touchpoints === 0 || missed >= NOTHING_NEAR ? 0 : 1 - missed / touchpoints
}

const NOTHING_NEAR = 0xffffffff

function notExceeded(distances: { distance: number; count: number }[], atLeast: number): number {
  let seen = 0
  for (const { distance, count } of distances.sort((a, b) => a.distance - b.distance)) {
    seen += count
    if (seen >= atLeast) return distance
  }
  return 0
}

function noiseOf({ mixture, noise }: Found): Discovery['noise'] {
  const changed = mixture.sources.length === 0 ? 0 : 1 - (mixture.edits[0] as number)
  const several = (mixture.edits[1] as number) < changed / 2
  const kinds = several ? noise.several : noise.alone
  return {
    changed,
    kinds: Object.fromEntries(EDIT_KINDS.map((kind) => [kind, kinds[kind]])) as Record<EditKind, number>,
  }
}

function nAt(representatives: readonly Representative[], place: number): number {
  return (representatives[place] as Representative).n
}

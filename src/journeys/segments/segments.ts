import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { type Known, knownOf } from './customers.ts'
import { featuresOf } from './features.ts'
import { classOf, fittedClasses } from './latent-classes.ts'
import { type Trait, traitsOf } from './traits.ts'
import { usualTraits } from './usual-traits.ts'

export const segmentsParameters = exactObject({
  attributes: z
    .array(z.string())
    .nullable()
    .default(null)
    .describe('The attributes by which customers are told apart, besides what they do; null: all.'),
  most: z.number().int().min(1).max(20).default(8).describe('The largest number of segments.'),
  leastShare: z.number().min(0).max(0.5).default(0.03).describe('The smallest share of all cases that is a segment.'),
  seed: z.number().int().min(0).max(0xffffffff).default(1).describe('The same seed gives the same segments.'),
})
export type SegmentsParameters = z.output<typeof segmentsParameters>

export type Segment = {
  readonly n: number
  readonly share: number
  /** What tells its customers from the others, the most telling first. */
  readonly traits: readonly Trait[]
  /** What most of its customers do and are, where nothing tells them from the others; else empty. */
  readonly usual: readonly Trait[]
  /** The mean chance with which its cases belong to it, 0–1. */
  readonly certainty: number
}

export type Segments = {
  readonly basis: Basis
  /** Cases. */
  readonly n: number
  /** Segments. One, without traits: nothing tells the customers apart. */
  readonly k: number
  /** The largest first. */
  readonly segments: readonly Segment[]
  /** Of all cases, how many meet which touchpoint and have which value, so that two results can be compared. */
  readonly known: readonly Known[]
  /** Touchpoints that are too rare to be among these. */
  readonly otherTouchpoints: number
  /** How many cases the classes were learned from; all were sorted into them. */
  readonly sampled: number
}

/** The result with, for each case of the log, its segment's place. */
export type Segmented = { readonly result: Segments; readonly segmentOf: Uint32Array }

const MOST_SAMPLED = 2000

/** Groups of customers who behave alike and are alike, their number found by itself. */
export function segmented(log: EventLog, parameters: SegmentsParameters, control?: Control): Segmented {
  const cases = caseCount(log)
  const features = featuresOf(log, parameters.attributes)
  checkpoint(control, 1, 3)
  const sample = evenly(cases, MOST_SAMPLED)
  const { most, leastShare, seed } = parameters
  // How many steps there are and how long they take follows from what was met: it describes, but tells nobody apart twice.
  const telling = features.filter(({ kind }) => kind === 'touchpoint' || kind === 'attribute')
  const classes = fittedClasses(telling, sample, most, leastShare, seed)
  checkpoint(control, 2, 3)
  const placeOf = new Uint32Array(cases)
  const sizes = classes.shares.map(() => 0)
  const certainty = classes.shares.map(() => 0)
  for (let at = 0; at < cases; at++) {
    const { place, chance } = classOf(classes, telling, at)
    placeOf[at] = place
    sizes[place] = (sizes[place] as number) + 1
    certainty[place] = (certainty[place] as number) + chance
  }
  const order = [...sizes.keys()]
    .filter((place) => (sizes[place] as number) > 0)
    .sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
  const rank = new Uint32Array(sizes.length)
  order.forEach((place, at) => {
    rank[place] = at
  })
  const segmentOf = placeOf.map((place) => rank[place] as number)
  const traits = traitsOf(features, segmentOf, order.length)
  checkpoint(control, 3, 3)
  const segments = order.map((place, at) => {
    const n = sizes[place] as number
    const own = traits[at] as Trait[]
    const usual = own.length > 0 ? [] : usualTraits(log, features, segmentOf, at, n)
    return { n, share: n / cases, traits: own, usual, certainty: (certainty[place] as number) / n }
  })
  const result = { basis: basisOf(log), n: cases, k: segments.length, segments, ...knownOf(log, features) }
  return { result: { ...result, sampled: sample.length }, segmentOf }
}

export const segments = analysis({
  id: 'segments',
  readsAllColumns: true,
  parameters: segmentsParameters,
  run: (log, parameters, control) => segmented(log, parameters, control).result,
})

function evenly(count: number, most: number): Uint32Array {
  const size = Math.min(count, most)
  return Uint32Array.from({ length: size }, (_, at) => Math.floor((at * count) / size))
}

import { candidatesOf } from './candidates.ts'
import { EditChances } from './edit-chances.ts'
import { learnedNoise, pilotNoise } from './learning.ts'
import { fitted, type Mixture, type Source, sourceOf } from './mixture.ts'
import type { Noise } from './noise.ts'
import type { Sample } from './sample.ts'
import { costOf, gainBy, hasSource, surpriseOf, without } from './worth.ts'

export type Limits = {
  /** The largest number of representatives. */
  readonly most: number
  /** The smallest share of all journeys that a representative stands for, 0–1. */
  readonly leastShare: number
}

/** What was found, and what came close: the runners-up are worth most first. */
export type Found = {
  readonly mixture: Mixture
  readonly noise: Noise
  readonly runnersUp: readonly Source[]
  /** Whether there would be more, were not so many at most. */
  readonly isLimited: boolean
}

/** How often the noise is learned anew from what was found. */
const ROUNDS = 2
/** So unlikely must a sequence's frequency be if it were noise. */
export const SIGNIFICANT = 0.05
/** Candidates are weighed in groups of so many, those with the greatest excess first. */
const GROUP = 12
/** Nats by which a runner-up may have failed. */
const CLOSE = 8
const RUNNERS_UP = 12
/** So many are tried out when none is worth anything as things are. */
const REFITTED = 4
/** Enough rounds to judge what is lost with a source. */
const SHORT_FIT = 12

/**
 * The sequences that noise does not explain. Starting with none, that one is added which shortens the description of all
 * journeys most, until none does; then the noise is learned from what was found, what no longer pays for itself goes, and
 * the search goes on from there. What is told apart so follows from the counts, not from a distance.
 */
export function searched(sample: Sample, limits: Limits, tick: () => void = () => {}): Found {
  let noise = pilotNoise(sample)
  let work = new Candidates(sample, candidatesOf(sample), noise, limits)
  let mixture = work.grown(fitted(sample, [], { shares: [], rest: 1, edits: noise.edits }, 0), tick)
  for (let round = 0; round < ROUNDS && mixture.sources.length > 0; round++) {
    noise = learnedNoise(sample, mixture, noise)
    work = new Candidates(sample, work.promising(mixture), noise, limits)
    const sources = mixture.sources.map(({ sequence }) => sourceOf(sample, sequence, work.chances))
    mixture = work.pruned(work.grown(work.pruned(fitted(sample, sources, mixture)), tick))
  }
  const isLimited = mixture.sources.length === limits.most && work.hasMore(mixture)
  return { mixture, noise, runnersUp: work.runnersUp(mixture), isLimited }
}

type Weighed = {
  readonly source: Source
  readonly share: number
  /** Nats. */
  readonly cost: number
  readonly worth: number
}

class Candidates {
  readonly chances: EditChances
  readonly #sample: Sample
  readonly #limits: Limits
  readonly #places: readonly number[]
  readonly #sources = new Map<number, Source>()
  /** By place, the worth when it was last weighed: it only falls as the mixture grows. */
  readonly #worth = new Map<number, number>()

  constructor(sample: Sample, places: readonly number[], noise: Noise, limits: Limits) {
    this.chances = new EditChances(noise)
    this.#sample = sample
    this.#places = places
    this.#limits = limits
  }

  /** Adds what is worth most, as long as something is worth anything. */
  grown(start: Mixture, tick: () => void): Mixture {
    let mixture = start
    while (mixture.sources.length < this.#limits.most) {
      tick()
      const next = this.#best(mixture)
      if (next === null) break
      mixture = next
    }
    return mixture
  }

  hasMore(mixture: Mixture): boolean {
    return this.#best(mixture) !== null
  }

  /** Takes away, one after the other, what costs more than it gains. */
  pruned(start: Mixture): Mixture {
    let mixture = start
    for (;;) {
      let worst: { readonly mixture: Mixture; readonly worth: number } | null = null
      for (let k = 0; k < mixture.sources.length; k++) {
        const less = without(mixture, k)
        const refitted = fitted(this.#sample, less.sources, less, SHORT_FIT)
        const worth = this.#worthOf(mixture, k, refitted)
        if (worth < (worst?.worth ?? 0)) worst = { mixture: refitted, worth }
      }
      if (worst === null) return mixture
      mixture = fitted(this.#sample, worst.mixture.sources, worst.mixture)
    }
  }

  /** The places that may be worth something once the noise is better known; some were not weighed, as enough was found. */
  promising(mixture: Mixture): number[] {
    const waiting = new Set(this.#surprising(mixture))
    const worthOf = (at: number) => this.#worth.get(at) ?? (waiting.has(at) ? 0 : Number.NEGATIVE_INFINITY)
    return this.#places.filter((at) => worthOf(at) > -2 * CLOSE)
  }

  runnersUp(mixture: Mixture): Source[] {
    return [...this.#worth]
      .filter(([at, worth]) => worth > -CLOSE && !hasSource(mixture, (this.#sources.get(at) as Source).sequence))
      .sort(([, a], [, b]) => b - a)
      .slice(0, RUNNERS_UP)
      .map(([at]) => this.#sources.get(at) as Source)
  }

  #worthOf(mixture: Mixture, k: number, less: Mixture): number {
    const { sequence } = mixture.sources[k] as Source
    if ((mixture.shares[k] as number) < this.#limits.leastShare) return Number.NEGATIVE_INFINITY
    const lost = mixture.logLikelihood - less.logLikelihood
    return lost - costOf(sequence, less, this.#sample, this.chances)
  }

  #best(mixture: Mixture): Mixture | null {
    const waiting = this.#surprising(mixture)
    const close: Weighed[] = []
    for (let from = 0; from < waiting.length; from += GROUP) {
      const group = waiting.slice(from, from + GROUP).map((at) => this.#weighed(at, mixture))
      const able = group.filter(({ share }) => share >= this.#limits.leastShare).sort((a, b) => b.worth - a.worth)
      const [best] = able
      if (best && best.worth > 0) return this.#with(best, mixture)
      close.push(...able)
    }
    // Where one sequence was taken for noise, there is less noise without it, which the others gain by.
    for (const one of close.sort((a, b) => b.worth - a.worth).slice(0, REFITTED)) {
      const refitted = this.#with(one, mixture)
      if (refitted.logLikelihood - mixture.logLikelihood > one.cost) return refitted
    }
    return null
  }

  #weighed(at: number, mixture: Mixture): Weighed {
    const source = this.#sourceAt(at)
    const { nats, share } = gainBy(source, mixture, this.#sample)
    const cost = costOf(source.sequence, mixture, this.#sample, this.chances)
    this.#worth.set(at, nats - cost)
    return { source, share, cost, worth: nats - cost }
  }

  #with({ source, share }: Weighed, mixture: Mixture): Mixture {
    const kept = 1 - share
    return fitted(this.#sample, [...mixture.sources, source], {
      shares: [...Array.from(mixture.shares, (other) => other * kept), share],
      rest: mixture.rest * kept,
      edits: mixture.edits,
    })
  }

  /** Candidates that come more often than the mixture explains, those with the greatest excess first. */
  #surprising(mixture: Mixture): number[] {
    const { counts, sequences, total } = this.#sample
    return this.#places
      .filter((at) => (this.#worth.get(at) ?? 1) > -CLOSE && !hasSource(mixture, sequences[at] as Source['sequence']))
      .map((at) => ({ at, count: counts[at] as number, expected: (mixture.chance[at] as number) * total }))
      .filter(({ count, expected }) => surpriseOf(count, expected) <= SIGNIFICANT)
      .map(({ at, count, expected }) => ({ at, excess: count * Math.log(count / expected) - count + expected }))
      .sort((a, b) => b.excess - a.excess)
      .map(({ at }) => at)
  }

  #sourceAt(at: number): Source {
    const known = this.#sources.get(at)
    if (known) return known
    const source = sourceOf(this.#sample, this.#sample.sequences[at] as Source['sequence'], this.chances)
    this.#sources.set(at, source)
    return source
  }
}

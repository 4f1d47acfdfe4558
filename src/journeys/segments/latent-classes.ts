import { seededRandom } from '../random.ts'
import type { Feature } from './features.ts'

/**
 * Classes of cases within which the features are independent (latent class analysis; Lazarsfeld & Henry 1968), fitted by
 * expectation and maximisation, their number chosen by the Bayesian information criterion.
 */
export type LatentClasses = {
  /** Shares of the classes; they sum to 1. */
  readonly shares: readonly number[]
  /** Per class and feature, the log of each value's chance. */
  readonly logChances: readonly (readonly Float64Array[])[]
  readonly bic: number
}

const ROUNDS = 60
const STARTS = 3
const ENOUGH = 1e-3
/** What is added to each count, so that nothing is impossible. */
const SMOOTHING = 0.5

/** @param cases the indexes of those to learn from */
export function fittedClasses(
  features: readonly Feature[],
  cases: Uint32Array,
  most: number,
  leastShare: number,
  seed: number,
): LatentClasses {
  let best = fitted(features, cases, [new Float64Array(cases.length).fill(1)])
  let worse = 0
  for (let count = 2; count <= most && worse < 2; count++) {
    let next: LatentClasses | null = null
    for (let start = 0; start < STARTS; start++) {
      const found = fitted(features, cases, startingParts(features, cases, count, seededRandom(seed + start)))
      if (next === null || found.bic < next.bic) next = found
    }
    const isBetter = next !== null && next.bic < best.bic && next.shares.every((share) => share >= leastShare)
    if (isBetter) best = next as LatentClasses
    worse = isBetter ? 0 : worse + 1
  }
  return best
}

/** The likeliest class of a case, and the chance of it. */
export function classOf(classes: LatentClasses, features: readonly Feature[], at: number) {
  const parts = partsOf(classes, features, at)
  const likeliest = parts.indexOf(Math.max(...parts))
  return { place: likeliest, chance: parts[likeliest] as number }
}

function partsOf({ shares, logChances }: LatentClasses, features: readonly Feature[], at: number): number[] {
  const logs = shares.map((share, place) => {
    const own = logChances[place] as readonly Float64Array[]
    let log = Math.log(share)
    for (let f = 0; f < features.length; f++)
      log += (own[f] as Float64Array)[(features[f] as Feature).codes[at] as number] as number
    return log
  })
  const most = Math.max(...logs)
  const sum = logs.reduce((all, log) => all + Math.exp(log - most), 0)
  return logs.map((log) => Math.exp(log - most) / sum)
}

/** Cases as far apart as chance allows, and each other one with the nearest of them. */
function startingParts(features: readonly Feature[], cases: Uint32Array, count: number, random: () => number) {
  const distanceOf = (one: number, other: number) =>
    features.reduce((sum, { codes }) => sum + (codes[one] === codes[other] ? 0 : 1), 0)
  const distances = new Float64Array(cases.length).fill(Number.POSITIVE_INFINITY)
  const nearest = new Uint32Array(cases.length)
  let centre = cases[Math.floor(random() * cases.length)] as number
  for (let place = 0; place < count; place++) {
    for (let i = 0; i < cases.length; i++) {
      const distance = distanceOf(cases[i] as number, centre)
      if (distance >= (distances[i] as number)) continue
      distances[i] = distance
      nearest[i] = place
    }
    centre = cases[drawn(distances, random())] as number
  }
  return Array.from({ length: count }, (_, place) => Float64Array.from(nearest, (own) => (own === place ? 1 : 0)))
}

/** An index, the likelier the greater its distance (k-means++). */
function drawn(distances: Float64Array, part: number): number {
  let left = part * distances.reduce((sum, distance) => sum + distance ** 2, 0)
  for (let i = 0; i < distances.length; i++) {
    left -= (distances[i] as number) ** 2
    if (left < 0) return i
  }
  return 0
}

function fitted(features: readonly Feature[], cases: Uint32Array, start: readonly Float64Array[]): LatentClasses {
  const parameters = start.length - 1 + start.length * features.reduce((sum, { values }) => sum + values.length - 1, 0)
  let parts = start
  let before = Number.NEGATIVE_INFINITY
  for (let round = 0; ; round++) {
    const model = maximised(features, cases, parts)
    const { logLikelihood, parts: next } = expected(model, features, cases)
    if (round >= ROUNDS || logLikelihood - before < ENOUGH)
      return { ...model, bic: parameters * Math.log(cases.length) - 2 * logLikelihood }
    before = logLikelihood
    parts = next
  }
}

type Model = Omit<LatentClasses, 'bic'>

function maximised(features: readonly Feature[], cases: Uint32Array, parts: readonly Float64Array[]): Model {
  const sums = parts.map((own) => own.reduce((sum, part) => sum + part, 0))
  const logChances = parts.map((own, place) =>
    features.map(({ codes, values }) => {
      const counts = new Float64Array(values.length).fill(SMOOTHING)
      for (let i = 0; i < cases.length; i++) {
        const code = codes[cases[i] as number] as number
        counts[code] = (counts[code] as number) + (own[i] as number)
      }
      const all = (sums[place] as number) + SMOOTHING * values.length
      return counts.map((count) => Math.log(count / all))
    }),
  )
  const all = cases.length + SMOOTHING * parts.length
  return { shares: sums.map((sum) => (sum + SMOOTHING) / all), logChances }
}

function expected({ shares, logChances }: Model, features: readonly Feature[], cases: Uint32Array) {
  const parts = shares.map(() => new Float64Array(cases.length))
  const logs = new Float64Array(shares.length)
  let logLikelihood = 0
  for (let i = 0; i < cases.length; i++) {
    const at = cases[i] as number
    let most = Number.NEGATIVE_INFINITY
    for (let place = 0; place < shares.length; place++) {
      const own = logChances[place] as readonly Float64Array[]
      let log = Math.log(shares[place] as number)
      for (let f = 0; f < features.length; f++)
        log += (own[f] as Float64Array)[(features[f] as Feature).codes[at] as number] as number
      logs[place] = log
      if (log > most) most = log
    }
    let sum = 0
    for (let place = 0; place < shares.length; place++) sum += Math.exp((logs[place] as number) - most)
    logLikelihood += most + Math.log(sum)
    for (let place = 0; place < shares.length; place++)
      (parts[place] as Float64Array)[i] = Math.exp((logs[place] as number) - most) / sum
  }
  return { logLikelihood, parts }
}

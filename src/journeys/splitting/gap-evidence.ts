import { PairTable } from './context-tree.ts'

const BINS = 24
/** How many gaps of all pairs a pair's own gaps are mixed with, and how many of both kinds each kind's are. */
const LEAN_ON_ALL = 20
const LEAN_ON_BOTH = 10
/** No single gap says more than this, as odds. */
const MOST = 1e6

/**
 * What the time between two events says about whether a new journey opens in between: the odds of such a gap between
 * journeys to such a gap inside one. Gaps are told apart by 24 bins of equal mass, so any shape of waiting time will do;
 * inside a journey every pair of events has its own shape, mixed with that of all pairs. Over all pairs, a longer wait never
 * speaks less for a new journey (isotonic regression by pooling adjacent violators).
 */
export class GapEvidence {
  readonly #edges: Float64Array
  readonly #pairs = new PairTable()
  /** Per event but a history's last one: its gap's bin and its pair. */
  readonly #binOf: Uint8Array
  readonly #pairOf: Int32Array
  readonly #isLast: Uint8Array
  readonly #pairBins: Float64Array
  readonly #pairTotal: Float64Array
  #between = new Float64Array(BINS).fill(1 / BINS)
  #within = new Float64Array(BINS).fill(1 / BINS)

  constructor(names: Uint32Array, times: Float64Array, isLast: Uint8Array) {
    const count = names.length
    this.#isLast = isLast
    this.#edges = edgesOf(times, isLast)
    this.#binOf = new Uint8Array(count)
    this.#pairOf = new Int32Array(count)
    let pairs = 0
    for (let i = 0; i < count; i++) {
      if (isLast[i]) continue
      const [here, next] = [names[i] as number, names[i + 1] as number]
      let pair = this.#pairs.get(here, next)
      if (pair < 0) {
        pair = pairs++
        this.#pairs.set(here, next, pair)
      }
      this.#pairOf[i] = pair
      this.#binOf[i] = this.#bin((times[i + 1] as number) - (times[i] as number))
    }
    this.#pairBins = new Float64Array(pairs * BINS)
    this.#pairTotal = new Float64Array(pairs)
  }

  /**
   * Learns from where journeys end now (`ends[i]` is 1 after their last events), and writes each event's odds, which leave
   * its own gap out. Returns the logarithm of the probability of all gaps.
   */
  learn(ends: Uint8Array, odds: Float64Array): number {
    const within = new Float64Array(BINS)
    const between = new Float64Array(BINS)
    this.#pairBins.fill(0)
    this.#pairTotal.fill(0)
    for (let i = 0; i < ends.length; i++) {
      if (this.#isLast[i]) continue
      const bin = this.#binOf[i] as number
      if (ends[i]) (between[bin] as number)++
      else {
        const pair = this.#pairOf[i] as number
        ;(within[bin] as number)++
        ;(this.#pairBins[pair * BINS + bin] as number)++
        ;(this.#pairTotal[pair] as number)++
      }
    }
    this.#fit(within, between)
    let logProbability = 0
    for (let i = 0; i < ends.length; i++) {
      if (this.#isLast[i]) {
        odds[i] = 1
        continue
      }
      const inside = this.#inside(this.#pairOf[i] as number, this.#binOf[i] as number, ends[i] ? 0 : 1)
      odds[i] = this.#odds(this.#binOf[i] as number, inside)
      logProbability += Math.log(inside) + (ends[i] ? Math.log(odds[i] as number) : 0)
    }
    return logProbability
  }

  /** The odds of a gap that it has not learned from. */
  oddsOf(name: number, next: number, gap: number): number {
    const bin = this.#bin(gap)
    return this.#odds(bin, this.#inside(this.#pairs.get(name, next), bin, 0))
  }

  #odds(bin: number, inside: number): number {
    return Math.min(MOST, Math.max(1 / MOST, (this.#between[bin] as number) / inside))
  }

  #inside(pair: number, bin: number, own: 0 | 1): number {
    const all = this.#within[bin] as number
    if (pair < 0) return all
    const seen = (this.#pairBins[pair * BINS + bin] as number) - own
    return (seen + LEAN_ON_ALL * all) / ((this.#pairTotal[pair] as number) - own + LEAN_ON_ALL)
  }

  #fit(within: Float64Array, between: Float64Array): void {
    const [inside, outside] = [sum(within), sum(between)]
    const logOdds = new Float64Array(BINS)
    const weights = new Float64Array(BINS)
    for (let bin = 0; bin < BINS; bin++) {
      const both = (within[bin] as number) + (between[bin] as number)
      const share = (both + 1e-3) / (inside + outside + BINS * 1e-3)
      this.#within[bin] = ((within[bin] as number) + LEAN_ON_BOTH * share) / (inside + LEAN_ON_BOTH)
      const outer = ((between[bin] as number) + LEAN_ON_BOTH * share) / (outside + LEAN_ON_BOTH)
      logOdds[bin] = Math.log(outer / (this.#within[bin] as number))
      weights[bin] = both + 1e-9
    }
    const rising = isotonic(logOdds, weights)
    const shape = this.#within.map((share, bin) => share * Math.exp(rising[bin] as number))
    const all = sum(shape)
    this.#between = shape.map((share) => share / all)
  }

  #bin(gap: number): number {
    let low = 0
    let high = BINS - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#edges[middle] as number) <= gap) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** The least squares fit that never falls. */
function isotonic(values: Float64Array, weights: Float64Array): Float64Array {
  const blocks: { value: number; weight: number; length: number }[] = []
  values.forEach((value, at) => {
    let block = { value, weight: weights[at] as number, length: 1 }
    for (let before = blocks.at(-1); before && before.value > block.value; before = blocks.at(-1)) {
      blocks.pop()
      const weight = before.weight + block.weight
      const mean = (before.value * before.weight + block.value * block.weight) / weight
      block = { value: mean, weight, length: before.length + block.length }
    }
    blocks.push(block)
  })
  return Float64Array.from(blocks.flatMap(({ value, length }) => Array<number>(length).fill(value)))
}

function edgesOf(times: Float64Array, isLast: Uint8Array): Float64Array {
  const gaps = new Float64Array(times.length)
  let count = 0
  for (let i = 0; i < times.length; i++) if (!isLast[i]) gaps[count++] = (times[i + 1] as number) - (times[i] as number)
  const sorted = gaps.subarray(0, count).sort()
  return Float64Array.from({ length: BINS }, (_, bin) => sorted[Math.floor((bin * count) / BINS)] ?? 0)
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}

import { shared } from '../log/shared.ts'
import { type Buckets, NOT_ASKED, placeOf, widthFor } from './buckets.ts'

/**
 * Exact quantiles of many groups of numbers ≥ 0 without keeping them all. The numbers are given twice, the same and in any
 * order: `count` finds for each group the buckets that hold its quantiles, `collect` keeps only what falls into those.
 *
 *     const quantiles = new GroupedQuantiles(groups, [0.5, 0.9])
 *     for (…) quantiles.count(group, value)
 *     quantiles.settle()
 *     for (…) quantiles.collect(group, value)
 *     quantiles.of(group, 0.5)
 *
 * A quantile between two values is interpolated (type 7 of Hyndman & Fan 1996, as in R, NumPy and SQL's
 * `percentile_cont`), so that the median of an even number is the mean of the middle two.
 */
export class GroupedQuantiles {
  /** One for each that counts, at once with the others; `count` and `collect` use the first. */
  readonly buckets: readonly [Buckets, ...Buckets[]]
  readonly #shares: readonly number[]
  readonly #groups: number
  readonly #isShared: boolean
  readonly #sizes: Uint32Array
  /** Of the group that is being settled. */
  readonly #counts: Int32Array
  /** What one has counted of each bucket that is asked for. */
  readonly #own: Int32Array
  #kept = new Float64Array(0)
  /** Per group, share and the two ranks it lies between: where the bucket's values begin and end, and the rank among them. */
  readonly #places: Float64Array

  /**
   * @param counters how many count and collect: more than one do so on shared memory, with `countAll` and `collectAll`
   * @param most the largest value that is likely; the less it is, the less memory is gone through
   */
  constructor(groups: number, shares: readonly number[], { counters = 1, most = Number.MAX_VALUE } = {}) {
    this.#shares = shares
    this.#groups = groups
    this.#isShared = counters > 1
    const width = widthFor(groups, most)
    const size = groups * width
    // The first one's is nobody else's.
    const others = Array.from({ length: counters - 1 }, (): Buckets => ({ width, table: shared(Int32Array, size) }))
    this.buckets = [{ width, table: new Int32Array(size) }, ...others]
    this.#sizes = new Uint32Array(groups)
    this.#counts = new Int32Array(width)
    this.#own = new Int32Array(2 * shares.length)
    this.#places = new Float64Array(groups * shares.length * 6)
  }

  count(group: number, value: number): void {
    const [buckets] = this.buckets
    const at = placeOf(buckets, group, value)
    buckets.table[at] = (buckets.table[at] as number) + 1
  }

  /**
   * Between the passes.
   * @returns where values are kept; whoever counted some of them collects the same
   */
  settle(): Float64Array {
    let kept = 0
    for (let group = 0; group < this.#groups; group++) kept = this.#settleGroup(group, kept)
    this.#kept = this.#isShared ? shared(Float64Array, kept) : new Float64Array(kept)
    return this.#kept
  }

  collect(group: number, value: number): void {
    const [buckets] = this.buckets
    const at = placeOf(buckets, group, value)
    const place = buckets.table[at] as number
    if (place < 0) return
    this.#kept[place] = value
    buckets.table[at] = place + 1
  }

  /** How many values the group has. */
  sizeOf(group: number): number {
    return this.#sizes[group] as number
  }

  /** The quantile, one of those asked for; null for an empty group. */
  of(group: number, share: number): number | null {
    const index = this.#shares.indexOf(share)
    if (index < 0) throw new Error(`the quantile ${share} was not asked for`)
    const size = this.sizeOf(group)
    if (size === 0) return null
    const at = (group * this.#shares.length + index) * 6
    const low = this.#valueAt(at)
    const part = share * (size - 1) - Math.floor(share * (size - 1))
    return part === 0 ? low : low + part * (this.#nextAt(at) - low)
  }

  /** The value of the next rank after the one that was found at a place. */
  #nextAt(at: number): number {
    const from = this.#places[at] as number
    if (this.#places[at + 3] !== from) return this.#valueAt(at + 3)
    // Finding a rank leaves what is larger behind it.
    return leastOf(this.#kept, from + (this.#places[at + 5] as number), this.#places[at + 1] as number)
  }

  #valueAt(at: number): number {
    const from = this.#places[at] as number
    return selected(this.#kept, from, this.#places[at + 1] as number, from + (this.#places[at + 2] as number))
  }

  /** Finds the places of a group's quantiles, given where its kept values begin; returns where they end. */
  #settleGroup(group: number, keptBefore: number): number {
    const counts = this.#counts
    const first = group * counts.length
    const size = this.#countGroup(first)
    this.#sizes[group] = size
    if (size === 0) return keptBefore
    let below = 0
    let kept = keptBefore
    let next = this.#nextRank(size, below)
    const asked: number[] = []
    for (let at = 0; next < size; at++) {
      const count = counts[at] as number
      below = (below + count) | 0
      if (below <= next) continue
      this.#placeRanks(group, below - count, count, kept)
      asked.push(at)
      counts[at] = kept
      kept += count
      next = this.#nextRank(size, below)
    }
    this.#placeGroup(first, asked)
    return kept
  }

  /** The counts of a group's buckets over all who counted. */
  #countGroup(first: number): number {
    const counts = this.#counts
    const [{ table }, ...others] = this.buckets
    let size = 0
    for (let at = 0; at < counts.length; at++) {
      const count = table[first + at] as number
      counts[at] = count
      size = (size + count) | 0
    }
    for (const other of others) {
      for (let at = 0; at < counts.length; at++) {
        const count = other.table[first + at] as number
        counts[at] = ((counts[at] as number) + count) | 0
        size = (size + count) | 0
      }
    }
    return size
  }

  /** Tells everybody where the values of the buckets that are asked for are kept: one's behind another's. */
  #placeGroup(first: number, asked: readonly number[]): void {
    const places = this.#counts
    for (const { table, width } of this.buckets) {
      for (const [i, at] of asked.entries()) this.#own[i] = table[first + at] as number
      if (width > 1) table.fill(NOT_ASKED, first, first + width)
      for (const [i, at] of asked.entries()) {
        const place = places[at] as number
        table[first + at] = place
        places[at] = place + (this.#own[i] as number)
      }
    }
  }

  /** The lowest rank from `from` on that a quantile of so many values rests on; `size` where there is none. */
  #nextRank(size: number, from: number): number {
    let next = size
    for (const share of this.#shares)
      for (const above of [0, 1]) {
        const rank = rankOf(share, size, above)
        if (rank >= from && rank < next) next = rank
      }
    return next
  }

  /** Notes each rank that falls into a bucket of `count` values above `below` others. */
  #placeRanks(group: number, below: number, count: number, kept: number): void {
    const size = this.#sizes[group] as number
    for (let i = 0; i < this.#shares.length * 2; i++) {
      const rank = rankOf(this.#shares[i >>> 1] as number, size, i & 1) - below
      if (rank < 0 || rank >= count) continue
      const at = (group * this.#shares.length * 2 + i) * 3
      this.#places[at] = kept
      this.#places[at + 1] = kept + count
      this.#places[at + 2] = rank
    }
  }
}

/** A quantile of numbers in any order, defined as above; null without numbers. */
export function quantileOf(values: Float64Array, share: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted()
  const below = rankOf(share, sorted.length, 0)
  const low = sorted[below] as number
  return low + (share * (sorted.length - 1) - below) * ((sorted[rankOf(share, sorted.length, 1)] as number) - low)
}

/** The ranks from 0 between which a share lies: the one below it, or with `above` = 1 the next, if there is one. */
function rankOf(share: number, size: number, above: number): number {
  return Math.min(Math.floor(share * (size - 1)) + above, size - 1)
}

function leastOf(values: Float64Array, from: number, to: number): number {
  let least = values[from] as number
  for (let i = from + 1; i < to; i++) least = Math.min(least, values[i] as number)
  return least
}

/** Puts the value of rank `target` at its place among values[from … to - 1] (Hoare's selection) and returns it. */
function selected(values: Float64Array, from: number, to: number, target: number): number {
  let left = from
  let right = to - 1
  while (left < right) {
    const pivot = values[(left + right) >>> 1] as number
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const value = values[i] as number
      values[i++] = values[j] as number
      values[j--] = value
    }
    if (target <= j) right = j
    else if (target >= i) left = i
    else break
  }
  return values[target] as number
}

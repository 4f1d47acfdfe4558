/** An octave is divided into 2^BITS buckets. */
const BITS = 4
/** Below this each whole number has a bucket of its own. */
const SINGLE = (2 << BITS) - 1
/** Values below 2^44 (557 years of ms) have buckets of their own; larger ones share the last. */
const OCTAVES = 44
const BUCKETS = (OCTAVES + 1 - BITS) << BITS
/** More groups than this have one bucket each: they are small then, and all of their values can be kept. */
const BUCKETED_MOST = 6400
const NOT_ASKED = 0xffffffff
/** Stands for the group of a gap that is in none. */
export const NO_GROUP = 0xffffffff
const INTEGER_END = 2 ** 32
/** By how many octaves values from `INTEGER_END` are brought down to be integers of 32 bits. */
const LOWERED = OCTAVES - 32

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
  readonly #shares: readonly number[]
  readonly #groups: number
  readonly #buckets: number
  /** Per group and bucket: its count, and once settled where its next value is kept. */
  readonly #table: Uint32Array
  readonly #sizes: Uint32Array
  #kept = new Float64Array(0)
  /** Per group, share and the two ranks it lies between: where the bucket's values begin and end, and the rank among them. */
  readonly #places: Float64Array

  constructor(groups: number, shares: readonly number[]) {
    this.#shares = shares
    this.#groups = groups
    this.#buckets = groups > BUCKETED_MOST ? 1 : BUCKETS
    this.#table = new Uint32Array(groups * this.#buckets)
    this.#sizes = new Uint32Array(groups)
    this.#places = new Float64Array(groups * shares.length * 6)
  }

  count(group: number, value: number): void {
    const at = this.#placeOf(group, value)
    this.#table[at] = (this.#table[at] as number) + 1
  }

  /** Between the passes. */
  settle(): void {
    let kept = 0
    for (let group = 0; group < this.#groups; group++) kept = this.#settleGroup(group, kept)
    this.#kept = new Float64Array(kept)
  }

  collect(group: number, value: number): void {
    const at = this.#placeOf(group, value)
    const place = this.#table[at] as number
    if (place === NOT_ASKED) return
    this.#kept[place] = value
    this.#table[at] = place + 1
  }

  // These two are `count` and `collect` for millions of gaps, written out with all that doesn't change held fast, which
  // spares a quarter of the time.

  /**
   * Counts the time from `left[i]` to `came[i + 1]`, 0 where it is negative, for each i that has a group.
   * @param totals per group, to which the times are added
   */
  countGaps(groups: Uint32Array, left: Float64Array, came: Float64Array, totals: Float64Array): void {
    const table = this.#table
    const isSingle = this.#buckets === 1
    let before = left[0] ?? 0
    for (let i = 0; i + 1 < came.length; i++) {
      const group = groups[i] as number
      const gap = (came[i + 1] as number) - before
      before = left[i + 1] as number
      if (group === NO_GROUP) continue
      let at = isSingle ? group : group * BUCKETS
      if (gap > 0) {
        totals[group] = (totals[group] as number) + gap
        if (!isSingle) at += bucketOf(gap)
      }
      table[at] = (table[at] as number) + 1
    }
  }

  /** After `countGaps` and `settle`, the same gaps. */
  collectGaps(groups: Uint32Array, left: Float64Array, came: Float64Array): void {
    const table = this.#table
    const kept = this.#kept
    const isSingle = this.#buckets === 1
    let before = left[0] ?? 0
    for (let i = 0; i + 1 < came.length; i++) {
      const group = groups[i] as number
      const gap = Math.max((came[i + 1] as number) - before, 0)
      before = left[i + 1] as number
      if (group === NO_GROUP) continue
      const at = isSingle ? group : group * BUCKETS + bucketOf(gap)
      const place = table[at] as number
      if (place === NOT_ASKED) continue
      kept[place] = gap
      table[at] = place + 1
    }
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
    return part === 0 ? low : low + part * (this.#valueAt(at + 3) - low)
  }

  #valueAt(at: number): number {
    const from = this.#places[at] as number
    return selected(this.#kept, from, this.#places[at + 1] as number, from + (this.#places[at + 2] as number))
  }

  #placeOf(group: number, value: number): number {
    return this.#buckets === 1 ? group : group * BUCKETS + bucketOf(value)
  }

  /** Finds the places of a group's quantiles, given where its kept values begin; returns where they end. */
  #settleGroup(group: number, keptBefore: number): number {
    const first = group * this.#buckets
    const last = first + this.#buckets
    let size = 0
    for (let at = first; at < last; at++) size += this.#table[at] as number
    this.#sizes[group] = size
    let below = 0
    let kept = keptBefore
    for (let at = first; at < last; at++) {
      const count = this.#table[at] as number
      const asked = count > 0 && this.#placeRanks(group, size, below, count, kept)
      this.#table[at] = asked ? kept : NOT_ASKED
      if (asked) kept += count
      below += count
    }
    return kept
  }

  /** Notes each rank that falls into a bucket of `count` values above `below` others; false where none does. */
  #placeRanks(group: number, size: number, below: number, count: number, kept: number): boolean {
    let asked = false
    for (let i = 0; i < this.#shares.length * 2; i++) {
      const rank = rankOf(this.#shares[i >>> 1] as number, size, i & 1) - below
      if (rank < 0 || rank >= count) continue
      const at = (group * this.#shares.length * 2 + i) * 3
      this.#places[at] = kept
      this.#places[at + 1] = kept + count
      this.#places[at + 2] = rank
      asked = true
    }
    return asked
  }
}

/** The leading bits of the whole part, so that buckets are in the order of their values. */
function bucketOf(value: number): number {
  if (value >= INTEGER_END) return largeBucketOf(value)
  const whole = value >>> 0
  const octave = 31 - BITS - Math.clz32(whole | SINGLE)
  return (octave << BITS) + (whole >>> octave)
}

function largeBucketOf(value: number): number {
  const whole = Math.min(value / 2 ** LOWERED, INTEGER_END - 1) >>> 0
  const octave = 31 - BITS - Math.clz32(whole)
  return ((octave + LOWERED) << BITS) + (whole >>> octave)
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

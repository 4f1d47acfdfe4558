/** The bits of a number's upper half behind its exponent and the first four of its fraction: an octave has 16 buckets. */
const DROPPED_BITS = 16
/** What is left of the upper half of 1, less one: all that is smaller shares the first bucket. */
const BEFORE_FIRST = (1023 << (20 - DROPPED_BITS)) - 1
/** 1024 buckets, which reach to 2^63. */
const BUCKETS_SHIFT = 10
/** More groups than this have one bucket each: they are small then, and all of their values can be kept. */
const BUCKETED_MOST = 6400
const NOT_ASKED = -1

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
  /** A group has 2 to the power of this many buckets. */
  readonly #shift: number
  /** Per group and bucket: its count, and once settled where its next value is kept. */
  readonly #table: Int32Array
  readonly #sizes: Uint32Array
  readonly #sums: Float64Array
  #kept = new Float64Array(0)
  /** Per group, share and the two ranks it lies between: where the bucket's values begin and end, and the rank among them. */
  readonly #places: Float64Array

  constructor(groups: number, shares: readonly number[]) {
    this.#shares = shares
    this.#groups = groups
    this.#shift = groups > BUCKETED_MOST ? 0 : BUCKETS_SHIFT
    this.#table = new Int32Array(groups << this.#shift)
    this.#sizes = new Uint32Array(groups)
    this.#sums = new Float64Array(groups)
    this.#places = new Float64Array(groups * shares.length * 6)
  }

  count(group: number, value: number): void {
    this.#sums[group] = (this.#sums[group] as number) + value
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
    if (place < 0) return
    this.#kept[place] = value
    this.#table[at] = place + 1
  }

  /** Counts the first `count` of the values, each with its group: thousands at once, several times as fast. */
  countAll(groups: Uint32Array, values: Float64Array, count: number): void {
    const [table, sums, shift, mask] = [this.#table, this.#sums, this.#shift, (1 << this.#shift) - 1]
    const halves = halvesOf(values)
    for (let i = 0; i < count; i++) {
      // What looks idle tells the engine that all of this fits 32 bits.
      const group = (groups[i] as number) | 0
      const at = ((group << shift) + (bucketOf(halves[2 * i + 1] as number) & mask)) | 0
      table[at] = ((table[at] as number) + 1) | 0
      sums[group] = (sums[group] as number) + (values[i] as number)
    }
  }

  /** After `countAll` and `settle`, the same values. */
  collectAll(groups: Uint32Array, values: Float64Array, count: number): void {
    const [table, kept, shift, mask] = [this.#table, this.#kept, this.#shift, (1 << this.#shift) - 1]
    const halves = halvesOf(values)
    for (let i = 0; i < count; i++) {
      const group = (groups[i] as number) | 0
      const at = ((group << shift) + (bucketOf(halves[2 * i + 1] as number) & mask)) | 0
      const place = table[at] as number
      if (place < 0) continue
      kept[place] = values[i] as number
      table[at] = place + 1
    }
  }

  sumOf(group: number): number {
    return this.#sums[group] as number
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
    ONE[0] = value
    return (group << this.#shift) + (bucketOf(HALVES_OF_ONE[1] as number) & ((1 << this.#shift) - 1))
  }

  /** Finds the places of a group's quantiles, given where its kept values begin; returns where they end. */
  #settleGroup(group: number, keptBefore: number): number {
    const table = this.#table
    const first = group << this.#shift
    const last = (group + 1) << this.#shift
    let size = 0
    for (let at = first; at < last; at++) size = (size + (table[at] as number)) | 0
    this.#sizes[group] = size
    if (size === 0) {
      table.fill(NOT_ASKED, first, last)
      return keptBefore
    }
    let below = 0
    let kept = keptBefore
    let next = this.#nextRank(size, below)
    for (let at = first; at < last; at++) {
      const count = table[at] as number
      below = (below + count) | 0
      if (below <= next) {
        table[at] = NOT_ASKED
        continue
      }
      table[at] = kept
      this.#placeRanks(group, below - count, count, kept)
      kept += count
      next = this.#nextRank(size, below)
    }
    return kept
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

const ONE = new Float64Array(1)
const HALVES_OF_ONE = halvesOf(ONE)

/** The halves of numbers: typed arrays are little-endian wherever this runs, so that the upper one comes second. */
function halvesOf({ buffer, byteOffset, length }: Float64Array): Int32Array {
  return new Int32Array(buffer, byteOffset, 2 * length)
}

/** From the upper half of a number, which is its logarithm, more or less: buckets are in the order of their values. */
function bucketOf(upperHalf: number): number {
  const bucket = ((upperHalf >> DROPPED_BITS) - BEFORE_FIRST) | 0
  // 0 instead of what is below, without a branch.
  return bucket & ~(bucket >> 31)
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

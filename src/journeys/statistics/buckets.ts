/** The bits of a number's upper half behind its exponent and the first four of its fraction: an octave has 16 buckets. */
const DROPPED_BITS = 16
/** What is left of the upper half of 1, less one: all that is smaller shares the first bucket. */
const BEFORE_FIRST = (1023 << (20 - DROPPED_BITS)) - 1
/** They reach to 2^63. */
const MOST_BUCKETS = 1024
/** More groups than this have one bucket each: they are small then, and all of their values can be kept. */
const BUCKETED_MOST = 6400
export const NOT_ASKED = -1

const ONE = new Float64Array(1)
const HALVES_OF_ONE = halvesOf(ONE)

/** The buckets of groups of numbers ≥ 0, in the order of their values, which are a sixteenth of an octave wide. */
export type Buckets = {
  /** How many a group has; the last holds all that is larger, too. */
  readonly width: number
  /** Per group and bucket: its count, and once settled where its next value is kept; `NOT_ASKED` where it isn't. */
  readonly table: Int32Array
}

/** @param most the largest value that is likely */
export function widthFor(groups: number, most: number): number {
  ONE[0] = most
  return groups > BUCKETED_MOST ? 1 : Math.min(MOST_BUCKETS, bucketOf(HALVES_OF_ONE[1] as number) + 1)
}

/** Counts the first `count` of the values, each with its group, and adds it to its group's sum: thousands at once, several times as fast. */
export function countAll(
  { table, width }: Buckets,
  sums: Float64Array,
  groups: Uint32Array,
  values: Float64Array,
  count: number,
): void {
  const last = (width - 1) | 0
  const halves = halvesOf(values)
  for (let i = 0; i < count; i++) {
    // What looks idle tells the engine that all of this fits 32 bits.
    const group = (groups[i] as number) | 0
    const at = (Math.imul(group, width) + Math.min(bucketOf(halves[2 * i + 1] as number), last)) | 0
    table[at] = ((table[at] as number) + 1) | 0
    sums[group] = (sums[group] as number) + (values[i] as number)
  }
}

/** Keeps those of the same values whose buckets are asked for. */
export function collectAll(
  { table, width }: Buckets,
  kept: Float64Array,
  groups: Uint32Array,
  values: Float64Array,
  count: number,
): void {
  const last = (width - 1) | 0
  const halves = halvesOf(values)
  for (let i = 0; i < count; i++) {
    const group = (groups[i] as number) | 0
    const at = (Math.imul(group, width) + Math.min(bucketOf(halves[2 * i + 1] as number), last)) | 0
    const place = table[at] as number
    if (place < 0) continue
    kept[place] = values[i] as number
    table[at] = place + 1
  }
}

/** The place of a value's bucket in the table. */
export function placeOf({ width }: Buckets, group: number, value: number): number {
  ONE[0] = value
  return group * width + Math.min(bucketOf(HALVES_OF_ONE[1] as number), width - 1)
}

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

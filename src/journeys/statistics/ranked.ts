/** Counts up to here are sorted by counting them. */
const COUNTED_MOST = 1 << 20
/** Few of them are sooner compared. */
const COUNTED_EACH = 64

/** The indexes of counts above 0, the largest first, equal ones by index. */
export function ranked(counts: Uint32Array | Float64Array): Uint32Array {
  let most = 0
  let size = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    if (count > most) most = count
    if (count > 0) size++
  }
  const width = counts.length
  if (most <= Math.min(COUNTED_MOST, COUNTED_EACH * size) && counts instanceof Uint32Array)
    return rankedByCounting(counts, most, size)
  if ((most + 1) * width > Number.MAX_SAFE_INTEGER || counts instanceof Float64Array) return rankedByComparing(counts)
  // One number holds both count and index, so that the engine's numeric sort serves.
  const keys = new Float64Array(size)
  let at = 0
  for (let i = 0; i < width; i++) {
    const count = counts[i] as number
    if (count > 0) keys[at++] = (most - count) * width + i
  }
  return Uint32Array.from(keys.sort(), (key) => key % width)
}

function rankedByCounting(counts: Uint32Array, most: number, size: number): Uint32Array {
  /** Per count, where the next index that has it comes. */
  const places = new Uint32Array(most + 1)
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    if (count > 0) places[count - 1] = (places[count - 1] as number) + 1
  }
  for (let count = most; count > 0; count--)
    places[count - 1] = (places[count - 1] as number) + (places[count] as number)
  const order = new Uint32Array(size)
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number
    if (count > 0) order[(places[count] as number)++] = i
  }
  return order
}

function rankedByComparing(counts: Uint32Array | Float64Array): Uint32Array {
  const indexes = Uint32Array.from(counts.keys()).filter((index) => (counts[index] as number) > 0)
  return indexes.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
}

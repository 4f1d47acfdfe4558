/** Cases longer than this are sorted by the engine's merge sort instead of by insertion. */
const INSERTION_MOST = 32

/** Events in order. */
export type Order = {
  /** Their indexes; null where they stand in order already. */
  readonly indexes: Uint32Array | null
  readonly times: Float64Array
  /** Where each case begins, with the count of events as the last; and the codes of the cases that there are. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
}

/**
 * Sorts events by case code, then time, equal ones in the order in which they stand. A counting sort by case, then within each
 * case a sort by time of those that need one.
 */
export function orderOf(cases: Uint32Array, times: Float64Array): Order {
  const ends = endsOf(cases)
  const { starts, codes } = startsOf(ends)
  if (isOrdered(cases, times)) return { indexes: null, times, starts, codes }
  const indexes = new Uint32Array(cases.length)
  const sorted = new Float64Array(cases.length)
  for (let i = cases.length - 1; i >= 0; i--) {
    const code = cases[i] as number
    const at = (ends[code] as number) - 1
    ends[code] = at
    indexes[at] = i
    sorted[at] = times[i] as number
  }
  for (let at = 0; at + 1 < starts.length; at++)
    sortByTime(indexes, sorted, starts[at] as number, starts[at + 1] as number)
  return { indexes, times: sorted, starts, codes }
}

/** Sorts the times of each case, and with them what else is told of its events. Equal times stay in their order. */
export function sortCases(
  starts: Uint32Array,
  times: Float64Array,
  others: readonly (Uint32Array | Float64Array)[],
): void {
  for (let at = 0; at + 1 < starts.length; at++) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    if (isSorted(times, from, to)) continue
    const indexes = Uint32Array.from({ length: to - from }, (_, i) => i)
    sortByTime(indexes, times.subarray(from, to), 0, to - from)
    for (const column of others) {
      const before = column.slice(from, to)
      for (let i = 0; i < indexes.length; i++) column[from + i] = before[indexes[i] as number] as number
    }
  }
}

function isSorted(times: Float64Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if ((times[at - 1] as number) > (times[at] as number)) return false
  return true
}

function isOrdered(cases: Uint32Array, times: Float64Array): boolean {
  for (let i = 1; i < cases.length; i++) {
    const before = cases[i - 1] as number
    const here = cases[i] as number
    if (before > here || (before === here && (times[i - 1] as number) > (times[i] as number))) return false
  }
  return true
}

/** Per code, one past the place of its last event. */
function endsOf(cases: Uint32Array): Uint32Array {
  let most = -1
  for (let i = 0; i < cases.length; i++) if ((cases[i] as number) > most) most = cases[i] as number
  const ends = new Uint32Array(most + 1)
  for (let i = 0; i < cases.length; i++) (ends[cases[i] as number] as number)++
  for (let code = 1; code <= most; code++) ends[code] = (ends[code] as number) + (ends[code - 1] as number)
  return ends
}

function startsOf(ends: Uint32Array): Pick<Order, 'starts' | 'codes'> {
  const codes = new Uint32Array(ends.length)
  const starts = new Uint32Array(ends.length + 1)
  let count = 0
  let start = 0
  for (let code = 0; code < ends.length; code++) {
    const end = ends[code] as number
    if (end === start) continue
    codes[count] = code
    starts[count++] = start
    start = end
  }
  starts[count] = start
  return { starts: starts.slice(0, count + 1), codes: codes.slice(0, count) }
}

function sortByTime(indexes: Uint32Array, times: Float64Array, from: number, to: number): void {
  if (isSorted(times, from, to)) return
  if (to - from > INSERTION_MOST) {
    sortLongCase(indexes.subarray(from, to), times.subarray(from, to))
    return
  }
  for (let at = from + 1; at < to; at++) {
    const moving = indexes[at] as number
    const time = times[at] as number
    let hole = at
    while (hole > from && (times[hole - 1] as number) > time) {
      indexes[hole] = indexes[hole - 1] as number
      times[hole] = times[hole - 1] as number
      hole--
    }
    indexes[hole] = moving
    times[hole] = time
  }
}

function sortLongCase(indexes: Uint32Array, times: Float64Array): void {
  const order = Uint32Array.from(times.keys()).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
  indexes.set(order.map((at) => indexes[at] as number))
  times.set(Float64Array.from(order, (at) => times[at] as number))
}

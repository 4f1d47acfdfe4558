/** Cases longer than this are sorted by the engine's merge sort instead of by insertion. */
const INSERTION_MOST = 32

/**
 * The indexes of events sorted by case code, then time, equal ones in the order in which they stand; null where they stand
 * so already. A counting sort by case, then within each case a sort by time of those that need one.
 */
export function orderOf(cases: Uint32Array, times: Float64Array): Uint32Array | null {
  if (isOrdered(cases, times)) return null
  const ends = endsOf(cases)
  const order = new Uint32Array(cases.length)
  for (let i = cases.length - 1; i >= 0; i--) {
    const code = cases[i] as number
    const at = (ends[code] as number) - 1
    ends[code] = at
    order[at] = i
  }
  // What was each case's end is its start now.
  for (let code = 0; code < ends.length; code++)
    sortByTime(order, ends[code] as number, ends[code + 1] ?? order.length, times)
  return order
}

/** Where each case begins in sorted codes, with the count of events as the last, and the codes that there are. */
export function startsOf(sorted: Uint32Array): { readonly starts: Uint32Array; readonly codes: Uint32Array } {
  let count = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++
  const starts = new Uint32Array(count + 1)
  const codes = new Uint32Array(count)
  let at = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue
    starts[at] = i
    codes[at++] = sorted[i] as number
  }
  starts[count] = sorted.length
  return { starts, codes }
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

function sortByTime(order: Uint32Array, from: number, to: number, times: Float64Array): void {
  const timeAt = (at: number) => times[order[at] as number] as number
  let at = from + 1
  while (at < to && timeAt(at - 1) <= timeAt(at)) at++
  if (at >= to) return
  if (to - from > INSERTION_MOST) {
    order.subarray(from, to).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b)
    return
  }
  for (; at < to; at++) {
    const moving = order[at] as number
    const time = times[moving] as number
    let hole = at
    while (hole > from && timeAt(hole - 1) > time) {
      order[hole] = order[hole - 1] as number
      hole--
    }
    order[hole] = moving
  }
}

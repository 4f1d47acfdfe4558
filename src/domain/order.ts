import { generateNKeysBetween } from 'fractional-indexing'

/** Everything that has a place among its siblings. */
export type Ordered = { readonly id: string; readonly order: string }

/** Keys longer than this are a sign that one gap was filled over and over; the siblings are then numbered anew. */
const REBALANCE_LENGTH = 60
/** Two people who insert into the same gap at once meet with a chance of one in this many. */
const JITTER = 32

/** Sorts by the fractional index, ties by id, so that every peer sees the same sequence. */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

export function sorted<T extends Ordered>(rows: Iterable<T>): T[] {
  return [...rows].sort(byOrder)
}

/** `count` evenly spaced keys for a list that is made at once. */
export function initialOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

/**
 * Keys for `count` rows that go before `siblings[index]` (or last).
 * @param siblings the rows that stay, sorted with `byOrder`; rows that are being moved must be left out
 * @param random a number in [0, 1)
 * @returns the new keys and, where the gap is closed (equal keys) or keys have grown long, new keys for siblings too
 */
export function ordersAt(
  siblings: readonly Ordered[],
  index: number,
  count: number,
  random: () => number,
): { orders: string[]; moved: { id: string; order: string }[] } {
  const at = Math.max(0, Math.min(index, siblings.length))
  const before = siblings[at - 1]?.order ?? null
  const after = siblings[at]?.order ?? null
  if (!isOpenGap(before, after)) return renumbered(siblings, at, count)
  const slot = Math.floor(random() * JITTER)
  const spread = generateNKeysBetween(before, after, JITTER + count - 1)
  const orders = spread.slice(slot, slot + count)
  return orders.some((key) => key.length > REBALANCE_LENGTH) ? renumbered(siblings, at, count) : { orders, moved: [] }
}

function isOpenGap(before: string | null, after: string | null): boolean {
  if (before !== null && after !== null && before >= after) return false
  try {
    generateNKeysBetween(before, after, 1)
    return true
  } catch {
    return false
  }
}

function renumbered(siblings: readonly Ordered[], at: number, count: number) {
  const keys = initialOrders(siblings.length + count)
  const moved = siblings
    .map((row, i) => ({ id: row.id, order: keys[i < at ? i : i + count] as string, was: row.order }))
    .filter((row) => row.order !== row.was)
    .map(({ id, order }) => ({ id, order }))
  return { orders: keys.slice(at, at + count), moved }
}

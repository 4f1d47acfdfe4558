import type { MatrixLayout } from './layout.ts'

/**
 * The new layout, made of the old one's parts wherever they are equal: a lane in which nothing moved is the very same
 * object, so components that hold it need not be drawn again.
 */
export function reuseLayout(previous: MatrixLayout | null, next: MatrixLayout): MatrixLayout {
  if (previous === null) return next
  return reuse(previous, next) as MatrixLayout
}

function reuse(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous
  if (Array.isArray(previous) && Array.isArray(next)) return reuseArray(previous, next)
  if (isRecord(previous) && isRecord(next)) return reuseRecord(previous, next)
  return next
}

function reuseArray(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const byKey = new Map(previous.map((item) => [keyOf(item), item]))
  const merged = next.map((item, index) => reuse(byKey.get(keyOf(item)) ?? previous[index], item))
  const same = previous.length === merged.length && merged.every((item, index) => item === previous[index])
  return same ? previous : merged
}

function reuseRecord(previous: Record<string, unknown>, next: Record<string, unknown>) {
  const merged = Object.fromEntries(Object.entries(next).map(([key, value]) => [key, reuse(previous[key], value)]))
  const same = Object.keys(merged).every((key) => merged[key] === previous[key])
  return same && Object.keys(previous).length === Object.keys(merged).length ? previous : merged
}

function keyOf(item: unknown): unknown {
  return isRecord(item) ? (item.laneId ?? item.columnId ?? item.stageId ?? item.cardId) : item
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

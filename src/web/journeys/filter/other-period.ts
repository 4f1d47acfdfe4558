import type { Period } from '../../../journeys/basis.ts'
import type { JourneyFilter } from './filter-address.ts'

const DAY_MS = 86_400_000

/** Two filters that differ in their period alone: the one at hand, bounded where it had no bounds, and what it is set beside. */
export type TwoPeriods = { readonly filter: JourneyFilter; readonly other: JourneyFilter }

/**
 * The same journeys of another time: those just before a period that has both bounds, what is left where it has one, and of
 * all times the earlier half beside the later one. Null where there are no two days.
 */
export function otherPeriod(filter: JourneyFilter, period: Period | null): TwoPeriods | null {
  const { from, to } = filter
  if (from && to) {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
    return days < 1 ? null : { filter, other: { ...filter, from: dayAfter(from, -days), to: dayAfter(from, -1) } }
  }
  if (from) return { filter, other: { ...filter, from: '', to: dayAfter(from, -1) } }
  if (to) return { filter, other: { ...filter, from: dayAfter(to, 1), to: '' } }
  if (!period) return null
  const [first, last] = [dayOf(period.from), dayOf(period.to)]
  if (first === last) return null
  const middle = dayOf((Date.parse(first) + Date.parse(last) + DAY_MS) / 2)
  return { filter: { ...filter, from: middle }, other: { ...filter, to: dayAfter(middle, -1) } }
}

function dayAfter(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS)
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

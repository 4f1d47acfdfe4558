export type CalendarUnit = 'day' | 'week' | 'month'

/** Periods one after the other. */
export type Calendar = {
  /** The first instant of each, ms since 1970, ascending. */
  readonly starts: Float64Array
  /** `2026-03-29`, `2026-W13` (ISO 8601), `2026-03`. */
  readonly labels: readonly string[]
}

const DAY_MS = 86_400_000

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * The days, ISO weeks or months of a time zone from the one that holds `from` to the one that holds `to`. A day on which
 * clocks change has 23 or 25 hours; where they skip midnight it begins when the clock first shows its date.
 */
export function calendarOf(from: number, to: number, unit: CalendarUnit, timeZone: string): Calendar {
  const wall = wallClockOf(timeZone)
  const starts: number[] = []
  const labels: string[] = []
  for (let date = firstDateOf(wall(from), unit); ; date = nextDateOf(date, unit)) {
    const start = instantOf(date, wall)
    if (start > to && starts.length > 0) break
    starts.push(start)
    labels.push(labelOf(date, unit))
  }
  return { starts: Float64Array.from(starts), labels }
}

/** The index of the period that holds an instant between the calendar's bounds. */
export function periodAt({ starts }: Calendar, time: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] as number) <= time) low = middle
    else high = middle - 1
  }
  return low
}

/** What a clock on the wall shows at an instant, as the ms since 1970 at which UTC's clock shows the same. */
type WallClock = (time: number) => number

function wallClockOf(timeZone: string): WallClock {
  if (timeZone === 'UTC') return (time) => time
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (time) => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((time % 1000) + 1000) % 1000)
  }
}

/** A date is the ms since 1970 of its midnight in UTC. */
function firstDateOf(wall: number, unit: CalendarUnit): number {
  const date = Math.floor(wall / DAY_MS) * DAY_MS
  if (unit === 'day') return date
  const parts = new Date(date)
  if (unit === 'week') return date - ((parts.getUTCDay() + 6) % 7) * DAY_MS
  return date - (parts.getUTCDate() - 1) * DAY_MS
}

function nextDateOf(date: number, unit: CalendarUnit): number {
  if (unit !== 'month') return date + (unit === 'week' ? 7 : 1) * DAY_MS
  const parts = new Date(date)
  return parts.setUTCMonth(parts.getUTCMonth() + 1)
}

/** The first instant at which the wall shows the date. */
function instantOf(date: number, wall: WallClock): number {
  const offsetAt = (time: number) => wall(time) - time
  const before = date - offsetAt(date - DAY_MS)
  const after = date - offsetAt(date + DAY_MS)
  const first = Math.min(before, after)
  if (wall(first) === date) return first
  return wall(Math.max(before, after)) === date ? Math.max(before, after) : before
}

function labelOf(date: number, unit: CalendarUnit): string {
  const text = new Date(date).toISOString()
  if (unit === 'day') return text.slice(0, text.indexOf('T'))
  if (unit === 'month') return text.slice(0, text.indexOf('T') - 3)
  // A week belongs to the year of its Thursday.
  const thursday = new Date(date + 3 * DAY_MS)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS))
  return `${year}-W${`${week}`.padStart(2, '0')}`
}

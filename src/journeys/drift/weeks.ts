import type { EventLog } from '../log/event-log.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS
/** The first Monday of 1970 was the fifth of January. */
const FIRST_MONDAY_MS = 4 * DAY_MS

/** Journeys by the week in which they began. */
export type Weeks = {
  /** Mondays, 00:00 UTC, one week after another. */
  readonly starts: readonly number[]
  /** Per journey, its week; -1: it began so late that it may go on. */
  readonly ofJourney: Int32Array
  /** Journeys that are left out since they may go on, and from when on. */
  readonly unsettled: number
  readonly settledUntil: number | null
}

/** More weeks than a century has are no history of anything. */
const MOST_WEEKS = 5_300

/**
 * Weeks from Monday to Sunday. Journeys that began within `settleMs` of the log's last event may go on, and would look as if
 * people stopped: they are left out, with the week that this cuts in two.
 */
export function weeksOf({ times, caseStarts }: EventLog, settleMs: number): Weeks {
  const journeys = caseStarts.length - 1
  const began = Float64Array.from({ length: journeys }, (_, at) => times[caseStarts[at] as number] as number)
  let last = Number.NEGATIVE_INFINITY
  for (let at = 0; at < journeys; at++) last = Math.max(last, times[(caseStarts[at + 1] as number) - 1] as number)
  const until = journeys === 0 ? null : monday(last - settleMs)
  const first = began.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const from = until === null ? 0 : Math.max(monday(first), until - MOST_WEEKS * WEEK_MS)
  const count = until === null ? 0 : Math.max(0, Math.round((until - from) / WEEK_MS))
  const ofJourney = Int32Array.from(began, (time) =>
    until === null || time >= until || time < from ? -1 : Math.floor((time - from) / WEEK_MS),
  )
  return {
    starts: Array.from({ length: count }, (_, week) => from + week * WEEK_MS),
    ofJourney,
    unsettled: ofJourney.reduce((sum, week) => sum + (week < 0 ? 1 : 0), 0),
    settledUntil: until,
  }
}

function monday(time: number): number {
  return Math.floor((time - FIRST_MONDAY_MS) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_MS
}

import { caseCount, type EventLog, eventCount } from './log/event-log.ts'

/** What an analysis rests on; every result carries it. */
export type Basis = {
  readonly events: number
  readonly cases: number
  /** The first and the last event's time, ms since 1970; null without events. */
  readonly period: Period | null
}

export type Period = { readonly from: number; readonly to: number }

/** Of the logs that are in memory, as every question of one asks for it once more. */
const known = new WeakMap<EventLog, Basis>()

export function basisOf(log: EventLog): Basis {
  const found = known.get(log) ?? { events: eventCount(log), cases: caseCount(log), period: periodOf(log) }
  known.set(log, found)
  return found
}

function periodOf({ times, caseStarts }: EventLog): Period | null {
  if (times.length === 0) return null
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (let i = 0; i + 1 < caseStarts.length; i++) {
    const first = times[caseStarts[i] as number] as number
    const last = times[(caseStarts[i + 1] as number) - 1] as number
    if (first < from) from = first
    if (last > to) to = last
  }
  return { from, to }
}

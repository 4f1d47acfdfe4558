import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { markReached } from '../conformance/deviations.ts'
import { expectedJourney } from '../conformance/expected-journey.ts'
import { machineOf } from '../conformance/machine.ts'
import { readingOf } from '../conformance/reading.ts'
import { waysOf } from '../conformance/ways.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import { alarmsOf, type Period } from './self-starting-cusum.ts'
import { weeksOf } from './weeks.ts'

/** Nine of ten journeys have ended after this long, so that those which began longer ago can be judged. */
const SETTLED_SHARE = 0.9

export const driftParameters = exactObject({
  expected: expectedJourney,
  unexpected: z.enum(['ignored', 'added']).default('ignored').describe('As for `check`.'),
  falseAlarmEveryWeeks: z
    .number()
    .min(10)
    .max(10_000)
    .default(260)
    .describe('While nothing changes, an alarm comes once in so many weeks on average, over all rates together.'),
  settleDays: z
    .number()
    .min(0)
    .max(3_650)
    .optional()
    .describe('How long a journey is waited for before it is judged; left out: as long as nine of ten journeys take.'),
})

export type WeeklyRate = {
  /** Journeys that go as drawn, or that come as far as the step. */
  readonly measure: { readonly kind: 'fits' } | { readonly kind: 'reaches'; readonly step: string }
  /** Per week. */
  readonly hits: readonly number[]
  readonly alarms: readonly DriftAlarm[]
}

export type DriftAlarm = {
  /** The Mondays (ms, UTC) of the week that gave the alarm, and of the first week since which the rate is another. */
  readonly raised: number
  readonly since: number
  readonly direction: 'up' | 'down'
  readonly before: Period
  readonly after: Period
}

export type DriftResult = {
  readonly basis: Basis
  /** Mondays, 00:00 UTC, ms. */
  readonly weeks: readonly number[]
  /** Journeys that began in each. */
  readonly journeys: readonly number[]
  readonly rates: readonly WeeklyRate[]
  /** Journeys that began too late to be judged, and from when on (ms). */
  readonly unsettled: number
  readonly settledUntil: number | null
}

/**
 * Whether journeys change: by the week in which they began, how many go as drawn and how many come as far as each step, with
 * an alarm where one of these rates changes for good. Many rates are watched at once, so each alarms the more seldom.
 */
export function driftOf(log: EventLog, parameters: z.output<typeof driftParameters>, control?: Control): DriftResult {
  const machine = machineOf(parameters.expected)
  const reading = readingOf(log, machine, parameters.unexpected)
  const ways = waysOf(reading, machine, control)
  const weeks = weeksOf(log, settleMsOf(log, parameters.settleDays))
  const count = weeks.starts.length
  const journeys = Array<number>(count).fill(0)
  const hits = Array.from({ length: machine.steps.length + 1 }, () => Array<number>(count).fill(0))
  const marks = ways.map(({ cost, stories }) => {
    const came = new Uint8Array(machine.steps.length)
    const reached = new Uint8Array(machine.steps.length)
    for (const one of stories) if (one.kind === 'taken' || one.kind === 'outOfOrder') came[one.step] = 1
    markReached(machine, came, reached)
    return [cost === 0 ? 1 : 0, ...reached]
  })
  for (let at = 0; at < caseCount(log); at++) {
    const week = weeks.ofJourney[at] as number
    if (week < 0) continue
    journeys[week] = (journeys[week] as number) + 1
    const marked = marks[reading.variants.ofStretch[at] as number] as readonly number[]
    for (let rate = 0; rate < hits.length; rate++) {
      const row = hits[rate] as number[]
      row[week] = (row[week] as number) + (marked[rate] as number)
    }
  }
  const every = parameters.falseAlarmEveryWeeks * hits.length
  return {
    basis: basisOf(log),
    weeks: weeks.starts,
    journeys,
    rates: hits.map((row, rate) => ({
      measure: rate === 0 ? { kind: 'fits' } : { kind: 'reaches', step: machine.steps[rate - 1]?.id as string },
      hits: row,
      alarms: alarmsFor(row, journeys, weeks.starts, every),
    })),
    unsettled: weeks.unsettled,
    settledUntil: weeks.settledUntil,
  }
}

export const drift = analysis({ id: 'drift', parameters: driftParameters, run: driftOf })

function alarmsFor(
  hits: readonly number[],
  n: readonly number[],
  weeks: readonly number[],
  every: number,
): DriftAlarm[] {
  const periods = hits.map((count, week) => ({ hits: count, n: n[week] as number }))
  return alarmsOf(periods, every).map(({ at, since, ...alarm }) => ({
    raised: weeks[at] as number,
    since: weeks[since] as number,
    ...alarm,
  }))
}

function settleMsOf({ times, caseStarts }: EventLog, days: number | undefined): number {
  if (days !== undefined) return days * 86_400_000
  const durations = Float64Array.from({ length: caseStarts.length - 1 }, (_, at) => {
    const end = caseStarts[at + 1] as number
    return (times[end - 1] as number) - (times[caseStarts[at] as number] as number)
  })
  return quantileOf(durations, SETTLED_SHARE) ?? 0
}

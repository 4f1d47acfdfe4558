import { type CalendarUnit, calendarOf, periodAt } from '../log/calendar.ts'
import { caseValuesOf } from '../log/case-values.ts'
import { MISSING } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { ranked } from '../statistics/ranked.ts'
import type { Progress } from './progress.ts'

type Group = {
  /** Per step, how many reach it. */
  readonly reached: readonly number[]
  readonly converted: Estimate | null
}

/** Null as a value: cases in which it is missing. */
export type FunnelSegment = Group & { readonly value: string | null }

export type FunnelGroups = {
  /** Those with the most beginning first; missing values last. */
  readonly segments: readonly FunnelSegment[]
  /** The values that the list leaves out, together. */
  readonly other: (Group & { readonly values: number }) | null
}

export type FunnelPeriod = Group & {
  /** `2026-03-29`, `2026-W13` or `2026-03`. */
  readonly period: string
  /** Its first instant, ms since 1970. */
  readonly from: number
}

/** A case counts for the first value that one of its events has. */
export function segmentsOf(
  log: EventLog,
  progress: Progress,
  last: number,
  attribute: string,
  limit: number,
): FunnelGroups {
  const { values, ofCase } = caseValuesOf(log, attribute)
  const counts = new Uint32Array(values.length)
  for (const [at, code] of ofCase.entries())
    if (code !== MISSING && (progress.deepest[at] as number) > 0) counts[code] = (counts[code] as number) + 1
  const order = ranked(counts)
  const listed = order.slice(0, limit)
  /** The listed values by rank, then all others, then what is missing. */
  const groupOf = new Uint32Array(values.length).fill(listed.length)
  for (const [rank, code] of listed.entries()) groupOf[code] = rank
  const groups = grouped(progress, last, listed.length + 2, (at) => {
    const code = ofCase[at] as number
    return code === MISSING ? listed.length + 1 : (groupOf[code] as number)
  })
  const missing = groups[listed.length + 1] as Group
  const segments: FunnelSegment[] = Array.from(listed, (code, rank) => ({
    value: values[code] as string,
    ...(groups[rank] as Group),
  }))
  if (missing.reached[0] !== 0) segments.push({ value: null, ...missing })
  const others = order.length - listed.length
  return { segments, other: others === 0 ? null : { values: others, ...(groups[listed.length] as Group) } }
}

export function overTime(progress: Progress, last: number, unit: CalendarUnit, timeZone: string): FunnelPeriod[] {
  const { deepest, begun } = progress
  let first = Number.POSITIVE_INFINITY
  let latest = Number.NEGATIVE_INFINITY
  for (let at = 0; at < deepest.length; at++) {
    if (deepest[at] === 0) continue
    first = Math.min(first, begun[at] as number)
    latest = Math.max(latest, begun[at] as number)
  }
  if (first > latest) return []
  const calendar = calendarOf(first, latest, unit, timeZone)
  const groups = grouped(progress, last, calendar.starts.length, (at) => periodAt(calendar, begun[at] as number))
  return groups
    .map((group, at) => ({ period: calendar.labels[at] as string, from: calendar.starts[at] as number, ...group }))
    .filter(({ reached }) => reached[0] !== 0)
}

function grouped(progress: Progress, last: number, groups: number, groupOf: (at: number) => number): Group[] {
  const { deepest, reachedBy, reached } = progress
  const steps = reached.length
  const counts = new Uint32Array(groups * steps)
  for (let at = 0; at < deepest.length; at++) {
    const depth = deepest[at] as number
    if (depth === 0) continue
    const row = groupOf(at) * steps
    for (let step = 0; step < depth; step++)
      if (reachedBy(at, step)) counts[row + step] = (counts[row + step] as number) + 1
  }
  return Array.from({ length: groups }, (_, group) => {
    const own = [...counts.subarray(group * steps, (group + 1) * steps)]
    return { reached: own, converted: shareOf(own[last] as number, own[0] as number) }
  })
}

import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { caseValuesOf } from '../log/case-values.ts'
import { MISSING } from '../log/columns.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { firstOf, maskOf } from '../log/names.ts'
import { keptEvents } from './kept-events.ts'

const condition = exactObject({
  attribute: z.string(),
  /** One of these; null: missing. Numbers are written as texts. */
  values: z.array(z.string().nullable()),
  /** Of the event itself, or of its case: the first value that one of the case's events has. */
  of: z.enum(['case', 'event']).default('case'),
  /** None of these, instead. */
  not: z.boolean().default(false),
})

/** All that are given must hold. */
const conditions = exactObject({
  /** From this instant on and before that one, ms since 1970; null: without bound. */
  from: z.number().nullable().default(null),
  to: z.number().nullable().default(null),
  /** Whole cases that begin in the period, or the events in it. */
  periodOf: z.enum(['cases', 'events']).default('cases'),
  /** Segment, channel, persona: any attribute. */
  where: z.array(condition).default([]),
  /** Cases that have an event of one of these names, such as converters; empty: any. */
  with: z.array(z.string()).default([]),
  /** Cases that have none of these. */
  without: z.array(z.string()).default([]),
  /** Only events of these names; empty: of any. */
  only: z.array(z.string()).default([]),
  /** No events of these names. */
  except: z.array(z.string()).default([]),
})

export const filterParameters = conditions.safeExtend({
  /** Only cases of which this other filter leaves nothing: those that are beside it. */
  outside: conditions.nullable().default(null),
})

export type Filter = z.output<typeof filterParameters>

/**
 * The part of a log that a filter lets through; the log itself where it lets everything through. Conditions on cases look at
 * whole cases, before those on events take events out; cases without events left are gone.
 */
export function filtered(log: EventLog, filter: Filter): EventLog {
  const { cases, events } = marked(log, filter)
  if (filter.outside) dropCasesInside(log, filter.outside, cases)
  return keptEvents(log, cases, events)
}

type Conditions = z.output<typeof conditions>

/** Cases and events that meet the conditions on cases, and those on events, are marked 1. */
function marked(log: EventLog, filter: Conditions): { cases: Uint8Array; events: Uint8Array } {
  const cases = new Uint8Array(caseCount(log)).fill(1)
  const events = new Uint8Array(log.names.length).fill(1)
  keepPeriod(log, filter, cases, events)
  for (const one of filter.where) {
    if (one.of === 'case') keepCasesWhere(log, one, cases)
    else keepEventsWhere(log, one, events)
  }
  if (filter.with.length > 0) keepCasesWith(log, filter.with, true, cases)
  if (filter.without.length > 0) keepCasesWith(log, filter.without, false, cases)
  if (filter.only.length > 0) keepNames(log, filter.only, 1, events)
  if (filter.except.length > 0) keepNames(log, filter.except, 0, events)
  return { cases, events }
}

function dropCasesInside(log: EventLog, other: Conditions, cases: Uint8Array): void {
  const inside = marked(log, other)
  for (let at = 0; at < cases.length; at++) {
    if (inside.cases[at] === 0) continue
    const events = inside.events.subarray(log.caseStarts[at], log.caseStarts[at + 1])
    if (events.includes(1)) cases[at] = 0
  }
}

type Condition = z.output<typeof condition>

function keepPeriod({ times, caseStarts }: EventLog, filter: Conditions, cases: Uint8Array, events: Uint8Array): void {
  const from = filter.from ?? Number.NEGATIVE_INFINITY
  const to = filter.to ?? Number.POSITIVE_INFINITY
  const isOutside = (time: number) => time < from || time >= to
  if (filter.from === null && filter.to === null) return
  if (filter.periodOf === 'cases') {
    for (let at = 0; at < cases.length; at++) if (isOutside(times[caseStarts[at] as number] as number)) cases[at] = 0
  } else {
    for (let i = 0; i < times.length; i++) if (isOutside(times[i] as number)) events[i] = 0
  }
}

function keepCasesWhere(log: EventLog, { attribute, values, not }: Condition, cases: Uint8Array): void {
  const known = caseValuesOf(log, attribute)
  const wanted = new Set(values)
  const fits = Uint8Array.from(known.values, (value) => (wanted.has(value) !== not ? 1 : 0))
  const missingFits = wanted.has(null) !== not
  for (const [at, code] of known.ofCase.entries()) if (code === MISSING ? !missingFits : fits[code] === 0) cases[at] = 0
}

function keepEventsWhere(log: EventLog, { attribute, values, not }: Condition, events: Uint8Array): void {
  const column = log.attributes.get(attribute)
  const wanted = new Set(values)
  const missingFits = wanted.has(null) !== not
  if (column?.kind === 'text') {
    const fits = Uint8Array.from(column.dictionary, (value) => (wanted.has(value) !== not ? 1 : 0))
    for (const [i, code] of column.codes.entries())
      if (code === MISSING ? !missingFits : fits[code] === 0) events[i] = 0
    return
  }
  for (let i = 0; i < events.length; i++) {
    const value = column?.values[i] ?? Number.NaN
    if (!(Number.isNaN(value) ? missingFits : wanted.has(`${value}`) !== not)) events[i] = 0
  }
}

function keepCasesWith(log: EventLog, names: readonly string[], wanted: boolean, cases: Uint8Array): void {
  const first = firstOf(log, maskOf(log, names))
  for (let at = 0; at < cases.length; at++)
    if ((first[at] as number) < (log.caseStarts[at + 1] as number) !== wanted) cases[at] = 0
}

/** @param wanted 1: only these; 0: none of these */
function keepNames(log: EventLog, names: readonly string[], wanted: 0 | 1, events: Uint8Array): void {
  const mask = maskOf(log, names)
  for (let i = 0; i < events.length; i++) if (mask[log.names[i] as number] !== wanted) events[i] = 0
}

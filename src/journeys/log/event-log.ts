import { type Column, columnOf, Dictionary, picked, pickedCodes, pickedNumbers, type Value } from './columns.ts'
import { orderOf } from './order.ts'

/**
 * Events of cases in columns: sorted by case, within a case by time; equal times stay in the order in which they came.
 * Every case has an event. The arrays may lie on a SharedArrayBuffer, so that workers read one copy.
 */
export type EventLog = {
  /** Distinct names; `names` indexes it. It may hold names that no event has. */
  readonly dictionary: readonly string[]
  /** Per event, an index into `dictionary`. */
  readonly names: Uint32Array
  /** Per event, ms since 1970 UTC, never NaN: rows without a time are refused before. */
  readonly times: Float64Array
  /** Per event, when it ended, ms; equal to `times` where unknown. Null: no event has an end. */
  readonly ends: Float64Array | null
  /** Events of case i are at caseStarts[i] … caseStarts[i + 1] - 1. Length: cases + 1. */
  readonly caseStarts: Uint32Array
  /** Case ids, or null where nobody asks for them. */
  readonly caseIds: readonly string[] | null
  /** Further columns by name, per event. */
  readonly attributes: ReadonlyMap<string, Column>
}

/** Events in any order. */
export type EventColumns = Omit<EventLog, 'caseStarts'> & {
  /** Per event, the case's code: an index into `caseIds` where they are there. Cases come in the order of their codes. */
  readonly cases: Uint32Array
}

export type EventRow = {
  readonly caseId: string
  readonly name: string
  /** Milliseconds since 1970 UTC. */
  readonly time: number
  readonly end?: number | null
  readonly attributes?: Readonly<Record<string, Value>>
}

export function eventCount(log: EventLog): number {
  return log.names.length
}

export function caseCount(log: EventLog): number {
  return log.caseStarts.length - 1
}

/**
 * Puts columns in order, in linear time but for cases whose events came out of order. Columns that are in order already
 * are taken as they are, without a copy. Codes that no event has are left out of the cases.
 */
export function fromColumns(columns: EventColumns): EventLog {
  const { cases, times } = columns
  if (cases.length !== times.length || columns.names.length !== times.length)
    throw new Error('columns differ in length')
  if (hasNone(times)) throw new Error('an event has no time')
  const order = orderOf(cases, times)
  const { names, ends, attributes } = order.indexes === null ? columns : pickedColumns(columns, order.indexes)
  const { dictionary, caseIds } = columns
  const idOf = (code: number): string => caseIds?.[code] as string
  return {
    dictionary,
    names,
    times: order.times,
    ends,
    caseStarts: order.starts,
    caseIds: caseIds && Array.from(order.codes, idOf),
    attributes,
  }
}

function hasNone(times: Float64Array): boolean {
  for (let i = 0; i < times.length; i++) if (Number.isNaN(times[i])) return true
  return false
}

/** A log from rows in any order, for small inputs. Cases come in the order of their first rows. */
export function eventLogOf(rows: Iterable<EventRow>): EventLog {
  const all = [...rows]
  const caseIds = new Dictionary()
  const dictionary = new Dictionary()
  const attributeNames = [...new Set(all.flatMap((row) => Object.keys(row.attributes ?? {})))]
  return fromColumns({
    cases: Uint32Array.from(all, (row) => caseIds.codeOf(row.caseId)),
    caseIds: caseIds.texts,
    names: Uint32Array.from(all, (row) => dictionary.codeOf(row.name)),
    dictionary: dictionary.texts,
    times: Float64Array.from(all, (row) => row.time),
    ends: all.some((row) => typeof row.end === 'number') ? Float64Array.from(all, (row) => row.end ?? row.time) : null,
    attributes: new Map(attributeNames.map((name) => [name, columnOf(all.map((row) => row.attributes?.[name]))])),
  })
}

function pickedColumns(columns: EventColumns, order: Uint32Array): Pick<EventLog, 'names' | 'ends' | 'attributes'> {
  return {
    names: pickedCodes(columns.names, order),
    ends: columns.ends && pickedNumbers(columns.ends, order),
    attributes: new Map([...columns.attributes].map(([name, column]) => [name, picked(column, order)])),
  }
}

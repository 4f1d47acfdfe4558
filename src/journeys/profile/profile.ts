import { casesPerName } from '../log/cases-per-name.ts'
import { type Column, MISSING } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'

/** What events are called and what is known of them, counted. */
export type Profile = {
  /** The most frequent first, equal ones by the alphabet. */
  readonly names: readonly { readonly name: string; readonly events: number; readonly cases: number }[]
  /** What the list leaves out. */
  readonly otherNames: { readonly names: number; readonly events: number }
  readonly columns: readonly ColumnProfile[]
}
type ColumnProfile = {
  readonly name: string
  readonly kind: Column['kind']
  /** Events that it says nothing of. */
  readonly missing: number
  /** Texts that differ; null of numbers. */
  readonly distinct: number | null
  /** Of texts, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly events: number }[]
  /** Of numbers; null where there is none. */
  readonly least: number | null
  readonly most: number | null
}

const NAMES = 1000
const VALUES = 50
/** Characters of a value that are told. */
const VALUE_LENGTH = 500

/** Counts names and the values of every column, in linear time. */
export function profileOf(log: EventLog): Profile {
  const events = countsOf(log.names, log.dictionary.length)
  const cases = casesPerName(log)
  const order = ranked(events)
  const told = (code: number) => ({
    name: log.dictionary[code] as string,
    events: events[code] as number,
    cases: cases[code] as number,
  })
  const names = Array.from(order.subarray(0, NAMES), told)
  const shown = names.reduce((sum, one) => sum + one.events, 0)
  return {
    names: names.sort((a, b) => b.events - a.events || a.name.localeCompare(b.name)),
    otherNames: { names: order.length - names.length, events: log.names.length - shown },
    columns: [...log.attributes].map(([name, column]) =>
      column.kind === 'text' ? ofTexts(name, column) : ofNumbers(name, column),
    ),
  }
}

function ofTexts(name: string, { dictionary, codes }: Column & { kind: 'text' }): ColumnProfile {
  const counts = countsOf(codes, dictionary.length)
  const values = Array.from(ranked(counts).subarray(0, VALUES), (code) => ({
    value: (dictionary[code] as string).slice(0, VALUE_LENGTH),
    events: counts[code] as number,
  }))
  const known = counts.reduce((sum, count) => sum + count, 0)
  const range = { least: null, most: null }
  return { name, kind: 'text', missing: codes.length - known, distinct: dictionary.length, values, ...range }
}

function ofNumbers(name: string, { values }: Column & { kind: 'number' }): ColumnProfile {
  let [missing, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (Number.isNaN(value)) missing++
    if (value < least) least = value
    if (value > most) most = value
  }
  const isEmpty = missing === values.length
  const range = { least: isEmpty ? null : least, most: isEmpty ? null : most }
  return { name, kind: 'number', missing, distinct: null, values: [], ...range }
}

/** Per code, how often it comes; `MISSING` is not counted. */
function countsOf(codes: Uint32Array, width: number): Uint32Array {
  const counts = new Uint32Array(width)
  for (const code of codes) if (code !== MISSING) counts[code] = (counts[code] as number) + 1
  return counts
}

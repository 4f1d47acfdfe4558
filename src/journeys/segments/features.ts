import { casesPerName } from '../log/cases-per-name.ts'
import { MISSING } from '../log/columns.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'

/** What a feature tells of a case. */
export type FeatureKind = 'touchpoint' | 'attribute' | 'steps' | 'duration'

/** One thing that cases differ in, as a few values. */
export type Feature = {
  readonly kind: FeatureKind
  /** The touchpoint's or the attribute's name; empty for steps and duration. */
  readonly name: string
  readonly values: readonly FeatureValue[]
  /** Per case, an index into `values`. */
  readonly codes: Uint8Array
}

export type FeatureValue =
  | { readonly kind: 'met' | 'notMet' | 'missing' | 'other' }
  | { readonly kind: 'text'; readonly text: string }
  /** From one number to another, both included; in ms for durations. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }

/** Touchpoints that nearly everybody or nearly nobody meets tell nobody apart. */
const LEAST_SHARE = 0.02
const MOST_TOUCHPOINTS = 40
/** Texts of an attribute that are told apart; rarer ones are "other". An attribute of more than the second is an id. */
const MOST_TEXTS = 12
const MOST_DISTINCT = 1000

/** @param attributes the names of those to use; null: all of the log's */
export function featuresOf(log: EventLog, attributes: readonly string[] | null): Feature[] {
  if (caseCount(log) === 0) return []
  const names = attributes ?? [...log.attributes.keys()]
  return [...touchpointFeatures(log), ...names.flatMap((name) => attributeFeature(log, name)), ...lengthFeatures(log)]
}

function touchpointFeatures(log: EventLog): Feature[] {
  const cases = caseCount(log)
  const met = casesPerName(log)
  const evenness = (name: number) => Math.abs((met[name] as number) / cases - 0.5)
  const telling = [...met.keys()]
    .filter((name) => evenness(name) <= 0.5 - LEAST_SHARE)
    .sort((a, b) => evenness(a) - evenness(b) || a - b)
    .slice(0, MOST_TOUCHPOINTS)
  const place = new Int32Array(log.dictionary.length).fill(-1)
  const codes = telling.map((name, at) => {
    place[name] = at
    return new Uint8Array(cases).fill(1)
  })
  eachEvent(log, (at, i) => {
    const feature = place[log.names[at] as number] as number
    if (feature >= 0) (codes[feature] as Uint8Array)[i] = 0
  })
  return telling.map((name, at) => ({
    kind: 'touchpoint',
    name: log.dictionary[name] as string,
    values: [{ kind: 'met' }, { kind: 'notMet' }],
    codes: codes[at] as Uint8Array,
  }))
}

/** A case's attribute is the first value that one of its events has. */
function attributeFeature(log: EventLog, name: string): Feature[] {
  const column = log.attributes.get(name)
  if (column === undefined) return []
  if (column.kind === 'number') {
    const values = new Float64Array(caseCount(log)).fill(Number.NaN)
    eachEvent(log, (at, i) => {
      if (Number.isNaN(values[i])) values[i] = column.values[at] as number
    })
    return rangesFeature('attribute', name, values)
  }
  const first = new Uint32Array(caseCount(log)).fill(MISSING)
  eachEvent(log, (at, i) => {
    if (first[i] === MISSING) first[i] = column.codes[at] as number
  })
  return textFeature(name, column.dictionary, first)
}

function textFeature(name: string, dictionary: readonly string[], first: Uint32Array): Feature[] {
  const counts = new Map<number, number>()
  for (const code of first) counts.set(code, (counts.get(code) ?? 0) + 1)
  counts.delete(MISSING)
  if (counts.size < 2 || counts.size > Math.min(MOST_DISTINCT, first.length / 2)) return []
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TEXTS)
  const place = new Map(kept.map(([code], at) => [code, at]))
  const other = kept.length
  const values: FeatureValue[] = kept.map(([code]) => ({ kind: 'text', text: dictionary[code] as string }))
  return [
    {
      kind: 'attribute',
      name,
      values: [...values, { kind: 'other' }, { kind: 'missing' }],
      codes: Uint8Array.from(first, (code) => (code === MISSING ? other + 1 : (place.get(code) ?? other))),
    },
  ]
}

function lengthFeatures(log: EventLog): Feature[] {
  const steps = new Float64Array(caseCount(log))
  const durations = new Float64Array(caseCount(log))
  for (let i = 0; i < steps.length; i++) {
    const [from, to] = [log.caseStarts[i] as number, log.caseStarts[i + 1] as number]
    steps[i] = to - from
    durations[i] = (log.times[to - 1] as number) - (log.times[from] as number)
  }
  return [...rangesFeature('steps', '', steps), ...rangesFeature('duration', '', durations)]
}

/** Thirds of the known values, as far as equal values allow. */
function rangesFeature(kind: FeatureKind, name: string, values: Float64Array): Feature[] {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  if (known.length === 0 || known[0] === known.at(-1)) return []
  const bounds = [1, 2].map((third) => known[Math.floor((third * known.length) / 3)] as number)
  const starts = [...new Set([known[0] as number, ...bounds])]
  const ranges: FeatureValue[] = starts.map((from, at) => {
    const end = starts[at + 1]
    const to = end === undefined ? known.at(-1) : known.findLast((value) => value < end)
    return { kind: 'range', from, to: to as number }
  })
  if (ranges.length < 2) return []
  const missing = ranges.length
  const codeOf = (value: number) => (Number.isNaN(value) ? missing : starts.findLastIndex((from) => value >= from))
  const withMissing: FeatureValue[] = known.length < values.length ? [...ranges, { kind: 'missing' }] : ranges
  return [{ kind, name, values: withMissing, codes: Uint8Array.from(values, codeOf) }]
}

function eachEvent({ caseStarts }: EventLog, each: (at: number, caseAt: number) => void): void {
  for (let i = 0; i + 1 < caseStarts.length; i++)
    for (let at = caseStarts[i] as number; at < (caseStarts[i + 1] as number); at++) each(at, i)
}

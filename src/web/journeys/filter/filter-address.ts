import { type NamedBy, OFFERED_NAMES } from '../../../journeys/mapping/mapping.ts'
import type { Cut, ViewFilter } from '../view.ts'

/** Which journeys are looked at, as a person says it, by what events are called, and what a journey is. All that is given must hold. */
export type JourneyFilter = {
  readonly by: NamedBy
  readonly cut: Cut
  /** ISO days (UTC) on which journeys begin, both included; empty: without bound. */
  readonly from: string
  readonly to: string
  /** Journeys that have one of these events, and those that have none of these. */
  readonly with: readonly string[]
  readonly without: readonly string[]
  /** By attribute, the values of which one is that of the journey; an empty value stands for a missing one. */
  readonly is: Readonly<Record<string, readonly string[]>>
}

export const NO_JOURNEY_FILTER: JourneyFilter = {
  by: 'event',
  cut: 'whole',
  from: '',
  to: '',
  with: [],
  without: [],
  is: {},
}

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Before the name of an attribute in the address. */
const IS = 'is.'

/** Of which journeys the filter's are compared with: all that it leaves out, or those of another filter. */
export type Comparison = { readonly kind: 'others' } | { readonly kind: 'filter'; readonly filter: JourneyFilter }

/** Names the comparison in the address, and stands before all that its filter says there. */
const VERSUS = 'vs'
const VERSUS_PREFIX = 'vs.'

/**
 * The filter in an address; what can't be read of it is left out.
 * @param prefix of the names in the address
 */
export function filterIn(search: string, prefix = ''): JourneyFilter {
  const params = new URLSearchParams(search)
  const is = `${prefix}${IS}`
  const day = (name: string) => {
    const found = params.get(`${prefix}${name}`) ?? ''
    return DAY.test(found) && !Number.isNaN(Date.parse(found)) ? found : ''
  }
  const attributes = [...new Set(params.keys())].filter((key) => key.startsWith(is) && key.length > is.length)
  return {
    by: OFFERED_NAMES.find((each) => each === params.get(`${prefix}by`)) ?? 'event',
    cut: cutIn(params.get(`${prefix}cut`)),
    from: day('from'),
    to: day('to'),
    with: params.getAll(`${prefix}with`),
    without: params.getAll(`${prefix}without`),
    is: Object.fromEntries(attributes.map((key) => [key.slice(is.length), params.getAll(key)])),
  }
}

/** Pauses of a year at most, in minutes. */
const LONGEST_PAUSE = 366 * 24 * 60

function cutIn(text: string | null): Cut {
  const minutes = Number(text ?? '')
  return text === 'learned'
    ? text
    : Number.isInteger(minutes) && minutes > 0 && minutes <= LONGEST_PAUSE
      ? minutes
      : 'whole'
}

/** The address' question with another filter; what else it says stays. */
export function searchWith(search: string, filter: JourneyFilter, prefix = ''): string {
  const params = new URLSearchParams(search)
  const names = ['by', 'cut', 'from', 'to', 'with', 'without'].map((name) => `${prefix}${name}`)
  for (const key of [...params.keys()]) if (names.includes(key) || key.startsWith(`${prefix}${IS}`)) params.delete(key)
  if (filter.by !== 'event') params.set(`${prefix}by`, filter.by)
  if (filter.cut !== 'whole') params.set(`${prefix}cut`, `${filter.cut}`)
  if (filter.from) params.set(`${prefix}from`, filter.from)
  if (filter.to) params.set(`${prefix}to`, filter.to)
  for (const name of filter.with) params.append(`${prefix}with`, name)
  for (const name of filter.without) params.append(`${prefix}without`, name)
  for (const [attribute, values] of Object.entries(filter.is))
    for (const value of values) params.append(`${prefix}${IS}${attribute}`, value)
  return searchOf(params)
}

/** With what the filter in an address is compared; null: with nothing. */
export function comparisonIn(search: string): Comparison | null {
  const kind = new URLSearchParams(search).get(VERSUS)
  if (kind === 'others') return { kind }
  return kind === 'filter' ? { kind, filter: filterIn(search, VERSUS_PREFIX) } : null
}

/** The address' question with another comparison; what else it says stays. */
export function searchComparing(search: string, comparison: Comparison | null): string {
  const filter = comparison?.kind === 'filter' ? comparison.filter : NO_JOURNEY_FILTER
  const params = new URLSearchParams(searchWith(search, filter, VERSUS_PREFIX))
  params.delete(VERSUS)
  if (comparison) params.set(VERSUS, comparison.kind)
  return searchOf(params)
}

function searchOf(params: URLSearchParams): string {
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

/** As analyses take it; empty where everything is looked at. */
export function askedOf(filter: JourneyFilter): ViewFilter {
  const where = Object.entries(filter.is).map(([attribute, values]) => ({
    attribute,
    values: values.map((value) => (value === '' ? null : value)),
  }))
  return {
    ...(filter.by === 'event' ? {} : { by: filter.by }),
    ...(filter.cut === 'whole' ? {} : { cut: filter.cut }),
    ...(filter.from ? { from: Date.parse(filter.from) } : {}),
    ...(filter.to ? { to: Date.parse(filter.to) + DAY_MS } : {}),
    ...(filter.with.length > 0 ? { with: filter.with } : {}),
    ...(filter.without.length > 0 ? { without: filter.without } : {}),
    ...(where.length > 0 ? { where } : {}),
  }
}

/** As analyses take what the filter is compared with. */
export function askedBeside(filter: JourneyFilter, comparison: Comparison): ViewFilter {
  const { by, cut, ...part } = askedOf(filter)
  const called = { ...(by === undefined ? {} : { by }), ...(cut === undefined ? {} : { cut }) }
  if (comparison.kind === 'others') return { ...called, outside: part }
  // Both sides call events alike and mean the same by a journey, or nothing could be compared.
  return askedOf({ ...comparison.filter, by: filter.by, cut: filter.cut })
}

/** Whether less than everything is looked at. */
export function isFiltered({ by: _, cut: __, ...part }: ViewFilter): boolean {
  return Object.keys(part).length > 0
}

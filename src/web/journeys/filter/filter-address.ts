import type { ViewFilter } from '../view.ts'

/** Which journeys are looked at, as a person says it. All that is given must hold. */
export type JourneyFilter = {
  /** ISO days (UTC) on which journeys begin, both included; empty: without bound. */
  readonly from: string
  readonly to: string
  /** Journeys that have one of these events, and those that have none of these. */
  readonly with: readonly string[]
  readonly without: readonly string[]
  /** By attribute, the values of which one is that of the journey; an empty value stands for a missing one. */
  readonly is: Readonly<Record<string, readonly string[]>>
}

export const NO_JOURNEY_FILTER: JourneyFilter = { from: '', to: '', with: [], without: [], is: {} }

const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Before the name of an attribute in the address. */
const IS = 'is.'

/** The filter in an address; what can't be read of it is left out. */
export function filterIn(search: string): JourneyFilter {
  const params = new URLSearchParams(search)
  const day = (name: string) => {
    const found = params.get(name) ?? ''
    return DAY.test(found) && !Number.isNaN(Date.parse(found)) ? found : ''
  }
  const attributes = [...new Set(params.keys())].filter((key) => key.startsWith(IS) && key.length > IS.length)
  return {
    from: day('from'),
    to: day('to'),
    with: params.getAll('with'),
    without: params.getAll('without'),
    is: Object.fromEntries(attributes.map((key) => [key.slice(IS.length), params.getAll(key)])),
  }
}

/** The address' question with another filter; what else it says stays. */
export function searchWith(search: string, filter: JourneyFilter): string {
  const params = new URLSearchParams(search)
  for (const key of [...params.keys()])
    if (['from', 'to', 'with', 'without'].includes(key) || key.startsWith(IS)) params.delete(key)
  if (filter.from) params.set('from', filter.from)
  if (filter.to) params.set('to', filter.to)
  for (const name of filter.with) params.append('with', name)
  for (const name of filter.without) params.append('without', name)
  for (const [attribute, values] of Object.entries(filter.is))
    for (const value of values) params.append(`${IS}${attribute}`, value)
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
    ...(filter.from ? { from: Date.parse(filter.from) } : {}),
    ...(filter.to ? { to: Date.parse(filter.to) + DAY_MS } : {}),
    ...(filter.with.length > 0 ? { with: filter.with } : {}),
    ...(filter.without.length > 0 ? { without: filter.without } : {}),
    ...(where.length > 0 ? { where } : {}),
  }
}

import { MAP_STATES, type MapState } from '../../domain/map/map-type.ts'
import { readMapSummary } from '../../domain/map/summary.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import { ranked } from '../app/palette-search.ts'
import type { DocumentItem } from '../data/documents.ts'
import { needsReview } from '../review/due.ts'

export const SORTS = ['changed', 'made', 'title'] as const
export type Sort = (typeof SORTS)[number]

export type Filter = {
  readonly search: string
  readonly sort: Sort
  /** Empty: all. */
  readonly states: ReadonlySet<MapState>
  /** BCP 47 tags; empty: all. */
  readonly languages: ReadonlySet<string>
  /** The day on which what is shown is to be gone through at the latest (ISO 8601); null: all. */
  readonly dueBy: string | null
}

export const NO_FILTER: Filter = { search: '', sort: 'changed', states: new Set(), languages: new Set(), dueBy: null }

export function languageOf({ kind, summary }: DocumentItem): string {
  return kind === 'map' ? readMapSummary(summary).language : readPersonaSummary(summary).language
}

export function stateOf({ summary }: DocumentItem): MapState {
  return readMapSummary(summary).state
}

/** What the maps among the documents show, in the order of the choices. */
export function statesOf(items: readonly DocumentItem[]): readonly MapState[] {
  const shown = new Set(items.filter(({ kind }) => kind === 'map').map(stateOf))
  return MAP_STATES.filter((state) => shown.has(state))
}

/** The languages that the documents are written in, the most used first. */
export function languagesOf(items: readonly DocumentItem[]): string[] {
  const counts = Map.groupBy(items, languageOf)
  return [...counts].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1)).map(([tag]) => tag)
}

/**
 * What fits the filter, sorted. States concern maps alone: with one chosen, personas are left out.
 * @param compare puts two titles into the language's order
 */
export function filtered(
  items: readonly DocumentItem[],
  { search, sort, states, languages, dueBy }: Filter,
  compare: (a: string, b: string) => number,
): DocumentItem[] {
  const fitting = items.filter(
    (item) =>
      (states.size === 0 || (item.kind === 'map' && states.has(stateOf(item)))) &&
      (languages.size === 0 || languages.has(languageOf(item))) &&
      (dueBy === null || needsReview(item, dueBy)),
  )
  return ranked(sorted(fitting, sort, compare), search, wordsOf)
}

/** What the search looks through: the title, and of a persona its role too. */
function wordsOf({ kind, title, summary }: DocumentItem): string {
  return kind === 'persona' ? `${title} ${readPersonaSummary(summary).role}` : title
}

function sorted(items: readonly DocumentItem[], sort: Sort, compare: Parameters<typeof filtered>[2]): DocumentItem[] {
  switch (sort) {
    case 'changed':
      return items.toSorted((a, b) => b.updatedAt - a.updatedAt)
    case 'made':
      return items.toSorted((a, b) => b.createdAt - a.createdAt)
    case 'title':
      return items.toSorted((a, b) => compare(a.title, b.title))
    default:
      return sort satisfies never
  }
}

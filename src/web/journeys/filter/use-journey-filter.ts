import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import {
  askedBeside,
  askedOf,
  type Comparison,
  comparisonIn,
  filterIn,
  type JourneyFilter,
  searchComparing,
  searchWith,
} from './filter-address.ts'

/** The filter in the address and what it is compared with, as a person says them and as analyses take them. */
export function useJourneyFilter() {
  const search = useSearch()
  const [location, navigate] = useLocation()
  const filter = useMemo(() => filterIn(search), [search])
  const comparison = useMemo(() => comparisonIn(search), [search])
  const asked = useMemo(() => askedOf(filter), [filter])
  const compared = useMemo(() => comparison && askedBeside(filter, comparison), [filter, comparison])
  const go = (next: string) => navigate(`${location}${next}`, { replace: true })
  return {
    filter,
    asked,
    comparison,
    /** Null: nothing is compared. */
    compared,
    change: (next: JourneyFilter) => go(searchWith(search, next)),
    compare: (next: Comparison | null, of: JourneyFilter = filter) => go(searchComparing(searchWith(search, of), next)),
  }
}

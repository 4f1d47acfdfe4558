import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Library } from '../../domain/library/library-type.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import type { Rules } from '../../journeys/conformance/expected-from-map.ts'
import { suggestedRules } from '../../journeys/conformance/suggested-rules.ts'
import type { GraphNode } from '../../journeys/graph/graph.ts'
import { placesBy } from '../../journeys/mapping/places.ts'
import { eventMappingQuery } from '../data/event-mapping.ts'
import type { ViewProps } from './view.ts'

/**
 * Which events show which column of the map, by their names and by the data set's rules; null until both are known.
 * @param names what events are called, as the filter asks for
 */
export function useSuggestedRules(
  { dataSet, filter }: ViewProps,
  map: JourneyMap,
  library: Library | null,
  names: readonly Pick<GraphNode, 'name'>[] | null,
): Rules | null {
  const hasRules = dataSet.mapping.rules > 0
  const kept = useQuery({ ...eventMappingQuery(dataSet), enabled: hasRules }).data
  const rules = hasRules ? kept?.rules : NO_RULES
  return useMemo(
    () =>
      names && rules
        ? suggestedRules(
            map,
            library,
            names.map(({ name }) => name),
            placesBy(rules, filter.by ?? 'event'),
          )
        : null,
    [map, library, names, rules, filter.by],
  )
}

const NO_RULES = [] as const

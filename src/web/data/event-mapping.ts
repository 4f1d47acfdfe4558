import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { MappingRule } from '../../journeys/mapping/rules.ts'
import { answer, api } from './client.ts'
import { type DataSet, dataSetQuery, dataSetsQuery } from './events.ts'
import { useMutation } from './use-mutation.ts'

const mapping = api.events[':id'].mapping

export type EventMapping = { readonly rules: readonly MappingRule[]; readonly version: number }

/** By which rules the data set's events are touchpoints and stages. */
export const eventMappingQuery = ({ id, mapping: { version } }: Pick<DataSet, 'id' | 'mapping'>) =>
  queryOptions({
    queryKey: ['event-mapping', id, version],
    queryFn: (): Promise<EventMapping> => answer(mapping.$get({ param: { id } })),
  })

/** Keeps other rules; what was asked by the former is asked again. */
export function useSaveMapping(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ rules, version }: EventMapping) =>
      answer(mapping.$put({ param: { id }, json: { rules: [...rules], version } })),
    onSuccess: (kept: EventMapping) => {
      const now = { rules: kept.rules.length, version: kept.version }
      queries.setQueryData(['event-mapping', id, kept.version], kept)
      queries.setQueryData(dataSetQuery(id).queryKey, (known) => known && { ...known, mapping: now })
      return queries.invalidateQueries({ queryKey: dataSetsQuery.queryKey, exact: true })
    },
  })
}

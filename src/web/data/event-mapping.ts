import { queryOptions } from '@tanstack/react-query'
import type { MappingRule } from '../../journeys/mapping/rules.ts'
import { answer, api } from './client.ts'
import type { DataSet } from './events.ts'

const mapping = api.events[':id'].mapping

export type EventMapping = { readonly rules: readonly MappingRule[]; readonly version: number }

/** By which rules the data set's events are touchpoints and stages. */
export const eventMappingQuery = ({ id, mapping: { version } }: Pick<DataSet, 'id' | 'mapping'>) =>
  queryOptions({
    queryKey: ['event-mapping', id, version],
    queryFn: (): Promise<EventMapping> => answer(mapping.$get({ param: { id } })),
  })

import { queryOptions } from '@tanstack/react-query'
import { answer, requestHeaders } from './client.ts'

export type Question = {
  readonly dataSetId: string
  /** When the data set's events came last. */
  readonly updatedAt: number
  /** The analysis' id, such as `funnel`. */
  readonly analysis: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Which events are looked at; empty: all. */
  readonly filter: Readonly<Record<string, unknown>>
}

/** What an analysis of a data set says. The same question of the same events has the same answer, for ever. */
export function analysisQuery<Result>({ dataSetId, updatedAt, analysis, parameters, filter }: Question) {
  return queryOptions({
    queryKey: ['analysis', dataSetId, updatedAt, analysis, parameters, filter],
    queryFn: ({ signal }): Promise<Result> => {
      const isFiltered = Object.keys(filter).length > 0
      return answer<Result>(
        fetch(`/api/v1/events/${encodeURIComponent(dataSetId)}/analyses/${analysis}`, {
          method: 'POST',
          headers: { ...requestHeaders(), 'content-type': 'application/json' },
          body: JSON.stringify({ parameters: isFiltered ? { ...parameters, filter } : parameters }),
          signal,
        }),
      )
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

import { keepPreviousData, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { GraphNode, GraphResult } from '../../journeys/graph/graph.ts'
import { NAMES_ONLY } from '../../journeys/graph/names-only.ts'
import type { NamedBy } from '../../journeys/mapping/mapping.ts'
import type { Unmapped } from '../../journeys/mapping/unmapped.ts'
import type { Prepared } from '../../journeys/question.ts'
import { analysisQuery, shareQuery } from '../data/analyses.ts'
import type { ViewedDataSet, ViewProps } from './view.ts'

export type Answer<Result> = {
  readonly query: UseQueryResult<Result>
  /** How much is done of the question that is under way, 0 to 1; null: nobody can tell. */
  readonly share: number | null
  /** Gives up the question that is under way. */
  readonly stop: () => void
}

/** Asks the server; while another question of the same kind is answered, the last answer stays. */
export function useAnalysis<Result>(
  { dataSet, filter }: ViewProps,
  analysis: string,
  parameters: Readonly<Record<string, unknown>>,
  isAsked = true,
): Answer<Result> {
  const options = analysisQuery<Result>({ dataSet, analysis, parameters, filter })
  const query = useQuery({ ...options, placeholderData: keepPreviousData, enabled: isAsked })
  const share = useQuery(shareQuery(options.queryKey)).data ?? null
  const queries = useQueryClient()
  const key = JSON.stringify(options.queryKey)
  const stop = useCallback(() => {
    void queries.cancelQueries({ queryKey: JSON.parse(key) })
  }, [queries, key])
  return { query: query as UseQueryResult<Result>, share, stop }
}

/** The names of events, most frequent first; null until they are known. */
export function useEventNames(props: ViewProps, isAsked = true): readonly GraphNode[] | null {
  const { query } = useAnalysis<GraphResult>(props, 'graph', NAMES_ONLY, isAsked)
  return query.data?.nodes ?? null
}

/** How many names, and how many events that have them, are not among the names of events; none until it is known. */
export function useNamesLeftOut(props: ViewProps): Pick<GraphResult['other'], 'nodes' | 'nodeEvents'> {
  const { query } = useAnalysis<GraphResult>(props, 'graph', NAMES_ONLY)
  return query.data?.other ?? NONE_LEFT_OUT
}

const NONE_LEFT_OUT = { nodes: 0, nodeEvents: 0 }

/** Events of the data set that keep their own names where rules give others; null where they do not, or not yet. */
export function useUnmapped(dataSet: ViewedDataSet, by: NamedBy): Unmapped | null {
  const isRuled = by !== 'event' && dataSet.mapping.rules > 0
  const { query } = useAnalysis<GraphResult & Prepared>(
    { dataSet, filter: by === 'event' ? {} : { by } },
    'graph',
    NAMES_ONLY,
    isRuled,
  )
  return isRuled && !query.isPlaceholderData ? (query.data?.unmapped ?? null) : null
}

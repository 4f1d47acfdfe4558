import type { GraphResult } from '../../../journeys/graph/graph.ts'
import { useAnalysis } from '../use-analysis.ts'
import type { ViewedDataSet, ViewFilter } from '../view.ts'

const NOTHING_ELSE = { nodes: 0, edges: 0, bottlenecks: 0 }

/** How many journeys a filter lets through; undefined until it is known. */
export function useJourneyCount(dataSet: ViewedDataSet, filter: ViewFilter, isAsked = true): number | undefined {
  const { query } = useAnalysis<GraphResult>({ dataSet, filter }, 'graph', NOTHING_ELSE, isAsked)
  return query.isPlaceholderData ? undefined : query.data?.basis.cases
}

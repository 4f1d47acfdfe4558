import type { GraphResult } from '../../../journeys/graph/graph.ts'
import type { Prepared } from '../../../journeys/question.ts'
import type { SplitSureness } from '../../../journeys/splitting/journeys-in.ts'
import { useAnalysis } from '../use-analysis.ts'
import type { Cut, ViewedDataSet, ViewFilter } from '../view.ts'

const NOTHING_ELSE = { nodes: 0, edges: 0, bottlenecks: 0 }

/** How many journeys a filter lets through; undefined until it is known. */
export function useJourneyCount(dataSet: ViewedDataSet, filter: ViewFilter, isAsked = true): number | undefined {
  const { query } = useAnalysis<GraphResult>({ dataSet, filter }, 'graph', NOTHING_ELSE, isAsked)
  return query.isPlaceholderData ? undefined : query.data?.basis.cases
}

export type CutJourneys = { readonly cases: number; readonly sureness: SplitSureness | null }

/** Into how many journeys all histories are cut, and how sure that is; null where they stay whole, or until it is known. */
export function useCutJourneys(dataSet: ViewedDataSet, cut: Cut, isAsked = true): CutJourneys | null {
  const isCut = cut !== 'whole'
  const { query } = useAnalysis<GraphResult & Prepared>(
    { dataSet, filter: isCut ? { cut } : {} },
    'graph',
    NOTHING_ELSE,
    isAsked && isCut,
  )
  if (!isCut || query.isPlaceholderData || !query.data) return null
  return { cases: query.data.basis.cases, sureness: query.data.split }
}

/** How many journeys there are without a filter; undefined until it is known. */
export function useAllJourneys(dataSet: ViewedDataSet, cut: Cut, isAsked: boolean): number | undefined {
  const found = useCutJourneys(dataSet, cut, isAsked)
  return cut === 'whole' ? dataSet.cases : found?.cases
}

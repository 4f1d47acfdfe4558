import { type Answer, useAnalysis } from '../use-analysis.ts'
import type { ViewProps } from '../view.ts'

/** What an analysis says of the journeys that are looked at, and of those beside them; null: nothing is compared. */
export type Answers<Result> = { readonly first: Answer<Result>; readonly second: Answer<Result> | null }

/** Asks the same of the journeys of the filter and of those that they are compared with. */
export function useAnswers<Result>(
  { dataSet, filter, compared = null }: ViewProps,
  analysis: string,
  parameters: Readonly<Record<string, unknown>>,
  isAsked = true,
): Answers<Result> {
  const first = useAnalysis<Result>({ dataSet, filter }, analysis, parameters, isAsked)
  const isCompared = isAsked && compared !== null
  const second = useAnalysis<Result>({ dataSet, filter: compared ?? filter }, analysis, parameters, isCompared)
  return { first, second: compared === null ? null : second }
}

import { queryOptions } from '@tanstack/react-query'
import { answer, api, requestHeaders } from './client.ts'
import { FOLLOWED, followedAnswer } from './followed.ts'

const MINUTE_MS = 60_000

type DataSetSeen = {
  readonly id: string
  /** When its events came last. */
  readonly updatedAt: number
  /** Which of its rules for touchpoints and stages are in force. */
  readonly mapping: { readonly version: number }
}

export type Question = {
  readonly dataSet: DataSetSeen
  /** The analysis' id, such as `funnel`. */
  readonly analysis: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Which events are looked at, by what they are called, and what a journey is; empty: all, as they came. */
  readonly filter: Readonly<Record<string, unknown>>
}

/** What an analysis of a data set says. The same question of the same events has the same answer, for ever. */
export function analysisQuery<Result>({ dataSet, analysis, parameters, filter }: Question) {
  const { id, updatedAt, mapping } = dataSet
  const version = filter.by === undefined ? null : mapping.version
  const queryKey = ['analysis', id, updatedAt, version, analysis, parameters, filter]
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }): Promise<Result> => {
      const tell = (share: number | null) => client.setQueryData(shareQuery(queryKey).queryKey, share)
      tell(null)
      return followedAnswer<Result>(
        fetch(`/api/v1/events/${encodeURIComponent(id)}/analyses/${analysis}`, {
          method: 'POST',
          headers: { ...requestHeaders(), 'content-type': 'application/json', accept: `application/json, ${FOLLOWED}` },
          body: JSON.stringify({ parameters: parametersOf(parameters, filter) }),
          signal,
        }),
        tell,
      )
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** How much of a question that is under way is answered, 0 to 1; null: nobody can tell. It is told, and never asked for. */
export function shareQuery(question: readonly unknown[]) {
  return queryOptions({
    queryKey: ['analysis-share', ...question],
    queryFn: (): number | null => null,
    enabled: false,
    gcTime: 0,
  })
}

export type DraftRequest = Pick<Question, 'parameters' | 'filter'> & {
  /** One of the journeys that were found, or one of the segments; with the place in the analysis' answer. */
  readonly of: 'journey' | 'segment'
  readonly place: number
  readonly name?: string
}

/** Makes a map or a persona of what an analysis found, with what it rests on. */
export function makeDraft({ id, updatedAt, mapping }: DataSetSeen, { parameters, filter, ...asked }: DraftRequest) {
  const json = {
    ...asked,
    parameters: parametersOf(parameters, filter),
    seen: { updatedAt, mappingVersion: mapping.version },
  }
  return answer(api.events[':id'].drafts.$post({ param: { id }, json }))
}

/** The API takes beside the filter by what events are called, and what a journey is. */
function parametersOf(parameters: Question['parameters'], { by, cut, ...filter }: Question['filter']) {
  return {
    ...parameters,
    ...(by === undefined ? {} : { namedBy: by }),
    ...(cut === 'learned' ? { splitHistories: true } : {}),
    ...(typeof cut === 'number' ? { sessionGapMs: cut * MINUTE_MS } : {}),
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
  }
}

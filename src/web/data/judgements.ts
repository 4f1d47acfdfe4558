import { queryOptions } from '@tanstack/react-query'
import type { Judgements } from '../../journeys/findings/finding.ts'
import { answer, api } from './client.ts'

export type OtherMap = { readonly id: string; readonly title: string; readonly judged: Judgements }

/** Other maps change seldom while somebody looks at this one. */
const STALE_MS = 5 * 60_000

/** How other maps judge the touchpoints of this one. */
export const judgementsQuery = (mapId: string) =>
  queryOptions({
    queryKey: ['judgements', mapId],
    queryFn: async (): Promise<readonly OtherMap[]> => {
      const { items } = await answer(api.documents[':id'].judgements.$get({ param: { id: mapId } }))
      return items.map(({ id, title, touchpoints }) => ({
        id,
        title,
        judged: new Map(touchpoints.map(({ key, cardId, feeling }) => [key, { cardId, feeling }])),
      }))
    },
    staleTime: STALE_MS,
  })

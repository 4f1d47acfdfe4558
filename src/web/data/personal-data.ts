import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

/** Everything that is kept about oneself, as a file. */
export const EXPORT_ADDRESS = '/api/v1/me/export'

export const erasureQuery = queryOptions({
  queryKey: ['erasure'],
  queryFn: () => answer(api.me.erasure.$get()),
  // What stands in the way is told as it is when one asks.
  staleTime: 0,
})

type Confirmation = InferRequestType<typeof api.me.erasure.$post>['json']
export const useEraseMe = () =>
  useMutation({
    mutationFn: (json: Confirmation) => answer(api.me.erasure.$post({ json })),
    // Nothing of theirs stays in the page's memory.
    onSuccess: () => location.assign('/'),
  })

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => answer(api.workspace.retention.$get()),
})

type Retention = InferRequestType<typeof api.workspace.retention.$put>['json']
export function useSetRetention() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: Retention) => answer(api.workspace.retention.$put({ json })),
    onSuccess: (kept) => queries.setQueryData(retentionQuery.queryKey, kept),
  })
}

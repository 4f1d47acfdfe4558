import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => (await answer(api.tokens.$get())).items,
})

type NewToken = InferRequestType<typeof api.tokens.$post>['json']

export function useCreateToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: NewToken) => answer(api.tokens.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  })
}

export function useRevokeToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(api.tokens[':id'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  })
}

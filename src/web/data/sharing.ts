import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

const links = api.documents[':id'].links

export function linksQuery(id: string) {
  return queryOptions({
    queryKey: ['links', id],
    queryFn: async () => (await answer(links.$get({ param: { id } }))).items,
  })
}

type NewLink = InferRequestType<typeof links.$post>['json']

export function useCreateLink(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: NewLink) => answer(links.$post({ param: { id }, json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['links', id] }),
  })
}

export function useRevokeLink(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (linkId: string) => answer(links[':linkId'].$delete({ param: { id, linkId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['links', id] }),
  })
}

export const embeddingQuery = queryOptions({
  queryKey: ['embedding'],
  queryFn: async () => (await answer(api.workspace.embedding.$get())).hosts,
})

export function useSetEmbedding() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (hosts: string[]) => answer(api.workspace.embedding.$put({ json: { hosts } })),
    onSuccess: ({ hosts }) => queries.setQueryData(embeddingQuery.queryKey, hosts),
  })
}

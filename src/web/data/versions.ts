import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Version, VersionPerson } from '../../server/contract/versions.ts'
import { answer, api } from './client.ts'
import { documentQuery } from './documents.ts'
import { useMutation } from './use-mutation.ts'

export type { Version, VersionPerson }

const routes = api.documents[':id'].versions

/** A document's versions, the newest first, page by page. */
export function versionsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['versions', id],
    queryFn: ({ pageParam }: { pageParam: string }) =>
      answer(routes.$get({ param: { id }, query: pageParam ? { after: pageParam } : {} })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
}

/** What a document was. It never changes, so it is asked for once. */
export function versionQuery(id: string, versionId: string) {
  return queryOptions({
    queryKey: ['version', id, versionId],
    queryFn: () => answer(routes[':versionId'].$get({ param: { id, versionId } })),
    staleTime: Number.POSITIVE_INFINITY,
    // A large map is a megabyte; whoever goes through a year of them keeps the last few.
    gcTime: 60_000,
  })
}

/** Keeps the document as it is now, gives a version a name, or brings one back. */
export function useVersionChanges(id: string) {
  const queries = useQueryClient()
  const onSuccess = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: versionsQuery(id).queryKey }),
      queries.invalidateQueries({ queryKey: documentQuery(id).queryKey }),
    ])
  const save = useMutation({
    mutationFn: (name: string) => answer(routes.$post({ param: { id }, json: { name } })),
    onSuccess,
  })
  const rename = useMutation({
    mutationFn: ({ versionId, name }: { readonly versionId: string; readonly name: string }) =>
      answer(routes[':versionId'].$patch({ param: { id, versionId }, json: { name } })),
    onSuccess,
  })
  const restore = useMutation({
    mutationFn: (versionId: string) => answer(routes[':versionId'].restore.$post({ param: { id, versionId } })),
    onSuccess,
  })
  return { save, rename, restore }
}

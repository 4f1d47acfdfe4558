import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import type { DocumentItem, STATUSES } from '../../server/contract/documents.ts'
import { answer, api } from './client.ts'
import { useMutation } from './use-mutation.ts'

export type { DocumentItem }
export type MadeKind = 'map' | 'persona'
export type Status = (typeof STATUSES)[number]

const LIST = ['documents'] as const
/** Pages are fetched until the end: lists are sorted and filtered on the screen. */
const PAGE = 200

export function documentsQuery(kind: MadeKind | undefined, status: Status = 'active', search = '') {
  return queryOptions({
    queryKey: [...LIST, kind ?? 'all', status, search],
    queryFn: async (): Promise<readonly DocumentItem[]> => {
      const items: DocumentItem[] = []
      let after: string | null | undefined
      do {
        const page = await answer(
          api.documents.$get({
            query: {
              status,
              limit: String(PAGE),
              ...(kind ? { kind } : {}),
              ...(search ? { search } : {}),
              ...(after ? { after } : {}),
            },
          }),
        )
        items.push(...page.items)
        after = page.next
      } while (after)
      return items
    },
  })
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['document', id],
    queryFn: () => answer(api.documents[':id'].$get({ param: { id } })),
  })
}

export const templatesQuery = (language: string) =>
  queryOptions({
    // The titles are in the reader's language.
    queryKey: ['templates', language],
    queryFn: async () => (await answer(api.templates.$get())).items,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Lists are read again once something in them has changed. */
export function useForgetDocuments(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: LIST })
}

export type NewDocument = InferRequestType<typeof api.documents.$post>['json']

export function useCreateDocument() {
  const forget = useForgetDocuments()
  return useMutation({
    mutationFn: (json: NewDocument) => answer(api.documents.$post({ json })),
    onSuccess: forget,
  })
}

export const MOVES = ['archive', 'trash', 'restore'] as const
export type Move = (typeof MOVES)[number]

export function useMoveDocument() {
  const forget = useForgetDocuments()
  return useMutation({
    mutationFn: ({ id, to }: { readonly id: string; readonly to: Move }) => {
      const routes = api.documents[':id']
      return answer(routes[to].$post({ param: { id } }))
    },
    onSuccess: forget,
  })
}

export function usePurgeDocument() {
  const forget = useForgetDocuments()
  return useMutation({
    mutationFn: (id: string) => answer(api.documents[':id'].$delete({ param: { id } })),
    onSuccess: forget,
  })
}

export type CommandCall = { readonly id: string; readonly command: string; readonly args: unknown }

/** Runs a command on a document that isn't open here. */
export function runCommand({ id, command, args }: CommandCall) {
  return answer(api.documents[':id'].commands.$post({ param: { id }, json: { command, args } }))
}

import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { useEffect } from 'react'
import type { DocumentType } from '../../domain/document-type.ts'
import type { InboxItemAnswer, PersonAnswer, ThreadAnswer } from '../../server/contract/comments.ts'
import type { Connection } from '../../sync/client.ts'
import { answer, api } from './client.ts'
import { useIsRemoved, useMe } from './me.ts'
import { useMutation } from './use-mutation.ts'

export type Thread = ThreadAnswer
export type Comment = ThreadAnswer['comments'][number]
export type Person = PersonAnswer
export type InboxItem = InboxItemAnswer

/** Pages that no document holds open ask this often. */
const INBOX_EVERY_MS = 30_000
const INBOX = ['inbox'] as const

/** All threads of a document; the panel filters them itself. */
export const commentsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['comments', documentId],
    queryFn: async (): Promise<readonly Thread[]> =>
      (await answer(api.documents[':id'].comments.$get({ param: { id: documentId }, query: { show: 'all' } }))).threads,
  })

export const mentionableQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['mentionable', documentId],
    queryFn: async (): Promise<readonly Person[]> =>
      (await answer(api.documents[':id'].comments.members.$get({ param: { id: documentId } }))).members,
    staleTime: 60_000,
  })

export const inboxQuery = queryOptions({
  queryKey: INBOX,
  queryFn: () => answer(api.inbox.$get({ query: {} })),
  refetchInterval: INBOX_EVERY_MS,
})

/** Whether the person may comment here; viewers read what others say. */
export function useMayComment(): boolean {
  const { role } = useMe()
  const isRemoved = useIsRemoved()
  return role !== 'viewer' && !isRemoved
}

/** Fetches the threads and the inbox anew whenever somebody has said something about the open document. */
export function useLiveComments(connection: Pick<Connection<DocumentType>, 'onNotice'>, documentId: string): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      connection.onNotice((topic) => {
        if (topic !== 'comments') return
        void queries.invalidateQueries({ queryKey: commentsQuery(documentId).queryKey })
        void queries.invalidateQueries({ queryKey: INBOX })
      }),
    [connection, documentId, queries],
  )
}

const threadRoutes = api.documents[':id'].comments[':threadId']

export type NewThread = InferRequestType<(typeof api.documents)[':id']['comments']['$post']>['json']
export type ThreadChange = InferRequestType<typeof threadRoutes.$patch>['json']

/** What one does in the conversations of a document; what came of it is fetched before it resolves. */
export function useCommenting(documentId: string) {
  const queries = useQueryClient()
  const id = documentId
  const onSuccess = () => queries.invalidateQueries({ queryKey: commentsQuery(documentId).queryKey })
  return {
    begin: useMutation({
      mutationFn: (json: NewThread) => answer(api.documents[':id'].comments.$post({ param: { id }, json })),
      onSuccess,
    }),
    reply: useMutation({
      mutationFn: ({ threadId, text }: { readonly threadId: string; readonly text: string }) =>
        answer(threadRoutes.replies.$post({ param: { id, threadId }, json: { text } })),
      onSuccess,
    }),
    change: useMutation({
      mutationFn: ({ threadId, change }: { readonly threadId: string; readonly change: ThreadChange }) =>
        answer(threadRoutes.$patch({ param: { id, threadId }, json: change })),
      onSuccess,
    }),
    edit: useMutation({
      mutationFn: ({ text, ...which }: { threadId: string; commentId: string; text: string }) =>
        answer(threadRoutes.replies[':commentId'].$patch({ param: { id, ...which }, json: { text } })),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (which: { threadId: string; commentId: string }) =>
        answer(threadRoutes.replies[':commentId'].$delete({ param: { id, ...which } })),
      onSuccess,
    }),
  }
}

export function useMarkInbox() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: { items: string[] | 'all'; read: boolean }) => answer(api.inbox.read.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: INBOX }),
  })
}

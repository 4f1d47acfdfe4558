import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType, InferResponseType } from 'hono/client'
import type { z } from 'zod'
import type { DataSetAnswer, EventImportAnswer, eventPreviewSchema } from '../../server/contract/events.ts'
import { answer, answerFile, api, requestHeaders } from './client.ts'
import { useMutation } from './use-mutation.ts'

export type EventPreview = z.infer<typeof eventPreviewSchema>
export type DataSet = DataSetAnswer
export type EventImport = EventImportAnswer
export type EventSettings = EventPreview['settings']
export type StartImport = InferRequestType<(typeof api)['event-imports'][':id']['start']['$post']>['json']

const SETS = ['data-sets'] as const
const IMPORTS = ['event-imports'] as const
/** How often one asks how far an import is: while it runs, and while its file is being sent, perhaps from elsewhere. */
const LOOK_MS = { running: 400, receiving: 1_500 } as const

const sets = api.events
const imports = api['event-imports']

export const dataSetsQuery = queryOptions({
  queryKey: SETS,
  queryFn: async () => (await answer(sets.$get())).items,
})

export const dataSetQuery = (id: string) =>
  queryOptions({ queryKey: [...SETS, id], queryFn: () => answer(sets[':id'].$get({ param: { id } })) })

/** What events there are and what is known of them, the most frequent first; read again once the events have changed. */
export const profileQuery = ({ id, updatedAt }: Pick<DataSet, 'id' | 'updatedAt'>) =>
  queryOptions({
    queryKey: [...SETS, id, 'profile', updatedAt],
    queryFn: ({ signal }) => answer(sets[':id'].profile.$get({ param: { id } }, { init: { signal } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const refusedQuery = (id: string, limit: number) =>
  queryOptions({
    queryKey: [...SETS, id, 'refused', limit],
    queryFn: () => answer(sets[':id'].refused.$get({ param: { id }, query: { limit: String(limit) } })),
  })

/** All refused rows with their reasons, as a table. */
export function fetchRefused(id: string): Promise<Blob> {
  return answerFile(sets[':id'].refused.export.$get({ param: { id } }) as never)
}

/** Files that are on their way in. */
export const eventImportsQuery = queryOptions({
  queryKey: IMPORTS,
  queryFn: async () => (await answer(imports.$get())).items,
  refetchInterval: ({ state: { data } }) =>
    data?.some(({ state }) => state === 'running') ? LOOK_MS.receiving : false,
})

export const eventImportQuery = (id: string) =>
  queryOptions({
    queryKey: [...IMPORTS, id],
    queryFn: () => answer(imports[':id'].$get({ param: { id } })),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'running' || data?.state === 'receiving' ? LOOK_MS[data.state] : false,
  })

export function previewQuery(id: string, settings: EventSettings) {
  return queryOptions({
    queryKey: [...IMPORTS, id, 'preview', settings],
    queryFn: ({ signal }) =>
      answer(imports[':id'].preview.$post({ param: { id }, json: { settings } }, { init: { signal } })),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function beginImport(file: Pick<File, 'name' | 'size'>): Promise<EventImport> {
  return answer(imports.$post({ json: { file: file.name, bytes: file.size } }))
}

export function eventImport(id: string): Promise<EventImport> {
  return answer(imports[':id'].$get({ param: { id } }))
}

/** Sends a piece of the file that begins at byte `at`. */
export function sendPiece(id: string, at: number, piece: Blob, signal: AbortSignal): Promise<EventImport> {
  const address = imports[':id'].bytes.$url({ param: { id }, query: { at: String(at) } } as never)
  const headers = { ...requestHeaders(), 'content-type': 'application/octet-stream' }
  return answer(fetch(address, { method: 'PUT', headers, body: piece, signal }))
}

export function useStartImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: StartImport) => answer(imports[':id'].start.$post({ param: { id }, json })),
    onSuccess: (begun) => queries.setQueryData(eventImportQuery(id).queryKey, begun),
  })
}

export function useCancelImport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answer(imports[':id'].cancel.$post({ param: { id } })),
    onSuccess: (ended) => queries.setQueryData(eventImportQuery(id).queryKey, ended),
  })
}

export function useDropImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(imports[':id'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: IMPORTS, exact: true }),
  })
}

/** Lists are read again once an import has ended. */
export function useForgetEvents(): () => Promise<unknown> {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: SETS }),
      queries.invalidateQueries({ queryKey: IMPORTS, exact: true }),
    ])
}

export function useRenameDataSet(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => answer(sets[':id'].$patch({ param: { id }, json: { name } })),
    onSuccess: (renamed) => {
      queries.setQueryData(dataSetQuery(id).queryKey, renamed)
      return queries.invalidateQueries({ queryKey: SETS, exact: true })
    },
  })
}

/** Of one customer in a data set: what would go, or what went. */
export type FoundOfCustomer = InferResponseType<(typeof sets)[':id']['erasure']['$post'], 200>
type EraseRequest = InferRequestType<(typeof sets)[':id']['erasure']['$post']>['json']

export function useEraseFromDataSet(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (json: EraseRequest) => answer(sets[':id'].erasure.$post({ param: { id }, json })),
    onSuccess: ({ isErased }) => (isErased ? queries.invalidateQueries({ queryKey: SETS }) : undefined),
  })
}

export function useDropDataSet() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(sets[':id'].$delete({ param: { id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: SETS, exact: true }),
  })
}

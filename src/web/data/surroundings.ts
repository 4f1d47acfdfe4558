import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { emptyDocument } from '../../domain/document-type.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import type { Connection } from '../../sync/client.ts'
import { answer, api } from './client.ts'
import type { DocumentItem } from './documents.ts'
import { guestDocumentId } from './guest-page.ts'
import { useStill } from './reading.ts'

/** What others add to the library or rename there is seen this soon. */
const ANEW_MS = 20_000
const NOBODY: readonly DocumentItem[] = []

const surroundingsQuery = queryOptions({
  queryKey: ['surroundings', guestDocumentId],
  queryFn: () => answer(api.documents[':id'].surroundings.$get({ param: { id: guestDocumentId ?? '' } })),
  refetchInterval: ANEW_MS,
})

/** On a guest's page: the part of the library that the document shows, to be read. */
export function useGuestLibrary(): Connection<typeof libraryType> {
  const { library } = useSuspenseQuery(surroundingsQuery).data
  return useStill(libraryType, { ...emptyDocument(libraryType), ...(library as unknown as Library) })
}

/** On a guest's page: the personas whose map it is. */
export function useGuestPersonas(): readonly DocumentItem[] {
  return useQuery(surroundingsQuery).data?.personas ?? NOBODY
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import { versionsQuery } from './versions.ts'

/** Who changed what since the last version is asked for when nobody has changed anything for so long. */
const REST_MS = 1_500

/** Fetches the list of versions anew when one was kept, and, a little later, when somebody has changed the document. */
export function useLiveVersions<Type extends DocumentType>(
  { onNotice, store }: Pick<Connection<Type>, 'onNotice' | 'store'>,
  documentId: string,
): void {
  const queries = useQueryClient()
  useEffect(() => {
    const anew = () => void queries.invalidateQueries({ queryKey: versionsQuery(documentId).queryKey })
    let rest: ReturnType<typeof setTimeout> | undefined
    const stopNotices = onNotice((topic) => topic === 'versions' && anew())
    const stopChanges = store.subscribe(() => {
      clearTimeout(rest)
      rest = setTimeout(anew, REST_MS)
    })
    return () => {
      clearTimeout(rest)
      stopNotices()
      stopChanges()
    }
  }, [onNotice, store, documentId, queries])
}

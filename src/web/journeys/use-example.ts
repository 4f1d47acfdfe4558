import { useQueryClient } from '@tanstack/react-query'
import type { Library } from '../../domain/library/library-type.ts'
import { useTranslate } from '../app/language.tsx'
import { documentQuery } from '../data/documents.ts'
import { useMe } from '../data/me.ts'

/** Makes the example's file, with the words of the workspace's library. */
export function useExample(): () => Promise<File> {
  const t = useTranslate()
  const queries = useQueryClient()
  const { workspace } = useMe()
  return async () => {
    const [{ exampleFile }, { records }] = await Promise.all([
      import('./example-events.ts'),
      queries.fetchQuery(documentQuery(workspace.libraryId)),
    ])
    return exampleFile(t, records as unknown as Library, Date.now())
  }
}

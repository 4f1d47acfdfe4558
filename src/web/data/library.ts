import { type Library, libraryType } from '../../domain/library/library-type.ts'
import type { Connection } from '../../sync/client.ts'
import { useDocument } from './connection.ts'
import { isGuestPage } from './guest-page.ts'
import { useMe } from './me.ts'
import { useGuestLibrary } from './surroundings.ts'
import { useConnection } from './use-connection.ts'

/** The workspace's channels, touchpoints, departments and tags, live; for a guest those that the document shows. */
export const useLibraryConnection: () => Connection<typeof libraryType> = isGuestPage
  ? useGuestLibrary
  : function useLiveLibrary() {
      return useConnection(libraryType, useMe().workspace.libraryId)
    }

export function useLibrary(): Library {
  return useDocument(useLibraryConnection().store)
}

import { libraryType } from '../../domain/library/library-type.ts'
import type { Connection } from '../../sync/client.ts'
import { isGuestPage } from './guest-page.ts'
import { useMe } from './me.ts'
import { useReading } from './reading.ts'
import { useGuestLibrary } from './surroundings.ts'

/**
 * The workspace's library where nothing is edited; for a guest what the document shows of it. Apart from the live one,
 * whose code a reader does not need.
 */
export const useLibraryReading: () => Connection<typeof libraryType> = isGuestPage
  ? useGuestLibrary
  : function useStillLibrary() {
      return useReading(libraryType, useMe().workspace.libraryId)
    }

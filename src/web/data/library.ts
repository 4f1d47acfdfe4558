import { type Library, libraryType } from '../../domain/library/library-type.ts'
import type { Connection } from '../../sync/client.ts'
import { useDocument } from './connection.ts'
import { useMe } from './me.ts'
import { useConnection } from './use-connection.ts'

/** The workspace's channels, touchpoints, departments and tags, live. */
export function useLibraryConnection(): Connection<typeof libraryType> {
  return useConnection(libraryType, useMe().workspace.libraryId)
}

export function useLibrary(): Library {
  return useDocument(useLibraryConnection().store)
}

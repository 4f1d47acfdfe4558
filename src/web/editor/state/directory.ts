import { createContext, use } from 'react'
import { emptyDocument } from '../../../domain/document-type.ts'
import { type Library, libraryType } from '../../../domain/library/library-type.ts'
import type { PersonaFace } from './editor.ts'

/** The workspace's names and the people on the map. They change seldom, so that everybody who shows one may follow them all. */
export type Directory = {
  readonly library: Library
  readonly people: ReadonlyMap<string, PersonaFace>
  /** The map's. */
  readonly language: string
}

export const DirectoryContext = createContext<Directory>({
  library: emptyDocument(libraryType),
  people: new Map(),
  language: 'en',
})

export function useDirectory(): Directory {
  return use(DirectoryContext)
}

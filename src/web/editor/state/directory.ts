import { createContext, use } from 'react'
import { emptyDocument } from '../../../domain/document-type.ts'
import { type Library, libraryType } from '../../../domain/library/library-type.ts'
import type { PersonaFace } from './editor.ts'

/** The workspace's names and the people on the map. They change seldom, so that everybody who shows one may follow them all. */
export type Directory = {
  readonly library: Library
  /** Whose map it is first, in its order. */
  readonly people: ReadonlyMap<string, PersonaFace>
  /** The map's. */
  readonly language: string
  /** In which the map's texts are read, whatever the interface's. */
  readonly direction: 'ltr' | 'rtl'
}

export const DirectoryContext = createContext<Directory>({
  library: emptyDocument(libraryType),
  people: new Map(),
  language: 'en',
  direction: 'ltr',
})

export function useDirectory(): Directory {
  return use(DirectoryContext)
}

import { createContext, type ReactNode, use, useMemo } from 'react'
import type { Entry } from '../../domain/library/entries.ts'
import type { Channel, Department, Library, LibraryTouchpoint, Tag } from '../../domain/library/library-type.ts'
import { livingSorted } from '../../domain/map/columns.ts'
import { sorted } from '../../domain/order.ts'
import type { Part } from './parts.ts'
import { type EntryActions, entryActions, type LibraryStore } from './use-entries.ts'

export type AnyEntry = Entry & (Channel | LibraryTouchpoint | Department | Tag)

/** The list that is open, and what can be done with its entries. */
export type LibraryEditing = {
  readonly part: Part
  readonly store: LibraryStore
  readonly library: Library
  readonly mayEdit: boolean
  /** Living, in order. */
  readonly entries: readonly AnyEntry[]
  /** Deleted or merged into another, in order. */
  readonly gone: readonly AnyEntry[]
  readonly actions: EntryActions
}

const LibraryContext = createContext<LibraryEditing | null>(null)

export function useLibraryEditing(): LibraryEditing {
  const editing = use(LibraryContext)
  if (!editing) throw new Error('outside of LibraryProvider')
  return editing
}

type ProviderProps = Pick<LibraryEditing, 'part' | 'store' | 'library' | 'mayEdit'> & { readonly children: ReactNode }

export function LibraryProvider({ part, store, library, mayEdit, children }: ProviderProps) {
  const editing = useMemo((): LibraryEditing => {
    const rows = library[part] as Readonly<Record<string, AnyEntry>>
    return {
      part,
      store,
      library,
      mayEdit,
      entries: livingSorted(rows),
      gone: sorted(Object.values(rows).filter(({ deletedAt }) => deletedAt !== null)),
      actions: entryActions(store, part),
    }
  }, [part, store, library, mayEdit])
  return <LibraryContext value={editing}>{children}</LibraryContext>
}

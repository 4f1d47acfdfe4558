import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { DocumentOf, DocumentType } from '../../../domain/document-type.ts'
import type { libraryType } from '../../../domain/library/library-type.ts'
import type { JourneyMap, mapType } from '../../../domain/map/map-type.ts'
import type { DocumentStore } from '../../../sync/document-store.ts'
import type { Editor } from './editor.ts'

const EditorContext = createContext<Editor | null>(null)
export const EditorProvider = EditorContext.Provider

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (!editor) throw new Error('outside of EditorProvider')
  return editor
}

/** One record; the component is drawn anew only when this record changes. Undefined once it is gone. */
function useRow<Type extends DocumentType, Name extends keyof Type['tables'] & string>(
  store: DocumentStore<Type>,
  table: Name,
  id: string,
): DocumentOf<Type>[Name][string] | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribeRow(table, id, listener), [store, table, id])
  return useSyncExternalStore(subscribe, () => store.row(table, id)) as never
}

export function useMapRow<Name extends keyof JourneyMap & string>(
  table: Name,
  id: string,
): JourneyMap[Name][string] | undefined {
  return useRow<typeof mapType, Name>(useEditor().store, table, id)
}

type Library = DocumentOf<typeof libraryType>

export function useLibraryRow<Name extends keyof Library & string>(
  table: Name,
  id: string,
): Library[Name][string] | undefined {
  return useRow<typeof libraryType, Name>(useEditor().library, table, id)
}

/** The bits of one thing; see flags.ts. */
export function useFlags(key: string): number {
  const { flags } = useEditor()
  const subscribe = useCallback((listener: () => void) => flags.subscribe(key, listener), [flags, key])
  return useSyncExternalStore(subscribe, () => flags.of(key))
}

/**
 * A value worked out from the whole map, for lists and counts. `equal` keeps the old value where the new one says the same,
 * so that an edit elsewhere draws nothing here.
 */
export function useMapValue<Value>(
  select: (map: JourneyMap) => Value,
  equal: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const { store } = useEditor()
  const read = useCallback(() => stable(select, equal)(store.document), [store, select, equal])
  return useSyncExternalStore(store.subscribe, read)
}

const kept = new WeakMap<object, { map: JourneyMap; value: unknown }>()

/** Works a value out once a document, and gives the very same object back as long as it is equal. */
function stable<Value>(select: (map: JourneyMap) => Value, equal: (a: Value, b: Value) => boolean) {
  return (map: JourneyMap): Value => {
    const last = kept.get(select)
    if (last?.map === map) return last.value as Value
    const fresh = select(map)
    const value = last && equal(last.value as Value, fresh) ? (last.value as Value) : fresh
    kept.set(select, { map, value })
    return value
  }
}

/** For `useMapValue`: lists of the same members in the same order are equal. */
export function sameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
}

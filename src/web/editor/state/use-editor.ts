import { createContext, use, useCallback, useState, useSyncExternalStore } from 'react'
import type { DocumentOf, DocumentType } from '../../../domain/document-type.ts'
import type { JourneyMap, mapType } from '../../../domain/map/map-type.ts'
import type { DocumentStore } from '../../../sync/document-store.ts'
import type { Editor, MapStore } from './editor.ts'

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

/** The bits of one thing; see flags.ts. */
export function useFlags(key: string): number {
  const { flags } = useEditor()
  const subscribe = useCallback((listener: () => void) => flags.subscribe(key, listener), [flags, key])
  return useSyncExternalStore(subscribe, () => flags.of(key))
}

/**
 * A value worked out from some of the map's tables, for lists and counts; worked out anew when one of them changes, and
 * never by edits elsewhere. `select` must be the same function from one drawing to the next.
 * @param restMs for what may come a little later: worked out when the tables have not changed for so long
 */
export function useDerived<Value>(
  tables: readonly (keyof JourneyMap & string)[],
  select: (map: JourneyMap) => Value,
  restMs = 0,
): Value {
  const { store } = useEditor()
  const [read] = useState(() => derivation(store, tables))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a component asks for the same tables all its life
  const subscribe = useCallback(
    (listener: () => void) => {
      let rest: ReturnType<typeof setTimeout> | undefined
      const later = () => {
        clearTimeout(rest)
        rest = setTimeout(listener, restMs)
      }
      const ends = tables.map((table) => store.subscribeTable(table, restMs > 0 ? later : listener))
      return () => {
        clearTimeout(rest)
        for (const end of ends) end()
      }
    },
    [store, restMs],
  )
  return useSyncExternalStore(subscribe, () => read(select))
}

/** Works out once for the same tables and the same function. */
function derivation(store: MapStore, tables: readonly (keyof JourneyMap & string)[]) {
  let seen: readonly unknown[] = []
  let by: unknown = null
  let value: unknown
  return <Value>(select: (map: JourneyMap) => Value): Value => {
    const now = tables.map((table) => store.table(table))
    if (by !== select || now.some((table, index) => table !== seen[index])) {
      value = select(store.document)
      seen = now
      by = select
    }
    return value as Value
  }
}

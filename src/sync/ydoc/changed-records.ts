import type * as Y from 'yjs'
import type { DocumentType } from '../../domain/document-type.ts'
import { type FieldPlace, isRecordKey, placeOfRoot, recordOfKey } from './layout.ts'

export type ChangedRecords = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Tells which records a transaction touched, by table. The cost is that of the change, not of the document: names of
 * Yjs types are looked up once and remembered.
 * @param type null where the kind of document isn't known: then whatever lies where records lie counts
 */
export function recordTracker(ydoc: Y.Doc, type: DocumentType | null) {
  const isTable = (name: string) => (type ? Object.hasOwn(type.tables, name) : isRecordKey(name))
  const places = new WeakMap<object, FieldPlace | string | null>()

  function learnNames(): void {
    for (const [name, shared] of ydoc.share) {
      if (!places.has(shared)) places.set(shared, isTable(name) ? name : placeOfRoot(name))
    }
  }

  return (transaction: Y.Transaction): ChangedRecords => {
    const changed = new Map<string, Set<string>>()
    const add = (table: string, id: string) => {
      const ids = changed.get(table)
      if (ids) ids.add(id)
      else if (isTable(table)) changed.set(table, new Set([id]))
    }
    for (const [shared, keys] of transaction.changed) {
      const named = present(shared)
      if (!places.has(named)) learnNames()
      const place = places.get(named)
      if (typeof place === 'string') {
        for (const key of keys) if (key !== null) add(place, recordOfKey(key))
      } else if (place) add(place.table, place.id)
    }
    return changed
  }
}

/** Yjs replaces a type that came from a peer when it is first asked for by name; what was in it knows the new one. */
function present(shared: { readonly _start: Y.Item | null; readonly _map: Map<string, Y.Item> }): object {
  const item = shared._start ?? shared._map.values().next().value
  return item?.parent instanceof Object ? item.parent : shared
}

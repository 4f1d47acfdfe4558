import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import { refuse } from '../../domain/result.ts'
import type { Connection } from '../../sync/client.ts'
import type { ConnectionStatus } from '../../sync/connection-status.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { observable } from '../../sync/observable.ts'
import { documentQuery } from './documents.ts'

/** A document that is read and not edited is asked for anew this often, and when one comes back to the page. */
const ANEW_MS = 20_000

const STATUS: ConnectionStatus = {
  state: 'saved',
  unsaved: false,
  loaded: 'server',
  access: 'read',
  localCopy: 'off',
  refusal: null,
  retryAt: null,
}

/** The document as it stands on the server, for reading alone: without the code that shares edits. Waits until it is there. */
export function useReading<Type extends DocumentType>(type: Type, id: string): Connection<Type> {
  const { records } = useSuspenseQuery({ ...documentQuery(id), refetchInterval: ANEW_MS }).data
  const document = records as unknown as DocumentOf<Type>
  return useStill(type, document)
}

/** A document as it is given, for reading alone. */
export function useStill<Type extends DocumentType>(type: Type, document: DocumentOf<Type>): Connection<Type> {
  const [reading] = useState(() => readOnly(type, document))
  useEffect(() => reading.show(document), [reading, document])
  return reading.connection
}

function readOnly<Type extends DocumentType>(type: Type, first: DocumentOf<Type>) {
  const shown = observable(first)
  const store: DocumentStore<Type> = {
    type,
    get document() {
      return shown.value
    },
    subscribe: shown.subscribe,
    subscribeTable: (_table, listener) => shown.subscribe(listener),
    subscribeRow: (_table, _id, listener) => shown.subscribe(listener),
    row: (table, id) => (shown.value[table] as Readonly<Record<string, never>>)[id],
    table: (table) => shown.value[table],
    execute: () => refuse('read-only'),
    batch: (work) => work(),
    undo: () => false,
    redo: () => false,
    history: observable({ canUndo: false, canRedo: false, undoName: null, redoName: null }),
    lastStep: observable(null),
    setAside: observable([]),
    destroy: () => {},
  }
  const connection: Connection<Type> = {
    store,
    status: observable(STATUS),
    presence: { peers: observable([]), self: observable(null), update: () => {} },
    onNotice: () => () => {},
    flush: async () => {},
    reconnect: () => {},
    destroy: async () => {},
  }
  return { connection, show: (document: DocumentOf<Type>) => shown.set(document) }
}

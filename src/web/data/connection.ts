import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import type { ConnectionStatus } from '../../sync/connection-status.ts'
import type { DocumentStore, History } from '../../sync/document-store.ts'
import type { Observable } from '../../sync/observable.ts'
import type { SaveState } from '../ui/save-status.tsx'
import { useMe } from './me.ts'
import { holdConnection, openConnection } from './open-connections.ts'

/** The document, live, as long as the component is on the screen. `id` must not change: give the component a key. */
export function useConnection<Type extends DocumentType>(type: Type, id: string): Connection<Type> {
  const userId = useMe().user.id
  const [connection] = useState(() => openConnection(type, id, userId))
  useEffect(() => {
    // An effect that runs twice (strict mode) or late finds it open, because an unheld one lingers.
    openConnection(type, id, userId)
    return holdConnection(id, userId)
  }, [type, id, userId])
  return connection
}

export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSyncExternalStore(observable.subscribe, () => observable.value)
}

export function useStatus(connection: Pick<Connection<DocumentType>, 'status'>): ConnectionStatus {
  return useObservable(connection.status)
}

/** The whole document; drawn anew with every change of it. */
export function useDocument<Type extends DocumentType>(store: DocumentStore<Type>): DocumentOf<Type> {
  return useSyncExternalStore(store.subscribe, () => store.document)
}

export function useHistory<Type extends DocumentType>(store: DocumentStore<Type>): History {
  return useObservable(store.history)
}

/** What `SaveStatus` shows. */
export function saveStateOf({ state }: ConnectionStatus): SaveState {
  return state
}

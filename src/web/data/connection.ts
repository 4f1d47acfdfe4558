import { useSyncExternalStore } from 'react'
import type { DocumentOf, DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import type { ConnectionStatus } from '../../sync/connection-status.ts'
import type { DocumentStore, History } from '../../sync/document-store.ts'
import type { Observable } from '../../sync/observable.ts'
import type { SaveState } from '../ui/save-status.tsx'

export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSyncExternalStore(observable.subscribe, () => observable.value)
}

export function useStatus(connection: Pick<Connection<DocumentType>, 'status'>): ConnectionStatus {
  return useObservable(connection.status)
}

/**
 * What one needs to know of a status that changes twice with every letter: drawn anew only when that changes.
 * @param part makes a value that can be compared by identity
 */
export function useStatusPart<Part extends string | boolean | null>(
  { status }: Pick<Connection<DocumentType>, 'status'>,
  part: (status: ConnectionStatus) => Part,
): Part {
  return useSyncExternalStore(status.subscribe, () => part(status.value))
}

/** The whole document; drawn anew with every change of it. */
export function useDocument<Type extends DocumentType>(store: DocumentStore<Type>): DocumentOf<Type> {
  return useSyncExternalStore(store.subscribe, () => store.document)
}

export function useHistory<Type extends DocumentType>(store: DocumentStore<Type>): History {
  return useObservable(store.history)
}

/** What `SaveStatus` shows. */
export function saveStateOf({ state, refusal, unsaved }: ConnectionStatus): SaveState {
  return refusal === 'not-allowed' && !unsaved ? 'closed' : state
}

/** False once the server takes no edits of this person, or of nobody any more. */
export function isOpenForEdits({ access, refusal }: ConnectionStatus): boolean {
  return access !== 'read' && refusal !== 'not-allowed'
}

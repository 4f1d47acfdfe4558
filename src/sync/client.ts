import type { Context } from '../domain/command.ts'
import type { DocumentType } from '../domain/document-type.ts'
import type { ConnectionStatus } from './connection-status.ts'
import type { DocumentStore } from './document-store.ts'
import type { Observable } from './observable.ts'
import type { Presence, PresenceState } from './presence.ts'

export type ConnectOptions<Type extends DocumentType> = {
  /** Address of the socket, `wss://…/sync`; the document's id is added to it. */
  readonly url: string
  readonly documentId: string
  readonly type: Type
  /** For those who come without a session cookie, by a shared link. */
  readonly token?: string
  /** Whose local copy this is: two people who share a browser must not send each other's unsent edits. */
  readonly userId: string
  /** Keep a copy in the browser, so that edits survive a reload without a connection. Default true. */
  readonly indexedDb?: boolean
  /** What others see of this session from the start. */
  readonly presence?: Partial<PresenceState>
  /** Clock, ids and chance for commands. Default: the browser's. */
  readonly context?: () => Context
}

export type Connection<Type extends DocumentType> = {
  /** Refuses commands with the reason `read-only` while the server allows reading alone. */
  readonly store: DocumentStore<Type>
  readonly status: Observable<ConnectionStatus>
  readonly presence: Presence
  /** Resolves when the server has committed every edit made so far; rejects when it refuses, or after `destroy()`. */
  flush(): Promise<void>
  /** Tries to connect at once, also after a refusal. */
  reconnect(): void
  /** Closes the socket, ends every timer and closes the local copy. Edits that were not sent stay in the local copy. */
  destroy(): Promise<void>
}

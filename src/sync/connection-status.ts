/**
 * `saved` – the server has committed every edit of this session and of earlier ones on this machine;
 * `saving` – connected, and edits are on their way; `connecting` – the first attempt, or the first exchange, is under way;
 * `offline` – no connection; it is tried again by itself; `refused` – the server says no, see `refusal`; not tried again.
 */
export type ConnectionState = 'connecting' | 'saved' | 'saving' | 'offline' | 'refused'

/**
 * Whether edits survive a reload while there is no connection. `opening` – not known yet; `kept` – written to this browser;
 * `unavailable` – the browser offers no storage (a private window); `full` – the browser's storage is full;
 * `off` – switched off.
 */
export type LocalCopyState = 'opening' | 'kept' | 'unavailable' | 'full' | 'off'

/**
 * Why the server said no. `outdated`: this page is of another version of Polku than the server and must be reloaded.
 * `other-history`: the server was put back to a state before the history that is here, and has gone on from there; what is
 * here and not there, unsent or acknowledged once, stays in this browser.
 */
export type RefusalReason = 'not-allowed' | 'read-only' | 'invalid' | 'too-large' | 'outdated' | 'other-history'

export type ConnectionStatus = {
  readonly state: ConnectionState
  /** There are edits that the server has not committed, of this session or an earlier one on this machine. */
  readonly unsaved: boolean
  /** Where the content that is shown came from; `nothing`: show a placeholder, the document may not be empty. */
  readonly loaded: 'nothing' | 'local' | 'server'
  /** What the server allows; null until it has said so for the first time. */
  readonly access: 'edit' | 'read' | null
  readonly localCopy: LocalCopyState
  readonly refusal: RefusalReason | null
  /** When the next attempt to connect is made (ms since 1970); null while connected or refused. */
  readonly retryAt: number | null
}

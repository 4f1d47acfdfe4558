import type { ConnectionState, RefusalReason } from '../connection-status.ts'

/** What decides which state a connection is in. */
export type Facts = {
  readonly refusal: RefusalReason | null
  /** The server has said what it has, on the socket that is open now. */
  readonly welcomed: boolean
  /** A connection was lost, or could not be made, since the document was opened. */
  readonly failed: boolean
  /** Something made here may not be committed yet. */
  readonly unsaved: boolean
  /** Everything, also of earlier sessions here, was sent on this socket, and the server has committed all that was sent. */
  readonly committed: boolean
}

/** "Saved" is never guessed: it takes an acknowledgement on the connection that is open now. */
export function connectionState({ refusal, welcomed, failed, unsaved, committed }: Facts): ConnectionState {
  if (refusal) return 'refused'
  if (!welcomed) return failed ? 'offline' : 'connecting'
  if (unsaved) return 'saving'
  return committed ? 'saved' : 'connecting'
}

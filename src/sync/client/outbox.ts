import { splitUpdate } from '../update/split.ts'
import { MAX_STRUCTS, MAX_UPDATE_BYTES } from '../wire/limits.ts'
import type { ClientMessage } from '../wire/messages.ts'

type UpdateMessage = Extract<ClientMessage, { readonly kind: 'update' }>

/** Half of what the server takes, for updates that are cut. */
const PART = { bytes: MAX_UPDATE_BYTES / 2, structs: MAX_STRUCTS / 2 }

/** Counts, on one socket, what was sent and what the server has committed. */
export type Outbox = {
  send(update: Uint8Array): void
  committed(number: number): void
  /** Something was sent, and all of it is committed. */
  readonly empty: boolean
}

export function openOutbox(post: (message: UpdateMessage) => void): Outbox {
  let sent = 0
  let done = 0
  return {
    send(update) {
      for (const part of splitUpdate(update, PART)) {
        sent++
        post({ kind: 'update', number: sent, update: part })
      }
    },
    committed(number) {
      done = Math.max(done, Math.min(number, sent))
    },
    get empty() {
      return sent > 0 && done === sent
    },
  }
}

import { EventEmitter } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { WebSocket } from 'ws'

/** The server's end of a socket without a network, so that a million messages take minutes and not days. */
export type MemorySocket = {
  /** For `serveSession`. */
  readonly socket: WebSocket
  /** That asked for it. */
  readonly request: IncomingMessage
  readonly sent: Uint8Array[]
  readonly isClosed: boolean
  /** A message from the client. */
  deliver(bytes: Uint8Array): void
  /** The client goes. */
  close(): void
  /** Resolves when the session has sent something more, or has closed the socket. */
  stirred(): Promise<void>
}

export function memorySocket(): MemorySocket {
  const events = new EventEmitter()
  const sent: Uint8Array[] = []
  let isClosed = false
  let wake: () => void = () => undefined
  function close(): void {
    if (isClosed) return
    isClosed = true
    // As `ws` does: the other end answers the closing first.
    queueMicrotask(() => events.emit('close'))
    wake()
  }
  const socket = Object.assign(events, {
    binaryType: 'arraybuffer',
    bufferedAmount: 0,
    send(bytes: Uint8Array) {
      sent.push(bytes)
      wake()
    },
    close,
    terminate: close,
    pause: () => undefined,
    resume: () => undefined,
    ping: () => undefined,
  })
  return {
    socket: socket as unknown as WebSocket,
    request: { socket: { cork: () => undefined, uncork: () => undefined } } as unknown as IncomingMessage,
    sent,
    get isClosed() {
      return isClosed
    },
    // Each message has its buffer to itself, as they come from a network.
    deliver: (bytes) => void events.emit('message', bytes.slice().buffer),
    close,
    stirred: () =>
      new Promise((resolve) => {
        wake = resolve
      }),
  }
}

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
  function write(frames: Uint8Array): void {
    sent.push(...messagesIn(frames))
    wake()
  }
  const socket = Object.assign(events, {
    binaryType: 'arraybuffer',
    bufferedAmount: 0,
    readyState: 1,
    OPEN: 1,
    close,
    terminate: close,
    pause: () => undefined,
    resume: () => undefined,
    ping: () => undefined,
  })
  return {
    socket: socket as unknown as WebSocket,
    request: { socket: { write } } as unknown as IncomingMessage,
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

/** A parcel's messages, as a client takes them out of the frames. */
function messagesIn(frames: Uint8Array): Uint8Array[] {
  const messages: Uint8Array[] = []
  const view = new DataView(frames.buffer, frames.byteOffset, frames.byteLength)
  for (let at = 0; at < frames.byteLength; ) {
    const short = view.getUint8(at + 1)
    const begin = at + (short < 126 ? 2 : short === 126 ? 4 : 10)
    const length = short < 126 ? short : short === 126 ? view.getUint16(at + 2) : view.getUint32(at + 6)
    messages.push(frames.subarray(begin, begin + length))
    at = begin + length
  }
  return messages
}

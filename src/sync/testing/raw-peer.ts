import { WebSocket } from 'ws'
import { presenceState } from '../presence.ts'
import {
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  PROTOCOL,
  type ServerMessage,
} from '../wire/messages.ts'
import { DOCUMENT, type TestServer } from './test-server.ts'

/** A peer that says whatever a test wants it to say. */
export type RawPeer = {
  readonly received: ServerMessage[]
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  send(message: ClientMessage): void
  sendBytes(bytes: Uint8Array): void
  /** The next message of the kind, also one that came already; each is given once. */
  next<Kind extends ServerMessage['kind']>(kind: Kind): Promise<Extract<ServerMessage, { kind: Kind }>>
  close(): void
}

export async function rawPeer({ url }: Pick<TestServer, 'url'>, token: string, greet = true): Promise<RawPeer> {
  const socket = new WebSocket(`${url}/${DOCUMENT}`)
  socket.binaryType = 'arraybuffer'
  const received: ServerMessage[] = []
  const unread: ServerMessage[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of [...waiting]) look()
  }
  let over = false
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      over = true
      resolve(code)
      wake()
    })
  })
  socket.on('error', () => undefined)
  socket.on('message', (data: ArrayBuffer) => {
    const message = decodeServerMessage(new Uint8Array(data))
    if (!message) throw new Error('the server sent what is no message')
    received.push(message)
    unread.push(message)
    wake()
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('close', () => reject(new Error('closed before it was open')))
  })
  const peer: RawPeer = {
    received,
    closed,
    send: (message) => socket.send(encodeClientMessage(message)),
    sendBytes: (bytes) => socket.send(bytes),
    next(kind) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const at = unread.findIndex((message) => message.kind === kind)
          if (at >= 0) {
            waiting.delete(look)
            resolve(unread.splice(at, 1)[0] as never)
          } else if (over) reject(new Error(`closed without a message ${kind}`))
        }
        waiting.add(look)
        look()
      })
    },
    close: () => socket.terminate(),
  }
  if (greet) {
    const presence = presenceState.parse({})
    peer.send({ kind: 'hello', protocol: PROTOCOL, token, stateVector: new Uint8Array(), presence })
    await peer.next('welcome')
  }
  return peer
}

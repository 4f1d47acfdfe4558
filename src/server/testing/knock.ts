import * as Y from 'yjs'
import { mapType } from '../../domain/map/map-type.ts'
import {
  type ClientMessage,
  decodeServerMessage,
  encodeClientMessage,
  PROTOCOL,
  type ServerMessage,
} from '../../sync/wire/messages.ts'
import { writeDiff } from '../../sync/ydoc/write.ts'

const PRESENCE = { at: '', caret: '', view: '' }
const HELLO: ClientMessage = {
  kind: 'hello',
  protocol: PROTOCOL,
  token: '',
  stateVector: new Uint8Array(),
  presence: PRESENCE,
}

/** A message of the kind that is right in itself, and changes something where it is an edit. */
function sampleMessage(kind: Exclude<ClientMessage['kind'], 'hello'>, ydoc: Y.Doc): ClientMessage {
  switch (kind) {
    case 'ping':
      return { kind }
    case 'presence':
      return { kind, presence: { ...PRESENCE, at: 'card/1' } }
    case 'update':
    case 'late-update': {
      const before = Y.encodeStateVector(ydoc)
      const change = { table: 'map', id: 'map', before: { title: '' }, after: { title: `${Math.random()}` } }
      writeDiff(ydoc, mapType, [change], 'knock')
      return { kind, number: 1, update: Y.encodeStateAsUpdate(ydoc, before) }
    }
    default:
      return kind satisfies never
  }
}

/**
 * Opens a document's socket and sends one message, a greeting before it. `done`: the server took it; `refused`: the
 * greeting or the message was turned down.
 */
export function knock(
  url: string,
  documentId: string,
  headers: Record<string, string>,
  kind: ClientMessage['kind'],
): Promise<'done' | 'refused'> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${documentId}`, { headers } as never)
  socket.binaryType = 'arraybuffer'
  const ydoc = new Y.Doc()
  const send = (message: ClientMessage) => socket.send(encodeClientMessage(message))
  return new Promise((resolve) => {
    const end = (outcome: 'done' | 'refused') => {
      resolve(outcome)
      socket.close()
    }
    const hear = (message: ServerMessage | null) => {
      // Whoever may edit and names a history that never was is told so.
      if (message?.kind === 'refused') return end(message.reason === 'other-history' ? 'done' : 'refused')
      if (message?.kind === 'saved' || message?.kind === 'pong') return end('done')
      if (message?.kind !== 'welcome') return undefined
      Y.applyUpdate(ydoc, message.update, 'server')
      if (kind === 'hello') return end('done')
      send(sampleMessage(kind, ydoc))
      // Nothing answers what one shows of oneself; the answer to a question behind it says that it was taken.
      if (kind === 'presence') send({ kind: 'ping' })
      return undefined
    }
    socket.onopen = () => send(HELLO)
    socket.onmessage = ({ data }) => hear(decodeServerMessage(new Uint8Array(data as ArrayBuffer)))
    socket.onclose = () => resolve('refused')
  })
}

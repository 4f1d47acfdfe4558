import * as Y from 'yjs'
import type { DocumentType } from '../../domain/document-type.ts'
import { type DocumentStore, openStore } from '../../sync/document-store.ts'
import { decodeServerMessage, encodeClientMessage, PROTOCOL } from '../../sync/wire/messages.ts'

export type OpenDocument<Type extends DocumentType> = {
  readonly store: DocumentStore<Type>
  /** Resolves when the server has committed all that was written so far. */
  saved(): Promise<void>
  /** Resolves when the document here is as the condition asks. */
  until(condition: () => boolean): Promise<void>
  /** Cuts the connection: what is written then stays here. */
  leave(): Promise<void>
}

/** A document over a real socket, with the session of a visitor. */
export async function openDocument<Type extends DocumentType>(
  serverUrl: string,
  { type, documentId, cookie, ydoc = new Y.Doc() }: { type: Type; documentId: string; cookie: string; ydoc?: Y.Doc },
): Promise<OpenDocument<Type>> {
  const headers = { cookie }
  const socket = new WebSocket(`${serverUrl.replace('http', 'ws')}/sync/${documentId}`, { headers } as never)
  socket.binaryType = 'arraybuffer'
  const store = openStore(ydoc, type)
  const ready = Promise.withResolvers<void>()
  const listeners = new Set<() => void>()
  let sent = 0
  let saved = 0
  const send = (update: Uint8Array) => socket.send(encodeClientMessage({ kind: 'update', number: ++sent, update }))
  socket.onopen = () => {
    const hello = { kind: 'hello', protocol: PROTOCOL, token: '', stateVector: Y.encodeStateVector(ydoc) } as const
    socket.send(encodeClientMessage({ ...hello, presence: { at: '', caret: '', view: '' } }))
  }
  socket.onmessage = ({ data }) => {
    const message = decodeServerMessage(new Uint8Array(data as ArrayBuffer))
    if (message?.kind === 'refused') ready.reject(new Error(message.reason))
    if (message?.kind === 'saved') saved = message.number
    if (message?.kind === 'welcome' || message?.kind === 'update') Y.applyUpdate(ydoc, message.update, socket)
    if (message?.kind === 'welcome') {
      const unsent = Y.encodeStateAsUpdate(ydoc, message.stateVector)
      if (unsent.byteLength > 2) send(unsent)
      ready.resolve()
    }
    for (const listener of listeners) listener()
  }
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== socket && socket.readyState === WebSocket.OPEN) send(update)
  })
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    })
  await ready.promise
  return {
    store,
    saved: () => until(() => saved === sent),
    until,
    leave: () =>
      new Promise((resolve) => {
        socket.onclose = () => resolve()
        socket.close()
      }),
  }
}

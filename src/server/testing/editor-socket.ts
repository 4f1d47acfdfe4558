import * as Y from 'yjs'
import { mapType } from '../../domain/map/map-type.ts'
import { decodeServerMessage, encodeClientMessage, PROTOCOL, type ServerMessage } from '../../sync/wire/messages.ts'
import { writeDiff } from '../../sync/ydoc/write.ts'

export type Editor = {
  readonly ydoc: Y.Doc
  readonly messages: ServerMessage[]
  /** Resolves with the first message of the kind, also one that came already. */
  next<Kind extends ServerMessage['kind']>(kind: Kind): Promise<Extract<ServerMessage, { kind: Kind }>>
  /** Resolves as soon as what was received so far makes it true. */
  until(isSo: () => boolean): Promise<void>
  readonly closed: Promise<number>
  rename(title: string): void
  close(): void
}

/** An editor's socket, as far as tests need one. */
export function openSocket(url: string, documentId: string, headers: Record<string, string>): Editor {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${documentId}`, { headers } as never)
  socket.binaryType = 'arraybuffer'
  const ydoc = new Y.Doc()
  const messages: ServerMessage[] = []
  const listeners = new Set<() => void>()
  let number = 0
  socket.onopen = () => {
    const presence = { at: '', caret: '', view: '' }
    socket.send(
      encodeClientMessage({ kind: 'hello', protocol: PROTOCOL, token: '', stateVector: new Uint8Array(), presence }),
    )
  }
  socket.onmessage = ({ data }) => {
    const message = decodeServerMessage(new Uint8Array(data as ArrayBuffer))
    if (!message) throw new Error('not a message')
    if (message.kind === 'welcome' || message.kind === 'update') Y.applyUpdate(ydoc, message.update, 'server')
    messages.push(message)
    for (const listener of listeners) listener()
  }
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') socket.send(encodeClientMessage({ kind: 'update', number: ++number, update }))
  })
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    })
  return {
    ydoc,
    messages,
    next: async (kind) => {
      const find = () => messages.find((message) => message.kind === kind)
      await until(() => find() !== undefined)
      return find() as never
    },
    until,
    closed: new Promise((resolve) => {
      socket.onclose = ({ code }) => resolve(code)
      socket.onerror = () => resolve(0)
    }),
    rename(title) {
      const change = { table: 'map', id: 'map', before: { title: '' }, after: { title } }
      writeDiff(ydoc, mapType, [change], 'editor')
    },
    close: () => socket.close(),
  }
}

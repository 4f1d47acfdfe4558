import assert from 'node:assert/strict'
import * as Y from 'yjs'
import type { Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import { openOutbox } from '../client/outbox.ts'
import { type DocumentStore, openStore } from '../document-store.ts'
import { decodeServerMessage, encodeClientMessage } from '../wire/messages.ts'
import type { Chance } from './chance.ts'
import { undoWatch } from './own-steps.ts'
import type { Subject } from './subject.ts'

/** What is under way between a client and the server; a broken connection loses it all. */
export type Wire = {
  readonly toServer: Uint8Array<ArrayBuffer>[]
  readonly toClient: Uint8Array<ArrayBuffer>[]
}

/** A person's page without a browser: the real store and the real wire, and `client.ts`' few rules between them. */
export type SimulatedClient = {
  readonly user: string
  readonly type: DocumentType
  readonly store: DocumentStore<DocumentType>
  readonly ydoc: Y.Doc
  /** Null while offline. */
  readonly wire: Wire | null
  /** Clocks, by Yjs client, that the server has said are committed. */
  readonly acknowledged: ReadonlyMap<number, number>
  /** So many edits at one go, or an undo or redo instead. */
  edit(count: number): void
  connect(wire: Wire): Uint8Array
  disconnect(): void
  /** Takes in the oldest message. */
  receive(): void
  /** A new page with what the browser kept; the steps to undo are gone. */
  reload(): void
}

export type Surroundings = {
  readonly subject: Subject
  readonly chance: Chance
  readonly context: () => Context
  /** A Yjs client's name that nobody has had. */
  readonly clientId: () => number
  /** Hears of every change, undo and redo included. */
  readonly changed: (diff: Diff) => void
}

/** @param isLater has a later version than the others */
export function simulatedClient(
  user: string,
  isLater: boolean,
  letters: string,
  { subject, chance, context, clientId, changed }: Surroundings,
): SimulatedClient {
  const type = isLater ? subject.laterType : subject.type
  const acknowledged = new Map<number, number>()
  let wire: Wire | null = null
  let welcomed: Uint8Array | null = null
  let outbox = openOutbox(() => undefined)
  let sent: { number: number; ends: Map<number, number> }[] = []
  let number = 0
  let page = open(null)

  function open(state: Uint8Array | null) {
    const ydoc = new Y.Doc()
    ydoc.clientID = clientId()
    if (state) Y.applyUpdate(ydoc, state, 'local-copy')
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && welcomed) outbox.send(update)
    })
    const store = openStore(ydoc, type, { context })
    return { ydoc, store, watch: undoWatch(letters) }
  }

  function greet(): void {
    number = 0
    sent = []
    outbox = openOutbox((message) => {
      if (message.kind !== 'update') return
      sent.push({ number: ++number, ends: Y.parseUpdateMeta(message.update).to })
      wire?.toServer.push(encodeClientMessage(message))
    })
    outbox.send(Y.encodeStateAsUpdate(page.ydoc, welcomed as Uint8Array))
  }

  function settle(upTo: number): void {
    outbox.committed(upTo)
    for (const { ends } of sent.filter((message) => message.number <= upTo)) {
      for (const [client, end] of ends) acknowledged.set(client, Math.max(end, acknowledged.get(client) ?? 0))
    }
    sent = sent.filter((message) => message.number > upTo)
  }

  function takeBack(what: 'undo' | 'redo'): void {
    const before = page.store.document as AnyDocument
    if (!page.store[what]()) return
    const after = page.store.document as AnyDocument
    if (what === 'undo') page.watch.check(before, after)
    const diff = page.watch.between(before, after)
    page.watch.wrote(diff)
    changed(diff)
  }

  function edit(): void {
    const { store, watch } = page
    const execute = (command: object, args: unknown) => {
      const result = store.execute(command as never, args as never)
      if (result.ok) watch.wrote(result.value)
      return result.ok ? result.value : null
    }
    const diff = subject.edit({ document: store.document as AnyDocument, execute, chance, letters }, isLater)
    if (diff) changed(diff)
  }

  return {
    user,
    type,
    acknowledged,
    get store() {
      return page.store
    },
    get ydoc() {
      return page.ydoc
    },
    get wire() {
      return wire
    },
    edit(count) {
      const dice = chance.below(100)
      if (dice < 10) takeBack('undo')
      else if (dice < 15) takeBack('redo')
      else if (count < 3 || chance.odds(0.2)) for (let i = 0; i < count; i++) edit()
      else
        page.store.batch(() => {
          for (let i = 0; i < count; i++) edit()
        })
    },
    connect(to) {
      wire = to
      return Y.encodeStateVector(page.ydoc)
    },
    disconnect() {
      wire = null
      welcomed = null
    },
    receive() {
      const bytes = wire?.toClient.shift()
      const message = bytes ? decodeServerMessage(bytes) : null
      assert.ok(message, 'the server sent what is no message')
      switch (message.kind) {
        case 'welcome':
          welcomed = message.stateVector
          Y.applyUpdate(page.ydoc, message.update, 'server')
          greet()
          break
        case 'update':
          Y.applyUpdate(page.ydoc, message.update, 'server')
          break
        case 'saved':
          settle(message.number)
          break
        default:
          assert.notEqual(message.kind, 'refused')
      }
    },
    reload() {
      const { ydoc, store } = page
      const state = Y.encodeStateAsUpdate(ydoc)
      store.destroy()
      ydoc.destroy()
      page = open(state)
    },
  }
}

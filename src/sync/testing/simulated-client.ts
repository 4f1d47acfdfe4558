import assert from 'node:assert/strict'
import * as Y from 'yjs'
import type { Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import { openOutbox } from '../client/outbox.ts'
import { type MovableStore, openStore } from '../document-store.ts'
import { withoutOverwritten } from '../epoch/without-overwritten.ts'
import type { Hello } from '../server/room.ts'
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
  readonly store: MovableStore<DocumentType>
  readonly ydoc: Y.Doc
  /** Which of the document's histories its copy is of. */
  readonly epoch: string
  /** Null while offline. */
  readonly wire: Wire | null
  /** Clocks, by Yjs client of its history, that the server has said are committed. */
  readonly acknowledged: ReadonlyMap<number, number>
  /** So many edits at one go, or an undo or redo instead. */
  edit(count: number): void
  connect(wire: Wire): Hello
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
  /** A character that is typed once and never deleted, into a text that no version knows. */
  readonly newMark: () => string
}

/** Where marks are typed. */
export const MARKS = 'marks/all/text'
const MARK_ODDS = 0.05

/** @param isLater has a later version than the others */
export function simulatedClient(
  user: string,
  isLater: boolean,
  letters: string,
  { subject, chance, context, clientId, changed, newMark }: Surroundings,
): SimulatedClient {
  const type = isLater ? subject.laterType : subject.type
  const acknowledged = new Map<number, number>()
  let wire: Wire | null = null
  let welcomed: Uint8Array | null = null
  let epoch = ''
  /** The present history, where its own has ended. */
  let ahead: { readonly epoch: string; readonly ydoc: Y.Doc } | null = null
  let outbox = openOutbox(() => undefined)
  let sent: { number: number; ends: Map<number, number> }[] = []
  let number = 0
  let page = open(null)

  function open(state: Uint8Array | null) {
    const ydoc = new Y.Doc()
    ydoc.clientID = clientId()
    if (state) Y.applyUpdate(ydoc, state, 'local-copy')
    ydoc.on('update', follow)
    const store = openStore(ydoc, type, { context })
    return { ydoc, store, watch: undoWatch(letters) }
  }

  function follow(update: Uint8Array, origin: unknown): void {
    if (origin !== 'server' && welcomed) outbox.send(update)
  }

  function greet(): void {
    number = 0
    sent = []
    outbox = openOutbox((message) => {
      sent.push({ number: ++number, ends: Y.parseUpdateMeta(message.update).to })
      const late = () =>
        ({ kind: 'late-update', number, update: withoutOverwritten(message.update, page.ydoc) }) as const
      wire?.toServer.push(encodeClientMessage(ahead ? late() : message))
    })
    outbox.send(Y.encodeStateAsUpdate(page.ydoc, welcomed as Uint8Array))
  }

  /** Goes on in the present history: the page stays, its steps to undo are gone. */
  function arrive(): void {
    if (!ahead) return
    const { ydoc } = ahead
    page.ydoc.off('update', follow)
    page.ydoc.destroy()
    epoch = ahead.epoch
    ahead = null
    acknowledged.clear()
    ydoc.on('update', follow)
    page.store.moveTo(ydoc)
    page = { ydoc, store: page.store, watch: undoWatch(letters) }
    welcomed = Y.encodeStateVector(ydoc)
    greet()
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
    const { store, watch, ydoc } = page
    if (chance.odds(MARK_ODDS)) {
      const marks = ydoc.getText(MARKS)
      marks.insert(chance.below(marks.length + 1), newMark())
      return
    }
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
    get epoch() {
      return epoch
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
      return { stateVector: Y.encodeStateVector(page.ydoc), epoch }
    },
    disconnect() {
      wire = null
      welcomed = null
      ahead = null
    },
    receive() {
      const bytes = wire?.toClient.shift()
      const message = bytes ? decodeServerMessage(bytes) : null
      assert.ok(message, 'the server sent what is no message')
      switch (message.kind) {
        case 'welcome':
          if (message.epoch === epoch) {
            welcomed = message.stateVector
            Y.applyUpdate(page.ydoc, message.update, 'server')
          } else {
            assert.ok(message.ended, 'the server has forgotten a history')
            ahead = { epoch: message.epoch, ydoc: new Y.Doc() }
            ahead.ydoc.clientID = clientId()
            Y.applyUpdate(ahead.ydoc, message.update, 'server')
            welcomed = message.ended
          }
          greet()
          break
        case 'update':
          Y.applyUpdate((ahead ?? page).ydoc, message.update, 'server')
          break
        case 'saved':
          settle(message.number)
          if (outbox.empty) arrive()
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

import * as Y from 'yjs'
import type { Context } from '../domain/command.ts'
import type { DocumentType } from '../domain/document-type.ts'
import { connectionState } from './client/connection-state.ts'
import { copyName } from './client/copy-database.ts'
import { openLink } from './client/link.ts'
import { type LocalContent, openLocalCopy } from './client/local-copy.ts'
import { openOutbox } from './client/outbox.ts'
import { presenceClient } from './client/peers.ts'
import { openTabs, type Tabs } from './client/tabs.ts'
import type { ConnectionStatus, LocalCopyState, RefusalReason } from './connection-status.ts'
import { type DocumentStore, openStore } from './document-store.ts'
import { withoutOverwritten } from './epoch/without-overwritten.ts'
import { type Observable, observable } from './observable.ts'
import type { Presence, PresenceState } from './presence.ts'
import { KNOWN_KINDS, NOTICE_TOPICS, type NoticeTopic, PROTOCOL, type ServerMessage } from './wire/messages.ts'
import { holdTheSame } from './ydoc/read.ts'

export type ConnectOptions<Type extends DocumentType> = {
  /** Address of the socket, `wss://…/sync`; the document's id is added to it. */
  readonly url: string
  readonly documentId: string
  readonly type: Type
  /** For those who come without a session cookie, by a shared link. */
  readonly token?: string
  /** Whose local copy this is: two people who share a browser must not send each other's unsent edits. */
  readonly userId: string
  /** Keep a copy in the browser, so that edits survive a reload without a connection. Default true. */
  readonly indexedDb?: boolean
  /** What others see of this session from the start. */
  readonly presence?: Partial<PresenceState>
  /** Clock, ids and chance for commands. Default: the browser's. */
  readonly context?: () => Context
}

export type Connection<Type extends DocumentType> = {
  /** Refuses commands with the reason `read-only` while the server allows reading alone. */
  readonly store: DocumentStore<Type>
  readonly status: Observable<ConnectionStatus>
  readonly presence: Presence
  /**
   * Calls the listener when something beside the document has changed, and for every topic after a connection is there
   * again, since nobody knows what was missed. Gives the function that ends it.
   */
  onNotice(listener: (topic: NoticeTopic) => void): () => void
  /** Resolves when the server has committed every edit made so far; rejects when it refuses, or after `destroy()`. */
  flush(): Promise<void>
  /** Tries to connect at once, also after a refusal. */
  reconnect(): void
  /** Closes the socket, ends every timer and closes the local copy. Edits that were not sent stay in the local copy. */
  destroy(): Promise<void>
}

/** Where a change of the document came from, as its transaction's origin. Everything else was made here. */
const FROM_SERVER = 'server'
const FROM_LOCAL_COPY = 'local-copy'
const FROM_TAB = 'tab'

/** A document in one of its histories. */
type Page = { readonly epoch: string; readonly ydoc: Y.Doc }

/** A browser whose storage answers more slowly than this is not waited for. */
const LOCAL_COPY_WAIT_MS = 500

const INITIAL: ConnectionStatus = {
  state: 'connecting',
  unsaved: false,
  loaded: 'nothing',
  access: null,
  localCopy: 'opening',
  refusal: null,
  retryAt: null,
}

/**
 * Opens a document: from this browser's copy at once where there is one, and from the server as soon as it answers.
 * One long function, because all that is in it looks at the same few facts.
 */
export function connect<Type extends DocumentType>(options: ConnectOptions<Type>): Connection<Type> {
  const { documentId, type, token = '', userId, indexedDb = true, context } = options
  const name = copyName(userId, documentId)
  let ydoc = new Y.Doc()
  /** Which of the document's histories `ydoc` holds. */
  let epoch = ''
  /** The present history, where ours has ended; it is taken when all of ours has arrived in it. */
  let ahead: Page | null = null
  /** What an earlier session left of another history, found too late to begin with it. */
  let leftOver: LocalContent | null = null
  const status = observable<ConnectionStatus>(INITIAL, sameStatus)
  const store = openStore(ydoc, type, { ...(context ? { context } : {}), closed })

  let access: ConnectionStatus['access'] = null
  let loaded: ConnectionStatus['loaded'] = 'nothing'
  let localCopyState: LocalCopyState = indexedDb ? 'opening' : 'off'
  /** Whether it is known what an earlier session left in this browser. */
  let looked = !indexedDb
  let refusal: RefusalReason | null = null
  let unsaved = false
  let failed = false
  let destroyed = false
  /** What the server had of our history when it welcomed us; null without a connection. */
  let welcomed: Uint8Array | null = null
  let outbox = openOutbox(() => undefined)
  const noticed = new Set<(topic: NoticeTopic) => void>()

  const presence = presenceClient(options.presence ?? {}, (state) => link?.send({ kind: 'presence', presence: state }))
  const localCopy = indexedDb
    ? openLocalCopy(name, (state) => {
        localCopyState = state
        refresh()
      })
    : null
  let tabs: Tabs | null = null
  let link: ReturnType<typeof openLink> | null = null

  function closed(): 'read-only' | 'not-loaded' | null {
    if (loaded === 'nothing') return 'not-loaded'
    return access === 'read' || refusal === 'not-allowed' ? 'read-only' : null
  }

  function refresh(): void {
    if (destroyed) return
    const retryAt = link?.state.kind === 'waiting' ? link.state.retryAt : null
    // A reader sends nothing, so there is nothing to be acknowledged.
    const committed = looked && (access === 'read' || outbox.empty)
    const state = connectionState({ refusal, welcomed: welcomed !== null, failed, unsaved, committed })
    status.set({ state, unsaved, loaded, access, localCopy: localCopyState, refusal, retryAt })
  }

  /** Tabs of one history meet; those of an earlier one follow by way of the server. */
  function meetTabs(): void {
    tabs?.close()
    tabs = openTabs(epoch === '' ? name : `${name}/${epoch}`, ydoc, {
      received(update) {
        applyUpdate(update, FROM_TAB)
        if (loaded === 'nothing') loaded = 'local'
        refresh()
      },
      orphaned() {
        unsaved = true
        sendEverything()
        refresh()
      },
      isSaved: () => !unsaved,
    })
  }

  function applyUpdate(update: Uint8Array, origin: string): void {
    try {
      Y.applyUpdate(ydoc, update, origin)
    } catch {
      // Not even the server could have made sense of it. The next connection fetches what is missing.
      link?.retry()
    }
  }

  function follow(update: Uint8Array, origin: unknown): void {
    // Another tab's edits are that tab's to keep and to send.
    if (origin === FROM_TAB) return
    if (origin === FROM_SERVER) {
      localCopy?.append(epoch, update, false)
      return
    }
    unsaved = true
    localCopy?.append(epoch, update, true)
    tabs?.share(update)
    if (welcomed && access === 'edit') outbox.send(update)
    refresh()
  }

  function sendEverything(): void {
    if (welcomed && access === 'edit') outbox.send(Y.encodeStateAsUpdate(ydoc, welcomed))
  }

  function receive(message: ServerMessage): void {
    switch (message.kind) {
      case 'welcome':
        welcome(message)
        break
      case 'update':
        if (ahead) Y.applyUpdate(ahead.ydoc, message.update, FROM_SERVER)
        else applyUpdate(message.update, FROM_SERVER)
        break
      case 'saved':
        outbox.committed(message.number)
        if (!outbox.empty) break
        settle()
        arrive()
        goBack()
        break
      case 'refused':
        refusal = message.reason
        welcomed = null
        link?.stop()
        // Whose access has ended keeps no copy, unless it holds what exists nowhere else.
        if (refusal === 'not-allowed' && !unsaved) localCopy?.discard()
        break
      case 'presence':
        presence.change(message.peers, message.left)
        break
      case 'pong':
        break
      case 'notice':
        tellOf(message.topic)
        break
      default:
        message satisfies never
    }
    refresh()
  }

  function tellOf(topic: NoticeTopic): void {
    for (const listener of [...noticed]) listener(topic)
  }

  function welcome(message: Extract<ServerMessage, { kind: 'welcome' }>): void {
    access = message.access
    presence.welcome(message.self, message.peers)
    if (message.epoch === epoch) {
      ahead = null
      applyUpdate(message.update, FROM_SERVER)
      beginAt(message.stateVector)
    } else followOn(message)
    NOTICE_TOPICS.forEach(tellOf)
  }

  function beginAt(stateVector: Uint8Array): void {
    outbox = openOutbox((update) => link?.send(update))
    welcomed = stateVector
    loaded = 'server'
    checkRights()
    // Also when nothing seems to be unsaved: a server that was put back to an older state gets back what it lost.
    sendEverything()
  }

  /** Our history has ended while we were away: what it has and the server has not is sent first, in its own terms. */
  function followOn({ epoch: present, update, ended }: Extract<ServerMessage, { kind: 'welcome' }>): void {
    ahead = { epoch: present, ydoc: new Y.Doc() }
    Y.applyUpdate(ahead.ydoc, update, FROM_SERVER)
    outbox = openOutbox(({ number, update: late }) =>
      link?.send({ kind: 'late-update', number, update: withoutOverwritten(late, ydoc) }),
    )
    welcomed = ended
    // The server was put back to before our history began. It may lack what it had acknowledged, which is here still.
    if (ended === null && access === 'edit' && holdsMoreThan(ahead)) unsaved = true
    const ours = Y.encodeStateAsUpdate(ydoc, ended ?? undefined)
    if (!unsaved && (ended === null || Y.parseUpdateMeta(ours).to.size === 0)) {
      arrive()
      return
    }
    checkRights()
    sendEverything()
  }

  function holdsMoreThan(page: Page): boolean {
    return ydoc.store.clients.size > 0 && !holdTheSame(ydoc, page.ydoc, type)
  }

  /** Goes on in the present history. Nothing of ours is missing there, so what is shown stays as it is. */
  function arrive(): void {
    if (!ahead) return
    const page = ahead
    ahead = null
    localCopy?.moveTo(page.epoch, Y.encodeStateAsUpdate(page.ydoc))
    turnTo(page)
    beginAt(Y.encodeStateVector(ydoc))
  }

  function turnTo(page: Page): void {
    const left = ydoc
    left.off('update', follow)
    ;({ ydoc, epoch } = page)
    ydoc.on('update', follow)
    store.moveTo(ydoc)
    left.destroy()
    meetTabs()
  }

  /** Begins once more with what was found too late, as soon as nothing is unsaved here. */
  function goBack(): void {
    if (!leftOver || unsaved) return
    const { epoch: of, updates } = leftOver
    leftOver = null
    const page = { epoch: of, ydoc: new Y.Doc() }
    for (const update of updates) Y.applyUpdate(page.ydoc, update, FROM_LOCAL_COPY)
    localCopy?.take()
    unsaved = true
    turnTo(page)
    link?.again()
  }

  /** Somebody who may only read by now keeps their unsent edits here, and is told. */
  function checkRights(): void {
    if (!unsaved) refusal = null
    else if (access === 'read') refusal = 'read-only'
    // A server that was put back to an older state knows nothing of the history that followed.
    else if (ahead && !welcomed) {
      refusal = 'other-history'
      localCopy?.setAside(epoch)
    } else refusal = null
  }

  function settle(): void {
    unsaved = false
    localCopy?.markSaved()
    tabs?.saved()
  }

  function takeLocal(content: LocalContent): void {
    if (destroyed) return
    looked = true
    if (loaded === 'nothing') epoch = content.epoch
    if (!tabs) meetTabs()
    if (content.epoch !== epoch) {
      if (content.unsaved) leftOver = content
      goBack()
      refresh()
      return
    }
    localCopy?.take()
    // Nothing of it is new to this browser; to follow it would have all of it written out as one update.
    ydoc.off('update', follow)
    ydoc.transact(() => {
      for (const update of content.updates) applyUpdate(update, FROM_LOCAL_COPY)
    }, FROM_LOCAL_COPY)
    ydoc.on('update', follow)
    if (content.updates.length > 0 && loaded === 'nothing') loaded = 'local'
    if (content.unsaved) {
      unsaved = true
      checkRights()
    }
    sendEverything()
    refresh()
  }

  function openTheLink(): void {
    if (destroyed || link) return
    link = openLink(`${options.url}/${encodeURIComponent(documentId)}`, {
      hello: () => ({
        kind: 'hello',
        protocol: PROTOCOL,
        token,
        stateVector: Y.encodeStateVector(ydoc),
        epoch,
        presence: presence.own,
        understands: KNOWN_KINDS,
      }),
      message: receive,
      changed(state) {
        if (state.kind !== 'open') {
          if (state.kind === 'waiting') failed = true
          welcomed = null
          presence.lost()
        }
        refresh()
      },
    })
    refresh()
  }

  ydoc.on('update', follow)
  const content = localCopy?.content.then(takeLocal) ?? Promise.resolve(meetTabs())
  const patience = setTimeout(openTheLink, LOCAL_COPY_WAIT_MS)
  void content.then(() => {
    clearTimeout(patience)
    openTheLink()
  })

  return {
    store,
    status,
    presence,
    onNotice(listener) {
      noticed.add(listener)
      return () => noticed.delete(listener)
    },
    flush: () => settled(status, () => destroyed),
    reconnect() {
      refusal = null
      link?.retry()
      refresh()
    },
    async destroy() {
      if (destroyed) return
      destroyed = true
      status.set({ ...status.value, state: 'offline', retryAt: null })
      clearTimeout(patience)
      ydoc.off('update', follow)
      link?.destroy()
      tabs?.close()
      presence.destroy()
      store.destroy()
      await localCopy?.close()
      ydoc.destroy()
    },
  }
}

/** Resolves when all is saved; rejects when that can't happen any more. */
function settled(status: Observable<ConnectionStatus>, destroyed: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { state, refusal } = status.value
      if (state === 'saved') resolve()
      else if (state === 'refused') reject(new Error(`the server refused: ${refusal}`))
      else if (destroyed()) reject(new Error('the document was closed'))
      else return
      end()
    }
    const end = status.subscribe(look)
    look()
  })
}

function sameStatus(a: ConnectionStatus, b: ConnectionStatus): boolean {
  return (Object.keys(a) as (keyof ConnectionStatus)[]).every((key) => a[key] === b[key])
}

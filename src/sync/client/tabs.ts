import * as Y from 'yjs'

type Message =
  | { readonly kind: 'hello'; readonly from: string; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly from: string; readonly update: Uint8Array }
  /** The server has committed everything that this tab has sent round so far. */
  | { readonly kind: 'saved'; readonly from: string }

export type Tabs = {
  /** Hands an edit of this tab to the others. */
  share(update: Uint8Array): void
  /** Tells the others that they need not look after this tab's edits. */
  saved(): void
  close(): void
}

export type TabsEvents = {
  /** An edit of another tab, or what it has that this one lacks. */
  readonly received: (update: Uint8Array) => void
  /** Another tab was closed before the server had its edits: somebody must send them. */
  readonly orphaned: () => void
  /** Whether the server has everything of this tab. */
  readonly isSaved: () => boolean
}

/** How long a tab has to say that its edits are saved before the others send them. */
const ORPHANED_AFTER_MS = 3_000

/** Keeps one person's tabs on the same document in step, also without a connection. */
export function openTabs(name: string, ydoc: Y.Doc, { received, orphaned, isSaved }: TabsEvents): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { share: ignore, saved: ignore, close: ignore }
  const channel = new BroadcastChannel(name)
  const from = crypto.randomUUID()
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  const post = (message: Message) => channel.postMessage(message)

  function lookAfter(tab: string): void {
    if (waiting.has(tab)) return
    waiting.set(
      tab,
      setTimeout(() => {
        waiting.delete(tab)
        orphaned()
      }, ORPHANED_AFTER_MS),
    )
  }

  function release(tab: string): void {
    clearTimeout(waiting.get(tab))
    waiting.delete(tab)
  }

  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.from === from) return
    switch (data.kind) {
      case 'hello':
        post({ kind: 'update', from, update: Y.encodeStateAsUpdate(ydoc, data.stateVector) })
        if (isSaved()) post({ kind: 'saved', from })
        break
      case 'update':
        received(data.update)
        lookAfter(data.from)
        break
      case 'saved':
        release(data.from)
        break
      default:
        data satisfies never
    }
  }
  post({ kind: 'hello', from, stateVector: Y.encodeStateVector(ydoc) })

  return {
    share: (update) => post({ kind: 'update', from, update }),
    saved: () => post({ kind: 'saved', from }),
    close() {
      for (const tab of [...waiting.keys()]) release(tab)
      channel.close()
    },
  }
}

function ignore(): void {
  // A browser without channels: the tabs agree by way of the server.
}

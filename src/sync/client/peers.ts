import { observable } from '../observable.ts'
import { type Peer, type Presence, type PresenceState, presenceState } from '../presence.ts'

/** Changes are told at most this often. */
const INTERVAL_MS = 50

export type PresenceClient = Presence & {
  /** What this session shows. */
  readonly own: PresenceState
  /** Who is there, as the server says on a new connection. */
  welcome(self: number, peers: readonly Peer[]): void
  change(peers: readonly Peer[], left: readonly number[]): void
  /** Without a connection nobody is known to be there. */
  lost(): void
  destroy(): void
}

export function presenceClient(initial: Partial<PresenceState>, tell: (state: PresenceState) => void): PresenceClient {
  const peers = observable<readonly Peer[]>([])
  let own = presenceState.parse(initial)
  let self = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  function set(next: ReadonlyMap<number, Peer>): void {
    peers.set([...next.values()].filter(({ id }) => id !== self).toSorted((a, b) => a.id - b.id))
  }

  const byId = (list: readonly Peer[]) => new Map(list.map((peer) => [peer.id, peer]))

  return {
    peers,
    get own() {
      return own
    },
    update(change) {
      own = presenceState.parse({ ...own, ...change })
      timer ??= setTimeout(() => {
        timer = null
        tell(own)
      }, INTERVAL_MS)
    },
    welcome(id, present) {
      self = id
      set(byId(present))
    },
    change(present, left) {
      const next = byId(peers.value)
      for (const peer of present) next.set(peer.id, peer)
      for (const id of left) next.delete(id)
      set(next)
    },
    lost() {
      if (peers.value.length > 0) peers.set([])
    },
    destroy() {
      if (timer) clearTimeout(timer)
    },
  }
}

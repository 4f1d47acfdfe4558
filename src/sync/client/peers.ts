import { observable } from '../observable.ts'
import { type Peer, type Presence, type PresenceState, presenceState } from '../presence.ts'

/** Changes are told at most this often; the server passes on no more. */
const INTERVAL_MS = 100
/** What changes together (where somebody is, and their caret there) is told together. */
const TOGETHER_MS = 10

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
  const self = observable<Peer | null>(null)
  let own = presenceState.parse(initial)
  let ownId = 0
  let toldAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null

  function set(next: ReadonlyMap<number, Peer>): void {
    peers.set([...next.values()].filter(({ id }) => id !== ownId).toSorted((a, b) => a.id - b.id))
  }

  const byId = (list: readonly Peer[]) => new Map(list.map((peer) => [peer.id, peer]))

  return {
    peers,
    self,
    get own() {
      return own
    },
    update(change) {
      own = presenceState.parse({ ...own, ...change })
      const wait = Math.max(TOGETHER_MS, toldAt + INTERVAL_MS - performance.now())
      timer ??= setTimeout(() => {
        timer = null
        toldAt = performance.now()
        tell(own)
      }, wait)
    },
    welcome(id, present) {
      ownId = id
      set(byId(present))
    },
    change(present, left) {
      const next = byId(peers.value)
      for (const peer of present) next.set(peer.id, peer)
      for (const id of left) next.delete(id)
      const me = next.get(ownId)
      if (me) self.set(me)
      // What comes back of oneself alone is no news of others.
      if (left.length > 0 || present.some(({ id }) => id !== ownId)) set(next)
    },
    lost() {
      if (peers.value.length > 0) peers.set([])
      self.set(null)
    },
    destroy() {
      if (timer) clearTimeout(timer)
    },
  }
}

import type { Peer, PresenceState } from '../presence.ts'
import { encodeServerMessage, isKnown, type ServerMessage } from '../wire/messages.ts'
import { type Parcel, parcel } from './parcel.ts'
import { colourFor } from './peer-colour.ts'

/** One session in a document, as the server knows it. */
export type Member = {
  readonly id: number
  readonly userId: string
  readonly name: string
  /** Of a guest, the name of the link by which they came. */
  readonly guest?: string
  readonly access: 'edit' | 'read'
  presence: PresenceState
  /** How many kinds of messages its client knows; it is sent no others. */
  readonly understands?: number
  send(parcel: Parcel): void
}

/** Those who are in a document, and what they show of themselves. */
export type Gathering = {
  add(member: Member): void
  remove(member: Member): void
  /** What a member shows has changed, or it gave a sign that somebody is still there. */
  changed(member: Member): void
  tell(message: ServerMessage, but: Member | null): void
  /** The same for several, in their order. */
  tellTogether(several: readonly { readonly message: ServerMessage; readonly but: Member | null }[]): void
  /** Those who are shown to others: who gave no sign for long is here no more, though the connection is. */
  peers(): readonly Peer[]
  /** The same, without those whom other processes told of. */
  ownPeers(): readonly Peer[]
  /** Another process tells who is in the document by way of it, and who no longer. */
  toldBy(process: string, peers: readonly Peer[], left: readonly number[]): void
  /** Another process tells the ids of all who are here by way of it. @returns whether they all were known */
  confirmedBy(process: string, ids: readonly number[]): boolean
  /** Those whom other processes neither told of nor confirmed for so long, in ms, have left without its being heard. */
  forgetUnconfirmed(ms: number): void
  /** Another process is gone, and with it those who were here by way of it. */
  forget(process: string): void
  clear(): void
}

/** Hears of own members what all members hear. */
export type Shown = (peers: readonly Peer[], left: readonly number[]) => void

export type GatheringOptions = {
  /** Who gives no sign for so long is shown no more until the next one, in ms. */
  readonly idleMs?: number
  /** Moves within this time are told together, in ms: a hundred pointers otherwise cost more than all the editing. */
  readonly togetherMs?: number
  /** Of one member no more is told than once in this time, in ms, however much it sends. */
  readonly perMemberMs?: number
  /** Tells other processes who is here. */
  readonly shown?: Shown
  /** In ms, of a clock that never goes back. */
  readonly now?: () => number
}

type Present = { readonly member: Member; readonly peer: Pick<Peer, 'colour'>; signAt: number; toldAt: number }

export function gathering({
  idleMs = 60_000,
  togetherMs = 50,
  perMemberMs = 90,
  shown: tellOthers = () => undefined,
  now = () => performance.now(),
}: GatheringOptions = {}): Gathering {
  const members = new Map<number, Present>()
  /** Who is here by way of other processes. */
  const elsewhere = new Map<number, { readonly peer: Peer; readonly process: string; confirmedAt: number }>()
  /** Ids of those of whom there is something to tell. */
  const moved = new Set<number>()
  /** Ids of those who were told to be here. */
  const shown = new Set<number>()
  let timer: NodeJS.Timeout | null = null
  let watch: NodeJS.Timeout | null = null

  const isHere = ({ signAt }: Present) => now() - signAt <= idleMs

  function tell(message: ServerMessage, but: Member | null): void {
    if (members.size === 0) return
    const told = parcel([encodeServerMessage(message)])
    for (const { member } of members.values()) {
      if (member !== but && isKnown(message, member.understands)) member.send(told)
    }
  }

  function tellTogether(several: Parameters<Gathering['tellTogether']>[0]): void {
    if (members.size === 0) return
    const encoded = several.map((each) => ({ ...each, bytes: encodeServerMessage(each.message) }))
    const all = parcel(encoded.map(({ bytes }) => bytes))
    for (const { member } of members.values()) {
      const news = encoded.filter(({ message, but }) => member !== but && isKnown(message, member.understands))
      if (news.length === several.length) member.send(all)
      else if (news.length > 0) member.send(parcel(news.map(({ bytes }) => bytes)))
    }
  }

  function tellPresence(): void {
    timer = null
    const time = now()
    const present: Peer[] = []
    const left: number[] = []
    for (const id of moved) {
      const found = members.get(id)
      if (found && isHere(found)) {
        if (time - found.toldAt < perMemberMs) continue
        found.toldAt = time
        shown.add(id)
        present.push(peerOf(found))
      } else if (shown.delete(id) || !found) left.push(id)
      moved.delete(id)
    }
    if (moved.size > 0) timer = setTimeout(tellPresence, togetherMs)
    if (present.length === 0 && left.length === 0) return
    tell({ kind: 'presence', peers: present, left }, null)
    tellOthers(present, left)
  }

  function ownPeers(): Peer[] {
    return [...members.values()].filter(isHere).map(peerOf)
  }

  function peersElsewhere(): Peer[] {
    return [...elsewhere.values()].map(({ peer }) => peer)
  }

  function forgetElsewhere(
    isGone: (found: { readonly process: string; readonly confirmedAt: number }) => boolean,
  ): void {
    const left = [...elsewhere].filter(([, found]) => isGone(found)).map(([id]) => id)
    for (const id of left) elsewhere.delete(id)
    if (left.length > 0) tell({ kind: 'presence', peers: [], left }, null)
  }

  function note(id: number): void {
    moved.add(id)
    timer ??= setTimeout(tellPresence, togetherMs)
  }

  function watchForIdle(): void {
    for (const [id, present] of members) if (shown.has(id) && !isHere(present)) note(id)
  }

  function stopWatching(): void {
    if (watch) clearInterval(watch)
    watch = null
  }

  return {
    add(member) {
      const colours = [...[...members.values()].map(peerOf), ...peersElsewhere()]
      const peer = { colour: colourFor(member.userId, colours) }
      members.set(member.id, { member, peer, signAt: now(), toldAt: Number.NEGATIVE_INFINITY })
      watch ??= setInterval(watchForIdle, idleMs / 12).unref()
      note(member.id)
    },
    remove({ id }) {
      if (!members.delete(id)) return
      if (members.size === 0) stopWatching()
      note(id)
    },
    changed({ id }) {
      const present = members.get(id)
      if (!present) return
      present.signAt = now()
      note(id)
    },
    tell,
    tellTogether,
    peers: () => [...ownPeers(), ...peersElsewhere()],
    ownPeers,
    toldBy(process, peers, left) {
      for (const peer of peers) elsewhere.set(peer.id, { peer, process, confirmedAt: now() })
      const gone = left.filter((id) => elsewhere.delete(id))
      if (peers.length > 0 || gone.length > 0) tell({ kind: 'presence', peers, left: gone }, null)
    },
    confirmedBy(process, ids) {
      let areKnown = true
      for (const id of ids) {
        const found = elsewhere.get(id)
        if (found?.process === process) found.confirmedAt = now()
        else areKnown = false
      }
      return areKnown
    },
    forgetUnconfirmed: (ms) => forgetElsewhere(({ confirmedAt }) => now() - confirmedAt > ms),
    forget: (process) => forgetElsewhere((found) => found.process === process),
    clear() {
      if (shown.size > 0) tellOthers([], [...shown])
      shown.clear()
      members.clear()
      elsewhere.clear()
      stopWatching()
      if (timer) clearTimeout(timer)
    },
  }
}

function peerOf({ member: { id, userId, name, guest, presence }, peer: { colour } }: Present): Peer {
  return { ...presence, id, userId, name, ...(guest === undefined ? {} : { guest }), colour }
}

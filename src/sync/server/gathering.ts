import type { Peer, PresenceState } from '../presence.ts'
import { encodeServerMessage, type ServerMessage } from '../wire/messages.ts'

/** One session in a document, as the server knows it. */
export type Member = {
  readonly id: number
  readonly userId: string
  readonly access: 'edit' | 'read'
  presence: PresenceState
  send(message: Uint8Array<ArrayBuffer>): void
}

/** Those who are in a document, and what they show of themselves. */
export type Gathering = {
  add(member: Member): void
  remove(member: Member): void
  /** What a member shows has changed. */
  changed(member: Member): void
  tell(message: ServerMessage, but: Member | null): void
  peers(): readonly Peer[]
  clear(): void
}

/** Moves within this time are told together: a hundred pointers otherwise cost more than all the editing. */
const PRESENCE_INTERVAL_MS = 50

export function gathering(): Gathering {
  const members = new Map<number, Member>()
  const moved = new Set<number>()
  let timer: NodeJS.Timeout | null = null

  function tell(message: ServerMessage, but: Member | null): void {
    if (members.size === 0) return
    const encoded = encodeServerMessage(message)
    for (const member of members.values()) if (member !== but) member.send(encoded)
  }

  function tellPresence(): void {
    timer = null
    const present = [...moved].flatMap((id) => members.get(id) ?? [])
    const left = [...moved].filter((id) => !members.has(id))
    moved.clear()
    tell({ kind: 'presence', peers: present.map(peerOf), left }, null)
  }

  function note(member: Member): void {
    moved.add(member.id)
    timer ??= setTimeout(tellPresence, PRESENCE_INTERVAL_MS)
  }

  return {
    add(member) {
      members.set(member.id, member)
      note(member)
    },
    remove(member) {
      if (members.delete(member.id)) note(member)
    },
    changed(member) {
      if (members.has(member.id)) note(member)
    },
    tell,
    peers: () => [...members.values()].map(peerOf),
    clear() {
      members.clear()
      if (timer) clearTimeout(timer)
    },
  }
}

function peerOf({ id, userId, presence }: Member): Peer {
  return { ...presence, id, userId }
}

import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { StageColour } from '../../domain/palette.ts'
import type { Peer, Presence } from '../../sync/presence.ts'

/** Somebody who is here, in however many windows. */
export type Person = {
  readonly userId: string
  readonly name: string
  /** Of a guest, the name of the link by which they came; it may be empty. */
  readonly guest?: string
  readonly colour: StageColour
  readonly isYou: boolean
}

/** Everybody once, oneself first and the others as they came; nobody without a connection. */
export function peopleOf(self: Peer | null, peers: readonly Peer[]): readonly Person[] {
  if (self === null) return []
  const people = new Map<string, Person>()
  for (const { userId, name, guest, colour } of [self, ...peers]) {
    if (people.has(userId)) continue
    people.set(userId, {
      userId,
      name,
      ...(guest === undefined ? {} : { guest }),
      colour,
      isYou: userId === self.userId,
    })
  }
  return [...people.values()]
}

/** The window in which a person is at work: the one that stands on something, else the newest. */
export function windowOf(peers: readonly Peer[], userId: string): Peer | undefined {
  const own = peers.filter((peer) => peer.userId === userId)
  return own.findLast(({ at }) => at !== '') ?? own.at(-1)
}

/** Who is here. Drawn anew when somebody comes or goes, not when somebody moves. */
export function usePeople({ peers, self }: Pick<Presence, 'peers' | 'self'>): readonly Person[] {
  const last = useRef<readonly Person[]>([])
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [peers.subscribe(listener), self.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    [peers, self],
  )
  return useSyncExternalStore(subscribe, () => {
    const now = peopleOf(self.value, peers.value)
    if (!samePeople(now, last.current)) last.current = now
    return last.current
  })
}

function samePeople(a: readonly Person[], b: readonly Person[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, at) => {
      const other = b[at]
      return person.userId === other?.userId && person.name === other.name && person.colour === other.colour
    })
  )
}

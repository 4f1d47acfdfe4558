import * as Y from 'yjs'
import { type Deletions, encodeStructs } from '../update/encode-structs.ts'
import type { Struct } from '../update/order-of-need.ts'
import { type Bridge, COPYIST, type Stretch } from './bridge.ts'

/** A stretch that can be found by its name. */
type Placed = Stretch & {
  readonly root: string
  readonly key: string | null
  /** Where the new history counts its first character, where it lives; else where it counts what lives next. */
  readonly at: number
  /** The new history's clocks of all that lives in the same text. */
  readonly from: number
  readonly to: number
}

/**
 * Takes updates over a bridge: what was written in a history that has ended is said in the terms of the next one.
 * Null for what no honest client writes.
 */
export type Crossing = (update: Uint8Array) => Uint8Array | null

/**
 * The same update always becomes the same, in one piece or in parts, and whatever else was brought over: every struct
 * keeps its author's name and counts on from where that client stood when the history ended. So what is sent twice is
 * known the second time, as in any history.
 *
 * A character typed after one that lived follows it; after one that had been deleted, it follows what lived before that;
 * and so it finds its place wherever others have typed or deleted meanwhile.
 */
export function crossing(bridge: Bridge): Crossing {
  const { ends } = bridge
  const places = placesOf(bridge)
  const known = Y.encodeStateVector(new Map(ends))
  const endOf = (client: number) => ends.get(client) ?? 0

  function find({ client, clock }: Y.ID): Placed | null {
    const own = places.get(client)
    const place = own?.[lastUpTo(own, clock)]
    return place && clock < place.clock + place.length ? place : null
  }

  const renamed = ({ client, clock }: Y.ID) => Y.createID(client, clock - endOf(client))
  const isNew = ({ client, clock }: Y.ID) => clock >= endOf(client)
  const copied = (clock: number) => Y.createID(COPYIST, clock)

  function crossItem(item: Y.Item): Y.Item | null {
    const { origin, rightOrigin, content } = item
    if (content instanceof Y.ContentType || content instanceof Y.ContentDoc) return null
    const place = beside(item)
    if (!place) return null
    const left = origin && (isNew(origin) ? renamed(origin) : leftOf(origin))
    const right = place.key === null ? rightOf(origin, rightOrigin, place) : null
    return new Y.Item(renamed(item.id), null, left, null, right, place.root as never, place.key, content)
  }

  /** Where an item stands; its neighbours know. Null where they don't, or where it stands inside something else. */
  function beside({ origin, rightOrigin, parent, parentSub }: Y.Item): Pick<Placed, 'root' | 'key'> | null {
    const neighbour = [origin, rightOrigin].find((id) => id !== null && !isNew(id))
    if (neighbour) return find(neighbour)
    // The names are written only where there is no neighbour at all.
    if (origin || rightOrigin) return { root: '', key: null }
    return typeof parent === 'string' ? { root: parent, key: parentSub } : null
  }

  function leftOf(origin: Y.ID): Y.ID | null {
    const place = find(origin)
    if (!place) return null
    if (place.lives) return copied(place.at + origin.clock - place.clock)
    return place.key === null && place.at > place.from ? copied(place.at - 1) : null
  }

  /**
   * What stands on the right. Next to what the new history has copied that is what was copied next, not what the author
   * had there: between the two somebody may have typed whom the author had not seen, and an item must never claim to
   * stand between two others without having met what these refer to.
   */
  function rightOf(origin: Y.ID | null, right: Y.ID | null, { root, key }: Pick<Placed, 'root' | 'key'>): Y.ID | null {
    if (right && isNew(right)) return renamed(right)
    if (origin && isNew(origin)) return right && nextLiving(right)
    const place = origin ? find(origin) : texts.get(root)
    if (!place || key !== null) return null
    const at = !origin ? place.from : place.lives ? place.at + origin.clock - place.clock + 1 : place.at
    return at < place.to ? copied(at) : null
  }

  function nextLiving(id: Y.ID): Y.ID | null {
    const place = find(id)
    if (!place) return null
    const at = place.lives ? place.at + id.clock - place.clock : place.at
    return at < place.to ? copied(at) : null
  }

  const texts = new Map<string, Placed>()
  for (const own of places.values()) {
    for (const place of own) if (place.key === null && !texts.has(place.root)) texts.set(place.root, place)
  }

  function crossDeletions(deletions: Deletions): Deletions {
    const result = new Map<number, { clock: number; len: number }[]>()
    const add = (client: number, clock: number, len: number) => {
      const ranges = result.get(client)
      if (ranges) ranges.push({ clock, len })
      else result.set(client, [{ clock, len }])
    }
    for (const [client, ranges] of deletions) {
      const end = endOf(client)
      const own = places.get(client) ?? []
      for (const { clock, len } of withoutOverlaps(ranges)) {
        if (clock + len > end) add(client, Math.max(clock, end) - end, clock + len - Math.max(clock, end))
        for (let index = Math.max(0, lastUpTo(own, clock)); index < own.length; index++) {
          const place = own[index] as Placed
          if (place.clock >= clock + len) break
          const from = Math.max(clock, place.clock)
          const to = Math.min(clock + len, place.clock + place.length)
          if (place.lives && from < to) add(COPYIST, place.at + from - place.clock, to - from)
        }
      }
    }
    return result
  }

  return (update) => {
    const decoded = decode(update, known)
    if (!decoded) return null
    const structs: Struct[] = []
    for (const struct of decoded.structs) {
      // A gap is found where the update is judged.
      if (struct instanceof Y.Skip) continue
      const crossed = struct instanceof Y.Item ? crossItem(struct) : new Y.GC(renamed(struct.id), struct.length)
      if (!crossed) return null
      structs.push(crossed)
    }
    return encodeStructs(structs, crossDeletions(decoded.ds.clients))
  }
}

/** Without what the history had when it ended; null for bytes that are no update. */
function decode(update: Uint8Array, known: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    // Decoded whole first: half of a malformed update could pass.
    Y.decodeUpdate(update)
    return Y.decodeUpdate(Y.diffUpdate(update, known))
  } catch {
    return null
  }
}

type Range = { readonly clock: number; readonly len: number }

/** In order: a hostile peer could name the same stretch a hundred thousand times, and each time cost a walk. */
function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const result: { clock: number; len: number }[] = []
  for (const { clock, len } of ranges.toSorted((a, b) => a.clock - b.clock)) {
    const last = result.at(-1)
    if (last && clock <= last.clock + last.len) last.len = Math.max(last.len, clock + len - last.clock)
    else result.push({ clock, len })
  }
  return result
}

/** By client, in the order of clocks. */
function placesOf({ lines }: Bridge): Map<number, Placed[]> {
  const places = new Map<number, Placed[]>()
  let clock = 0
  for (const { root, key, stretches } of lines) {
    const from = clock
    const to = clock + stretches.reduce((sum, { lives, length }) => sum + (lives ? length : 0), 0)
    for (const stretch of stretches) {
      const placed = { ...stretch, root, key, at: clock, from, to }
      const own = places.get(stretch.client)
      if (own) own.push(placed)
      else places.set(stretch.client, [placed])
      if (stretch.lives) clock += stretch.length
    }
  }
  for (const own of places.values()) own.sort((a, b) => a.clock - b.clock)
  return places
}

/** Index of the last stretch that begins at the clock or before it; -1 where there is none. */
function lastUpTo(own: readonly Stretch[], clock: number): number {
  let low = 0
  let high = own.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((own[middle] as Stretch).clock <= clock) low = middle + 1
    else high = middle
  }
  return low - 1
}

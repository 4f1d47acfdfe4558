import * as Y from 'yjs'
import type { Struct } from './order-of-need.ts'

/** Where an item stands: in which shared type, and under which key (null: in the type's sequence). */
type Place = { readonly parent: unknown; readonly key: string | null }

/**
 * Whether every item stands where its neighbours stand, and sequences and keys hold what belongs there. Yjs believes the
 * references that it is given; items that tie two shared types together make a document that can be read and never again
 * be sent.
 * @param ordered an update's structs, each after those that it needs
 */
export function placesAgree(ordered: readonly Struct[], ydoc: Y.Doc): boolean {
  const found = new Map<number, { readonly structs: Struct[]; readonly places: (Place | null)[] }>()

  /** Null where it stood in something that is gone. */
  function placeOf({ client, clock }: Y.ID): Place | null {
    const own = found.get(client)
    const first = own?.structs[0]
    if (own && first && clock >= first.id.clock) return own.places[indexOf(own.structs, clock)] ?? null
    const known = Y.getItem(ydoc.store, Y.createID(client, clock)) as Y.Item | Y.GC
    return known instanceof Y.Item ? { parent: known.parent, key: known.parentSub } : null
  }

  function placeOfNew(item: Y.Item): Place | 'torn' | null {
    const parent: unknown = item.parent
    if (typeof parent === 'string') return { parent: ydoc.share.get(parent) ?? parent, key: item.parentSub }
    if (parent instanceof Y.ID) return { parent: typeAt(parent), key: item.parentSub }
    const left = item.origin && placeOf(item.origin)
    const right = item.rightOrigin && placeOf(item.rightOrigin)
    if (left && right && (left.parent !== right.parent || left.key !== right.key)) return 'torn'
    return left ?? right
  }

  function typeAt(id: Y.ID): unknown {
    const known = id.clock < Y.getState(ydoc.store, id.client) ? Y.getItem(ydoc.store, id) : null
    return known instanceof Y.Item && known.content instanceof Y.ContentType
      ? known.content.type
      : `${id.client}:${id.clock}`
  }

  for (const struct of ordered) {
    const place = struct instanceof Y.Item ? placeOfNew(struct) : null
    if (place === 'torn' || (struct instanceof Y.Item && place && !belongs(struct, place))) return false
    const own = found.get(struct.id.client) ?? { structs: [], places: [] }
    own.structs.push(struct)
    own.places.push(place)
    found.set(struct.id.client, own)
  }
  return true
}

/** Under a key stands one value, which replaces what is on its left and knows nothing on its right. */
function belongs({ content, rightOrigin }: Y.Item, { key }: Place): boolean {
  if (content instanceof Y.ContentDeleted) return true
  const isSequence =
    content instanceof Y.ContentString || content instanceof Y.ContentFormat || content instanceof Y.ContentEmbed
  return key === null || (rightOrigin === null && !isSequence && content.getLength() === 1)
}

/** The struct that holds the clock; structs are in order and without gaps. */
function indexOf(structs: readonly Struct[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((structs[middle] as Struct).id.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}

import * as Y from 'yjs'
import { MAX_STRUCTS, MAX_UPDATE_BYTES } from '../wire/limits.ts'
import { inOrderOfNeed, needsOf, type Struct } from './order-of-need.ts'
import { placesAgree } from './places.ts'

/** What is wrong with an update, in words for the server's log. */
export type Flaw =
  | 'too-large'
  | 'malformed'
  | 'too-many-structs'
  | 'implausible-length'
  | 'implausible-client'
  | 'foreign-client'
  | 'gap'
  | 'missing-dependency'
  | 'torn-place'
  | 'forbidden-content'
  | 'deletes-the-unknown'

export type Inspection =
  | {
      readonly ok: true
      /** There is something in it that the document doesn't have. */
      readonly news: boolean
      /** Clients whose new structs it brings. */
      readonly clients: readonly number[]
      /**
       * The update without what is known already; this is what must be applied and kept. A struct of which a part is known
       * could say something else about that part, and Yjs would then join what belongs to different places.
       */
      readonly update: Uint8Array
    }
  | { readonly ok: false; readonly flaw: Flaw }

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** Yjs draws client ids from 32 bits. */
const MAX_CLIENT = 0xffffffff
/** Deleted stretches say their length without having it; nobody types this much between two messages. */
const MAX_EMPTY_LENGTH = 4 * 1024 * 1024
/** Beyond this a client's clock would leave the range in which Yjs counts well. */
const MAX_CLOCK = 2 ** 40

/**
 * Judges an update before it is applied. Yjs itself trusts everybody: a peer could write in somebody else's name ahead of
 * them, and what that person then does offline would be lost; or leave the document half changed by bytes that throw midway.
 * @param mayWrite whether the sender may add structs in this client's name
 */
export function inspectUpdate(update: Uint8Array, ydoc: Y.Doc, mayWrite: (client: number) => boolean): Inspection {
  if (update.byteLength > MAX_UPDATE_BYTES) return flawed('too-large')
  const decoded = decode(update)
  if (!decoded) return flawed('malformed')
  if (decoded.structs.length > MAX_STRUCTS) return flawed('too-many-structs')
  const ends = endsAfter(decoded.structs, ydoc)
  if (typeof ends === 'string') return flawed(ends)
  const clients = [...ends.keys()].filter((client) => (ends.get(client) as number) > known(ydoc, client))
  if (!clients.every(mayWrite)) return flawed('foreign-client')
  // Also of structs that are known already: Yjs lets what follows wait for their neighbours before it passes them over.
  const flaw = contentFlaw(decoded.structs, ydoc, ends) ?? deletionFlaw(decoded.ds, ydoc, ends)
  if (flaw) return flawed(flaw)
  const overlaps = decoded.structs.some((struct) => struct.id.clock < known(ydoc, struct.id.client))
  return {
    ok: true,
    news: clients.length > 0 || deletesSomething(decoded.ds, ydoc),
    clients,
    update: overlaps ? Y.diffUpdate(update, Y.encodeStateVector(ydoc)) : update,
  }
}

function flawed(flaw: Flaw): Inspection {
  return { ok: false, flaw }
}

function known(ydoc: Y.Doc, client: number): number {
  return Y.getState(ydoc.store, client)
}

function decode(update: Uint8Array): Decoded | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** Where each client's structs end, or what keeps them from following on what is known. */
function endsAfter(structs: readonly Struct[], ydoc: Y.Doc): Map<number, number> | Flaw {
  const ends = new Map<number, number>()
  let empty = 0
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (!(client >= 0 && client <= MAX_CLIENT)) return 'implausible-client'
    if (!(struct.length > 0)) return 'implausible-length'
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) empty += struct.length
    if (empty > MAX_EMPTY_LENGTH || clock + struct.length > MAX_CLOCK) return 'implausible-length'
    if (struct instanceof Y.Skip || clock > (ends.get(client) ?? known(ydoc, client))) return 'gap'
    ends.set(client, Math.max(ends.get(client) ?? 0, clock + struct.length))
  }
  return ends
}

function contentFlaw(structs: readonly Struct[], ydoc: Y.Doc, ends: ReadonlyMap<number, number>): Flaw | null {
  const isHere = ({ client, clock }: Y.ID) => clock >= 0 && clock < Math.max(known(ydoc, client), ends.get(client) ?? 0)
  const types = new Set<string>()
  for (const struct of structs) {
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) types.add(nameOf(struct.id))
  }
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    // A document inside a document would be loaded by every peer.
    if (struct.content instanceof Y.ContentDoc) return 'forbidden-content'
    // Yjs doesn't check references to the same client's structs, and throws midway.
    const comesLater = (id: Y.ID) => id.client === struct.id.client && id.clock >= struct.id.clock
    if (needsOf(struct).some((id) => !isHere(id) || comesLater(id))) return 'missing-dependency'
    const parent: unknown = struct.parent
    if (parent instanceof Y.ID && !types.has(nameOf(parent)) && !isType(parent, ydoc)) return 'missing-dependency'
  }
  const { ordered, stuck } = inOrderOfNeed(structs)
  if (stuck.length > 0) return 'missing-dependency'
  return placesAgree(ordered, ydoc) ? null : 'torn-place'
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}:${clock}`
}

function isType(id: Y.ID, ydoc: Y.Doc): boolean {
  if (id.clock >= known(ydoc, id.client)) return false
  const struct = Y.getItem(ydoc.store, id) as Y.Item | Y.GC
  // What is deleted and gone may still be named as a parent; Yjs then drops the child.
  return struct instanceof Y.GC || struct.content instanceof Y.ContentType || struct.content instanceof Y.ContentDeleted
}

/** A deletion of what nobody has written yet would wait, and strike what its author is going to write. */
function deletionFlaw(deletions: Decoded['ds'], ydoc: Y.Doc, ends: ReadonlyMap<number, number>): Flaw | null {
  for (const [client, ranges] of deletions.clients) {
    const end = Math.max(known(ydoc, client), ends.get(client) ?? 0)
    if (ranges.some(({ clock, len }) => !(clock >= 0 && len > 0 && clock + len <= end))) return 'deletes-the-unknown'
  }
  return null
}

function deletesSomething(deletions: Decoded['ds'], ydoc: Y.Doc): boolean {
  for (const [client, ranges] of deletions.clients) {
    const structs = ydoc.store.clients.get(client)
    if (!structs) continue
    for (const { clock, len } of ranges) {
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
        const struct = structs[at] as Y.Item | Y.GC
        if (struct.id.clock >= clock + len) break
        if (!struct.deleted) return true
      }
    }
  }
  return false
}

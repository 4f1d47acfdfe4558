import * as Y from 'yjs'
import { encodeStructs } from '../update/encode-structs.ts'

type Range = { readonly clock: number; readonly len: number }

/**
 * The update without the deletions of values that others took the place of: whoever applies it finds out by itself which
 * of a key's values stays. In the next history that may be another one than in this, and it must not be struck out there
 * for having lost here.
 * @param ydoc holds all of the update
 */
export function withoutOverwritten(update: Uint8Array, ydoc: Y.Doc): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update)
  const kept = new Map<number, Range[]>()
  for (const [client, ranges] of ds.clients) {
    const own = ranges.flatMap((range) => deletedForGood(ydoc, client, range))
    if (own.length > 0) kept.set(client, own)
  }
  return encodeStructs(structs, kept)
}

function deletedForGood(ydoc: Y.Doc, client: number, { clock, len }: Range): Range[] {
  const structs = ydoc.store.clients.get(client)
  if (!structs) return [{ clock, len }]
  const ranges: Range[] = []
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at] as Y.Item | Y.GC
    if (struct.id.clock >= clock + len) break
    if (struct instanceof Y.Item && struct.parentSub !== null && struct.right !== null) continue
    const from = Math.max(clock, struct.id.clock)
    ranges.push({ clock: from, len: Math.min(clock + len, struct.id.clock + struct.length) - from })
  }
  return ranges
}

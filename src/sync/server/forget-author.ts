import * as Y from 'yjs'
import type { DurableLog } from '../durable-log.ts'
import { encodeSnapshot } from './snapshot.ts'
import { unfold } from './unfold.ts'

/** An update that changes nothing. */
const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

/**
 * Takes a person out of a document's log: what is there becomes one state, without what was deleted or overwritten, and
 * nobody's. Content and numbers stay. False where the log is damaged, and is left for somebody to look at.
 */
export async function forgetAuthor(log: DurableLog, documentId: string, userId: string): Promise<boolean> {
  // A number of its own, without which a log that ends in a state can't have another one.
  await log.append(documentId, [{ update: NOTHING, userId: null }])
  const loaded = await log.load(documentId)
  if (!loaded) return true
  const unfolded = unfold(loaded)
  const { ydoc, owners, damaged, lastSeq } = unfolded
  try {
    if (damaged.length > 0) return false
    for (const [client, owner] of owners) if (owner === userId) owners.set(client, null)
    await log.compact(documentId, encodeSnapshot({ ...unfolded, state: Y.encodeStateAsUpdate(ydoc) }), lastSeq)
    return true
  } finally {
    ydoc.destroy()
  }
}

import * as Y from 'yjs'
import type { DurableLog } from '../durable-log.ts'
import type { Report } from './report.ts'
import { encodeSnapshot } from './snapshot.ts'
import { unfold } from './unfold.ts'

export type Compactor = {
  /** Asks for a compaction; one that is under way for the document is enough. */
  request(documentId: string): void
  /** Resolves when none is under way. */
  settled(): Promise<void>
}

/**
 * Replaces what has gathered in a document's log by its state. It works from the log alone, not from memory, so whatever
 * is appended meanwhile, by this process or another, stays.
 */
export function compactor(log: DurableLog, report: Report): Compactor {
  const running = new Map<string, Promise<void>>()

  async function compact(documentId: string): Promise<void> {
    const loaded = await log.load(documentId)
    if (!loaded || loaded.updates.length === 0) return
    const { ydoc, owners, damaged } = unfold(loaded)
    try {
      // What can't be applied stays in the log for somebody to look at.
      if (damaged.length > 0) return report({ kind: 'damaged-log', documentId, updates: damaged.length })
      await log.compact(documentId, encodeSnapshot({ state: Y.encodeStateAsUpdate(ydoc), owners }), loaded.lastSeq)
    } finally {
      ydoc.destroy()
    }
  }

  return {
    request(documentId) {
      if (running.has(documentId)) return
      const done = compact(documentId)
        .catch((error: unknown) => report({ kind: 'compaction-failed', documentId, error }))
        .finally(() => running.delete(documentId))
      running.set(documentId, done)
    },
    async settled() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}

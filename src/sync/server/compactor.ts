import * as Y from 'yjs'
import type { DurableLog, LoadedLog } from '../durable-log.ts'
import { COPYIST, encodeBridge } from '../epoch/bridge.ts'
import { isWorn, renew } from '../epoch/renew.ts'
import type { Report } from './report.ts'
import { encodeSnapshot } from './snapshot.ts'
import { type Unfolded, unfold } from './unfold.ts'

/** `renew`: where a document is worn, its history ends and the next begins; nobody should be in it. */
export type CompactionKind = 'keep-history' | 'renew'

export type Compactor = {
  /** Asks for a compaction; one of the kind that is under way for the document is enough. */
  request(documentId: string, kind: CompactionKind): void
  /** Resolves when none is under way for the document. */
  settledFor(documentId: string): Promise<void>
  /** Resolves when none is under way. */
  settled(): Promise<void>
}

/**
 * Replaces what has gathered in a document's log by its state. It works from the log alone, not from memory, so whatever
 * is appended meanwhile, by this process or another, stays.
 */
export function compactor(log: DurableLog, report: Report, isDue: (ydoc: Y.Doc) => boolean = isWorn): Compactor {
  const running = new Map<string, { readonly kind: CompactionKind; readonly done: Promise<void> }>()

  async function compact(documentId: string, kind: CompactionKind): Promise<void> {
    const loaded = await log.load(documentId)
    if (!loaded) return
    const unfolded = unfold(loaded)
    const { ydoc, owners, epoch, damaged } = unfolded
    try {
      // What can't be applied stays in the log for somebody to look at.
      if (damaged.length > 0) return report({ kind: 'damaged-log', documentId, updates: damaged.length })
      if (kind === 'renew' && (await turn(documentId, loaded, unfolded))) return
      if (loaded.updates.length === 0) return
      const snapshot = encodeSnapshot({ state: Y.encodeStateAsUpdate(ydoc), owners, epoch })
      await log.compact(documentId, snapshot, loaded.lastSeq)
    } finally {
      ydoc.destroy()
    }
  }

  async function turn(
    documentId: string,
    { lastSeq: uptoSeq }: LoadedLog,
    { ydoc, owners, epoch: from }: Unfolded,
  ): Promise<boolean> {
    if (!isDue(ydoc)) return false
    const renewed = renew(ydoc)
    if (!renewed) return false
    // Those of the ended history are still somebody's: in their names unsent edits may come.
    owners.set(COPYIST, null)
    const to = crypto.randomUUID()
    const snapshot = encodeSnapshot({ state: renewed.state, owners, epoch: to })
    const ends = Y.encodeStateVector(ydoc)
    return log.turn(documentId, { snapshot, uptoSeq, from, to, ends, bridge: encodeBridge(renewed.bridge) })
  }

  return {
    request(documentId, kind) {
      const before = running.get(documentId)
      if (before && (before.kind === 'renew' || kind === 'keep-history')) return
      const done = (before?.done ?? Promise.resolve())
        .then(() => compact(documentId, kind))
        .catch((error: unknown) => report({ kind: 'compaction-failed', documentId, error }))
        .then(() => {
          if (running.get(documentId)?.done === done) running.delete(documentId)
        })
      running.set(documentId, { kind, done })
    },
    settledFor: async (documentId) => running.get(documentId)?.done,
    async settled() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

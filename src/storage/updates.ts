import { appendQueue } from './append-queue.ts'
import type { Db } from './database.ts'

/** An update as it was committed, and who made it. */
export type LoggedUpdate = { readonly update: Uint8Array; readonly userId: string | null }

/** A document's content: a compacted state and the updates after it, the oldest first. */
export type LoadedLog = {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly LoggedUpdate[]
  /** Number of the newest update in `updates` or `snapshot`. */
  readonly lastSeq: number
}

export type Updates = ReturnType<typeof updates>

/**
 * The durable log of document updates. Numbers of one document rise by one in the order of commits, so a reader who has
 * seen `n` has seen all before it.
 */
export function updates(db: Db) {
  return {
    /**
     * Adds an update and gives its number; resolves only when it is committed to disk. Calls made while one document's
     * commit is under way share the next one. Throws for a document that doesn't exist (any more).
     */
    append: appendQueue(db),

    /** Null for a document that doesn't exist. */
    load: (documentId: string): Promise<LoadedLog | null> =>
      // One snapshot of the database for both reads, or a compaction between them would show as a gap.
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute(async (tx) => {
          const log = await tx
            .selectFrom('documentLogs')
            .select(['snapshot', 'lastSeq'])
            .where('documentId', '=', documentId)
            .executeTakeFirst()
          if (!log) return null
          const rows = await tx
            .selectFrom('documentUpdates')
            .select(['data as update', 'userId'])
            .where('documentId', '=', documentId)
            .orderBy('seq')
            .execute()
          return { snapshot: log.snapshot, updates: rows, lastSeq: log.lastSeq }
        }),

    /**
     * Replaces the updates up to and including `uptoSeq` by a state that holds them all. Updates appended meanwhile stay.
     * False, and nothing changed, where the log is compacted further already or the document is gone.
     */
    compact: (documentId: string, snapshot: Uint8Array, uptoSeq: number): Promise<boolean> =>
      db.transaction().execute(async (tx) => {
        const replaced = await tx
          .updateTable('documentLogs')
          .set({ snapshot, snapshotSeq: uptoSeq })
          .where('documentId', '=', documentId)
          .where('snapshotSeq', '<', uptoSeq)
          .where('lastSeq', '>=', uptoSeq)
          .executeTakeFirst()
        if (replaced.numUpdatedRows === 0n) return false
        await tx
          .deleteFrom('documentUpdates')
          .where('documentId', '=', documentId)
          .where('seq', '<=', uptoSeq)
          .execute()
        return true
      }),
  }
}

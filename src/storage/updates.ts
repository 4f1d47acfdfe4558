import { sql, type Transaction } from 'kysely'
import type { Database, Db } from './database.ts'
import { prepared } from './prepared.ts'

/** An update as it was committed, and who made it. */
export type LoggedUpdate = { readonly update: Uint8Array; readonly userId: string | null }

/** A document's content, or what was added to it: a compacted state and the updates after it, the oldest first. */
export type LoadedLog = {
  readonly snapshot: Uint8Array | null
  readonly updates: readonly LoggedUpdate[]
  /** Number of the newest update in `updates` or `snapshot`. */
  readonly lastSeq: number
}

/** What the writer of updates has seen: they were judged by it. */
export type Behind = {
  readonly seq: number
  /**
   * Told what others have written since, while nobody else can write; gives what is added instead. Not called where
   * nothing was missed.
   */
  readonly missed: (log: LoadedLog) => readonly LoggedUpdate[]
}

/** The end of one history of a document, and the beginning of the next. */
export type Turn = {
  readonly snapshot: Uint8Array
  readonly uptoSeq: number
  readonly from: string
  readonly to: string
  /** What the history had when it ended. */
  readonly ends: Uint8Array
  readonly bridge: Uint8Array
}

export type HistoryEnd = Pick<Turn, 'ends'> & { readonly present: string }

export type Updates = ReturnType<typeof updates>

/**
 * The durable log of document updates. Numbers of one document rise by one in the order of commits, whichever process
 * they come from, so a reader who has seen `n` has seen all before it.
 */
export function updates(db: Db) {
  return {
    /**
     * Adds updates in one commit; resolves with the last one's number when they are on disk (where nothing was added:
     * with that of the newest one). Throws for a document that doesn't exist (any more).
     * @param behind left out: wherever the log ends
     */
    append: async (documentId: string, added: readonly LoggedUpdate[], behind?: Behind): Promise<number> => {
      // Mostly nothing was missed, and then one statement does it all.
      const seq = added.length > 0 ? await insert(db, documentId, added, behind?.seq) : null
      if (seq !== null) return seq
      return db.transaction().execute(async (tx) => {
        const lastSeq = await lock(tx, documentId)
        const missed = behind && behind.seq < lastSeq ? await contentAfter(tx, documentId, behind.seq) : null
        const instead = missed && behind ? behind.missed(missed) : added
        if (instead.length === 0) return lastSeq
        return (await insert(tx, documentId, instead)) ?? lastSeq
      })
    },

    /**
     * Null for a document that doesn't exist.
     * @param after only what was added after this number; a state is among it only where it holds something of that
     */
    load: (documentId: string, after = 0): Promise<LoadedLog | null> =>
      // One snapshot of the database for both reads, or a compaction between them would show as a gap.
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((tx) => contentAfter(tx, documentId, after)),

    /** Numbers of the newest updates, of those documents that exist. */
    lastSeqs: async (documentIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      if (documentIds.length === 0) return new Map()
      const { rows } = await sql<{ documentId: string; lastSeq: number }>`
        select "documentId", "lastSeq" from "documentLogs" where "documentId" = any(${documentIds}::text[])`.execute(db)
      return new Map(rows.map(({ documentId, lastSeq }) => [documentId, lastSeq]))
    },

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

    /**
     * Ends a history: the snapshot takes the place of everything, under a number of its own. Nothing that people see has
     * changed, so a version of what was there is one of what is there. False, and nothing changed, where the log does not
     * end at `uptoSeq` any more.
     */
    turn: (documentId: string, { snapshot, uptoSeq, from, to, ends, bridge }: Turn): Promise<boolean> =>
      db.transaction().execute(async (tx) => {
        const seq = uptoSeq + 1
        const turned = await tx
          .updateTable('documentLogs')
          .set({ snapshot, snapshotSeq: seq, lastSeq: seq })
          .where('documentId', '=', documentId)
          .where('lastSeq', '=', uptoSeq)
          .executeTakeFirst()
        if (turned.numUpdatedRows === 0n) return false
        await tx.deleteFrom('documentUpdates').where('documentId', '=', documentId).execute()
        await tx
          .insertInto('documentBridges')
          .values({ documentId, fromEpoch: from, toEpoch: to, ends, bridge })
          .execute()
        await tx
          .updateTable('versions')
          .set({ seq })
          .where('documentId', '=', documentId)
          .where('seq', '=', uptoSeq)
          .execute()
        return true
      }),

    /** What a history that has ended had then, and which one goes on today; null where it goes on, or is not known. */
    endOf: async (documentId: string, epoch: string): Promise<HistoryEnd | null> => {
      const steps = await bridgesFrom(db, documentId, epoch).select(['ends', 'toEpoch']).execute()
      const [first, last] = [steps[0], steps.at(-1)]
      return first && last ? { ends: first.ends, present: last.toEpoch } : null
    },

    /** From a history that has ended to the present one, step by step; empty where it goes on, or is not known. */
    bridges: async (documentId: string, epoch: string): Promise<Uint8Array[]> => {
      const steps = await bridgesFrom(db, documentId, epoch).select('bridge').execute()
      return steps.map(({ bridge }) => bridge)
    },
  }
}

/**
 * Writes the updates in one statement, thus one commit, and gives the last one's number. Counting locks the document's
 * row until the commit: appends of one document, from whatever process, follow each other.
 * @param expected the log must end here; where it does not, nothing is written, and null
 */
async function insert(
  db: Db,
  documentId: string,
  added: readonly LoggedUpdate[],
  expected?: number,
): Promise<number | null> {
  const { rows } = await sql<{ seq: number }>`${prepared('append')}
    with "counted" as (
      update "documentLogs" set "lastSeq" = "lastSeq" + ${added.length}
      where "documentId" = ${documentId} and (${expected ?? null}::bigint is null or "lastSeq" = ${expected ?? null})
      returning "lastSeq"
    )
    insert into "documentUpdates" ("documentId", "seq", "data", "userId")
    select ${documentId}, "lastSeq" - ${added.length} + "place", "data", "userId"
    from "counted", unnest(${added.map(({ update }) => update)}::bytea[], ${added.map(({ userId }) => userId)}::text[])
      with ordinality as "entries" ("data", "userId", "place")
    returning "seq"`.execute(db)
  return rows.length === added.length ? Math.max(...rows.map(({ seq }) => seq)) : null
}

/** Keeps everybody else from writing until the transaction ends, and gives the number of the newest update. */
async function lock(tx: Transaction<Database>, documentId: string): Promise<number> {
  const { rows } = await sql<{ lastSeq: number }>`
    select "lastSeq" from "documentLogs" where "documentId" = ${documentId} for no key update`.execute(tx)
  if (!rows[0]) throw new Error(`no document ${documentId} to append to`)
  return rows[0].lastSeq
}

async function contentAfter(tx: Db, documentId: string, after: number): Promise<LoadedLog | null> {
  const { rows } = await sql<{ snapshot: Uint8Array | null; lastSeq: number }>`
    select "lastSeq", case when "snapshotSeq" > ${after} then "snapshot" end as "snapshot"
    from "documentLogs" where "documentId" = ${documentId}`.execute(tx)
  const log = rows[0]
  if (!log) return null
  const added = await tx
    .selectFrom('documentUpdates')
    .select(['data as update', 'userId'])
    .where('documentId', '=', documentId)
    .where('seq', '>', after)
    .orderBy('seq')
    .execute()
  return { snapshot: log.snapshot, updates: added, lastSeq: log.lastSeq }
}

/** Steps on the way from a history to the present one, in their order. */
function bridgesFrom(db: Db, documentId: string, epoch: string) {
  return db
    .withRecursive('way', (ways) =>
      ways
        .selectFrom('documentBridges')
        .select(['toEpoch', 'ends', 'bridge', sql<number>`1`.as('step')])
        .where('documentId', '=', documentId)
        .where('fromEpoch', '=', epoch)
        .unionAll((way) =>
          way
            .selectFrom('way')
            .innerJoin('documentBridges as next', 'next.fromEpoch', 'way.toEpoch')
            .select(['next.toEpoch', 'next.ends', 'next.bridge', sql<number>`way.step + 1`.as('step')])
            .where('next.documentId', '=', documentId),
        ),
    )
    .selectFrom('way')
    .orderBy('step')
}

import { sql } from 'kysely'
import type { Db } from './database.ts'

type Waiting = {
  readonly update: Uint8Array
  readonly userId: string | null
  readonly resolve: (seq: number) => void
  readonly reject: (error: unknown) => void
}

/** Most updates that one commit takes: bounds the statement's size when a disk stalls. */
const BATCH = 200

/**
 * Appends to document logs. Appends of one document can't overlap (their numbers follow the commits), so what arrives
 * while a commit is being flushed waits and is committed together: a slow disk costs latency, not throughput.
 */
export function appendQueue(db: Db) {
  const queues = new Map<string, Waiting[]>()

  async function drain(documentId: string, queue: Waiting[]) {
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH)
      try {
        const first = await insert(db, documentId, batch)
        for (const [index, waiting] of batch.entries()) waiting.resolve(first + index)
      } catch (error) {
        for (const waiting of batch) waiting.reject(error)
      }
    }
    queues.delete(documentId)
  }

  return (documentId: string, update: Uint8Array, userId: string | null): Promise<number> =>
    new Promise((resolve, reject) => {
      const waiting = { update, userId, resolve, reject }
      const queue = queues.get(documentId)
      if (queue) {
        queue.push(waiting)
        return
      }
      const fresh = [waiting]
      queues.set(documentId, fresh)
      void drain(documentId, fresh)
    })
}

/** Writes the updates in one statement, thus one commit; gives the first one's number. */
async function insert(db: Db, documentId: string, batch: readonly Waiting[]): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    with "counted" as (
      update "documentLogs" set "lastSeq" = "lastSeq" + ${batch.length}
      where "documentId" = ${documentId} returning "lastSeq"
    )
    insert into "documentUpdates" ("documentId", "seq", "data", "userId")
    select ${documentId}, "lastSeq" - ${batch.length} + "place", "data", "userId"
    from "counted", unnest(${batch.map((entry) => entry.update)}::bytea[], ${batch.map((entry) => entry.userId)}::text[])
      with ordinality as "entries" ("data", "userId", "place")
    returning "seq"`.execute(db)
  if (rows.length !== batch.length) throw new Error(`no document ${documentId} to append to`)
  return Math.min(...rows.map((row) => row.seq))
}

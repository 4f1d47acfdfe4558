import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import type { EventRow } from '../formats/events/event-row.ts'
import type { Db } from './database.ts'
import { storableJson, storableText } from './storable.ts'

export type LiveEvent = Omit<EventRow, 'line'> & { readonly id: string }
/** Events that go into their data set together, and never in two pieces. */
export type LiveBatch = { readonly batch: string; readonly events: readonly Omit<EventRow, 'line'>[] }
export type LiveSource = { readonly workspaceId: string; readonly source: string }

const storedSchema = z.object({
  caseId: z.string(),
  name: z.string(),
  time: z.number(),
  end: z.number().nullable(),
  attributes: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
})

/** Events that go into a data set at once. */
const BATCH_EVENTS = 20_000

export type LiveEvents = ReturnType<typeof liveEvents>

/** Events that come one by one, until they lie in their data sets. */
export function liveEvents(db: Db) {
  return {
    /** Keeps those that did not come before, by source and id. How many those are. */
    add: async ({ workspaceId, source }: LiveSource, events: readonly LiveEvent[]): Promise<number> => {
      if (events.length === 0) return 0
      const rows = events.map(({ id, ...event }) => ({
        workspaceId,
        source: storableText(source),
        eventId: storableText(id),
        event: storableJson(event),
      }))
      const added = await db
        .insertInto('liveEvents')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['workspaceId', 'source', 'eventId']).doNothing())
        .returning('eventId')
        .execute()
      return added.length
    },

    /** Those of which events wait. */
    waiting: (): Promise<LiveSource[]> =>
      db.selectFrom('liveEvents').select(['workspaceId', 'source']).distinct().where('event', 'is not', null).execute(),

    /**
     * A batch that was taken before and not concluded, or the next one; null where nothing waits, or another node took it at the
     * same moment. No event is ever of two batches.
     */
    take: async ({ workspaceId, source }: LiveSource): Promise<LiveBatch | null> => {
      const begun = await db
        .selectFrom('liveEvents')
        .select('batch')
        .where('workspaceId', '=', workspaceId)
        .where('source', '=', source)
        .where('event', 'is not', null)
        .where('batch', 'is not', null)
        .limit(1)
        .executeTakeFirst()
      const batch = begun?.batch ?? randomUUID()
      if (!begun) {
        await sql`
          update "liveEvents" set "batch" = ${batch} where ("workspaceId", "source", "eventId") in (
            select "workspaceId", "source", "eventId" from "liveEvents"
            where "workspaceId" = ${workspaceId} and "source" = ${source} and "event" is not null and "batch" is null
            order by "receivedAt" limit ${BATCH_EVENTS} for update
          )`.execute(db)
      }
      const rows = await db
        .selectFrom('liveEvents')
        .select('event')
        .where('workspaceId', '=', workspaceId)
        .where('source', '=', source)
        .where('batch', '=', batch)
        .where('event', 'is not', null)
        .orderBy('receivedAt')
        .execute()
      return rows.length === 0 ? null : { batch, events: rows.map(({ event }) => storedSchema.parse(event)) }
    },

    /** Lets those go that wait and are of somebody with one of these ids. How many those were. */
    forget: async (workspaceId: string, caseIds: readonly string[]): Promise<number> => {
      const gone = await db
        .updateTable('liveEvents')
        .set({ event: null })
        .where('workspaceId', '=', workspaceId)
        .where('event', 'is not', null)
        .where(sql<string>`"event"->>'caseId'`, 'in', [...caseIds])
        .returning('eventId')
        .execute()
      return gone.length
    },

    /** They lie in their data set: of each only source and id are kept. */
    conclude: async ({ workspaceId, source }: LiveSource, batch: string): Promise<void> => {
      await db
        .updateTable('liveEvents')
        .set({ event: null })
        .where('workspaceId', '=', workspaceId)
        .where('source', '=', source)
        .where('batch', '=', batch)
        .execute()
    },
  }
}

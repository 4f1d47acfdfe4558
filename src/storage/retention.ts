import { sql } from 'kysely'
import { DEFAULT_RETENTION, type Retention, retentionSchema } from '../domain/retention.ts'
import type { Db } from './database.ts'
import { settings } from './settings.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const KEY = 'retention'

export async function retentionOf(db: Db, workspaceId: string): Promise<Retention> {
  const kept = retentionSchema.safeParse(await settings(db).get(workspaceId, KEY))
  return kept.success ? kept.data : DEFAULT_RETENTION
}

export async function setRetention(db: Db, workspaceId: string, retention: Retention): Promise<void> {
  await settings(db).set(workspaceId, KEY, retention)
}

export type Removed = {
  readonly documents: readonly string[]
  readonly versions: number
  readonly auditEntries: number
}

/** Removes what a workspace no longer keeps. The newest version of a document stays, however old. */
export async function removeExpired(db: Db, workspaceId: string, now: Date): Promise<Removed> {
  const { trashDays, versionDays, auditDays } = await retentionOf(db, workspaceId)
  const before = (count: number) => new Date(now.getTime() - count * DAY_MS)
  const documents =
    trashDays === null
      ? []
      : await db
          .deleteFrom('documents')
          .where('workspaceId', '=', workspaceId)
          .where('status', '=', 'trashed')
          .where('statusChangedAt', '<', before(trashDays))
          .returning('id')
          .execute()
  const versions =
    versionDays === null
      ? { rows: [] }
      : await sql`
          delete from "versions" where "kind" = 'automatic' and "name" = '' and "createdAt" < ${before(versionDays)}
            and "documentId" in (select "id" from "documents" where "workspaceId" = ${workspaceId})
            and exists (
              select from "versions" as "newer" where "newer"."documentId" = "versions"."documentId"
                and "newer"."createdAt" > "versions"."createdAt"
            )
          returning 1`.execute(db)
  const entries =
    auditDays === null
      ? []
      : await db
          .deleteFrom('auditLog')
          .where('workspaceId', '=', workspaceId)
          .where('at', '<', before(auditDays))
          .returning('id')
          .execute()
  return { documents: documents.map(({ id }) => id), versions: versions.rows.length, auditEntries: entries.length }
}

/**
 * Takes a day's upkeep: true for one caller of all processes, false where that day, or a later one, is taken already.
 * @param day ISO 8601
 */
export async function takeDay(db: Db, day: string): Promise<boolean> {
  const { rows } = await sql`
    insert into "settings" ("workspaceId", "key", "value") values (null, 'upkeep-day', to_jsonb(${day}::text))
    on conflict ("workspaceId", "key") do update set "value" = excluded."value"
    where "settings"."value" #>> '{}' < ${day} returning 1`.execute(db)
  return rows.length > 0
}

/** Sessions and one-time secrets that no longer work. */
export async function removeOutdated(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expiresAt', '<', now).execute()
  await db.deleteFrom('verification').where('expiresAt', '<', now).execute()
}

import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import { comments } from './comments.ts'
import type { Db } from './database.ts'
import type { DocumentRecord } from './documents.ts'
import { VERSION_QUALITY } from './versions.ts'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

export type NamingDocument = Pick<DocumentRecord, 'id' | 'kind' | 'workspaceId'>

/** Documents whose log holds a person's id, as an author or in its contents. */
export async function documentsNaming(
  db: Db,
  userId: string,
  workspaceId: string | null,
): Promise<readonly NamingDocument[]> {
  const id = Buffer.from(userId)
  const { rows } = await sql<NamingDocument>`
    select "id", "kind", "workspaceId" from "documents" join "documentLogs" on "documentId" = "id"
    where (${workspaceId}::text is null or "workspaceId" = ${workspaceId})
      and (
        position(${id}::bytea in coalesce("snapshot", '')) > 0
        or exists (
          select from "documentUpdates" where "documentUpdates"."documentId" = "documents"."id"
            and ("userId" = ${userId} or position(${id}::bytea in "data") > 0)
        )
      )
    order by "id"`.execute(db)
  return rows
}

/**
 * Takes a person out of everything that the database's own columns say of a workspace, or of all: who wrote, who did.
 * What they wrote stays as nobody's. Without a workspace their account goes too, and workspaces where nobody else is. All
 * or nothing; can be repeated. What lies inside documents' logs is the sync room's to say.
 * @param dropOutside called for each workspace that goes, before it does: removes what of it lies outside the database
 */
export async function forgetPerson(
  db: Db,
  userId: string,
  workspaceId: string | null,
  dropOutside: (workspaceId: string) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const workspaces = workspaceId === null ? sql`select "id" from "workspaces"` : sql`select ${workspaceId}::text`
    const documents = sql`select "id" from "documents" where "workspaceId" in (${workspaces})`
    await comments(tx).forget(userId, workspaceId)
    await sql`
      update "documentUpdates" set "userId" = null
      where "userId" = ${userId} and "documentId" in (${documents})`.execute(tx)
    await sql`update "documents" set "createdBy" = null where "createdBy" = ${userId} and "id" in (${documents})`.execute(
      tx,
    )
    await sql`
      update "documents" set "summary" = replace("summary"::text, to_json(${userId}::text)::text, '""')::jsonb
      where "id" in (${documents}) and strpos("summary"::text, ${userId}) > 0`.execute(tx)
    for (const table of ['invitations', 'shareLinks'] as const) {
      await sql`
        update ${sql.table(table)} set "createdBy" = null
        where "createdBy" = ${userId} and "workspaceId" in (${workspaces})`.execute(tx)
    }
    await sql`
      delete from "invitations" where "workspaceId" in (${workspaces})
        and lower("email") = (select lower("email") from "user" where "id" = ${userId})`.execute(tx)
    await forgetInVersions(tx, userId, documents)
    await forgetInAuditLog(tx, userId, workspaces)
    if (workspaceId === null) await removeAccount(tx, userId, dropOutside)
  })
}

async function forgetInVersions(tx: Db, userId: string, documents: RawBuilder<unknown>): Promise<void> {
  await sql`update "versions" set "createdBy" = null where "createdBy" = ${userId} and "documentId" in (${documents})`.execute(
    tx,
  )
  await sql`
    update "versions" set
      "contributors" = "contributors" - ${userId}::text,
      "touched" = coalesce(
        (
          select jsonb_object_agg("key", "value" - ${userId}::text) from jsonb_each("touched")
          where "value" - ${userId}::text <> '[]'
        ),
        '{}'
      )
    where "documentId" in (${documents}) and ("contributors" ? ${userId} or strpos("touched"::text, ${userId}) > 0)`.execute(
    tx,
  )
  // Records may name who answers for a document; they are packed, so each has to be looked into.
  const { rows: ids } = await sql<{ id: string }>`
    select "id" from "versions" where "documentId" in (${documents})`.execute(tx)
  for (const { id } of ids) {
    const { records } = await tx.selectFrom('versions').select('records').where('id', '=', id).executeTakeFirstOrThrow()
    const text = (await decompress(records)).toString()
    const named = JSON.stringify(userId)
    if (!text.includes(named)) continue
    const without = await compress(text.replaceAll(named, '""'), VERSION_QUALITY)
    await tx.updateTable('versions').set({ records: without }).where('id', '=', id).execute()
  }
}

/** Lines of one person stay one nobody's, under a made-up name that leads nowhere. */
async function forgetInAuditLog(tx: Db, userId: string, workspaces: RawBuilder<unknown>): Promise<void> {
  const nobody = `gone-${randomBytes(9).toString('base64url')}`
  await sql`select set_config('polku.erasing', 'on', true)`.execute(tx)
  await sql`
    update "auditLog" set
      "actorId" = case when "actorId" = ${userId} then ${nobody} else "actorId" end,
      "target" = case when "target" = ${userId} then ${nobody} else "target" end,
      "detail" = replace("detail"::text, to_json(${userId}::text)::text, to_json(${nobody}::text)::text)::jsonb
    where "workspaceId" in (${workspaces})
      and ("actorId" = ${userId} or "target" = ${userId} or strpos("detail"::text, ${userId}) > 0)`.execute(tx)
  await sql`select set_config('polku.erasing', 'off', true)`.execute(tx)
}

async function removeAccount(
  tx: Db,
  userId: string,
  dropOutside: (workspaceId: string) => Promise<void>,
): Promise<void> {
  // Nobody joins meanwhile.
  await sql`
    select from "workspaces" where "id" in (select "workspaceId" from "members" where "userId" = ${userId})
    for update`.execute(tx)
  // Owned with nobody else in them: `askEverywhere` refused all others.
  const { rows: alone } = await sql<{ id: string }>`
    select "workspaceId" as "id" from "members" group by "workspaceId"
    having count(*) = 1 and bool_and("userId" = ${userId})`.execute(tx)
  for (const { id } of alone) {
    await dropOutside(id)
    await tx.deleteFrom('workspaces').where('id', '=', id).execute()
  }
  await sql`delete from "verification" where strpos("value", ${userId}) > 0`.execute(tx)
  await sql`delete from "settings" where strpos("key", ${userId}) > 0`.execute(tx)
  await sql`delete from "user" where "id" = ${userId}`.execute(tx)
}

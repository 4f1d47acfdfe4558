import { sql } from 'kysely'
import type { Db } from './database.ts'

type Row = Readonly<Record<string, unknown>>

/** Everything that is kept about a person, for them. Secrets, also hashed ones, are not in it. */
export type PersonalData = {
  /** By table, every row that is theirs or names them. */
  readonly rows: Readonly<Record<string, readonly Row[]>>
  /** Comments that they wrote, with the document each is about. */
  readonly comments: readonly Row[]
  /** Comments that mention them. */
  readonly mentions: readonly Row[]
  readonly audit: readonly Row[]
  /** What they wrote, by document. */
  readonly documents: readonly Row[]
}

/** What lets somebody in, or could be used to find out what does. */
const SECRET = /token$|secret|hash|password|publicKey/i

/** In one snapshot of the database. */
export function personalData(db: Db, userId: string): Promise<PersonalData> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => ({
      rows: await referring(tx, userId),
      comments: await rowsOf(
        sql`
        select "comments"."id", "text", "comments"."createdAt", "editedAt", "comments"."deletedAt",
          "documentId", "title" as "document"
        from "comments" join "commentThreads" on "commentThreads"."id" = "threadId"
        join "documents" on "documents"."id" = "documentId"
        where "authorId" = ${userId} order by "comments"."createdAt"`.execute(tx),
      ),
      mentions: await rowsOf(
        sql`
        select "comments"."id", "text", "comments"."createdAt", "documentId", "title" as "document"
        from "comments" join "commentMentions" on "commentId" = "comments"."id"
        join "commentThreads" on "commentThreads"."id" = "threadId"
        join "documents" on "documents"."id" = "documentId"
        where "commentMentions"."userId" = ${userId} order by "comments"."createdAt"`.execute(tx),
      ),
      audit: await rowsOf(
        sql`
        select "workspaceId", "at", "action", "detail", "actorId" = ${userId} as "byThem", "target" = ${userId} as "aboutThem"
        from "auditLog" where "actorId" = ${userId} or "target" = ${userId} order by "id"`.execute(tx),
      ),
      documents: await writtenBy(tx, userId),
    }))
}

/** Whatever refers to them, in tables of today and of tomorrow. */
async function referring(tx: Db, userId: string): Promise<Record<string, Row[]>> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select "relname" as "table", "attname" as "column"
    from pg_constraint
    join pg_class on pg_class."oid" = "conrelid"
    join pg_attribute on "attrelid" = "conrelid" and "attnum" = any("conkey")
    where "contype" = 'f' and "confrelid" = to_regclass('"user"') and "connamespace" = current_schema()::regnamespace
    order by 1, 2`.execute(tx)
  const found: Record<string, Row[]> = {
    user: await rowsOf(sql`select * from "user" where "id" = ${userId}`.execute(tx)),
  }
  for (const { table, column } of columns) {
    const rows = await rowsOf(sql`select * from ${sql.table(table)} where ${sql.ref(column)} = ${userId}`.execute(tx))
    if (rows.length > 0) found[table] = [...(found[table] ?? []), ...rows.map(withoutSecrets)]
  }
  const settings = await rowsOf(
    sql`select "key", "value" from "settings" where strpos("key", ${userId}) > 0`.execute(tx),
  )
  return { ...found, settings }
}

function withoutSecrets(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !SECRET.test(column)))
}

async function writtenBy(tx: Db, userId: string): Promise<Row[]> {
  return rowsOf(
    sql`
      select "id", "kind", "title", "workspaceId", "createdBy" = ${userId} as "madeByThem",
        (
          select json_build_object('count', count(*), 'first', min("createdAt"), 'last', max("createdAt"))
          from "documentUpdates" where "documentId" = "documents"."id" and "userId" = ${userId}
        ) as "editsInTheLog",
        (
          select coalesce(json_agg(json_build_object(
            'at', "createdAt", 'name', "name", 'records', (
              select coalesce(json_agg("key"), '[]') from jsonb_each("touched") where "value" ? ${userId}
            )
          ) order by "createdAt"), '[]')
          from "versions" where "documentId" = "documents"."id"
            and ("contributors" ? ${userId} or "createdBy" = ${userId})
        ) as "versions"
      from "documents"
      where "createdBy" = ${userId}
        or exists (select from "documentUpdates" where "documentId" = "documents"."id" and "userId" = ${userId})
        or exists (
          select from "versions" where "documentId" = "documents"."id"
            and ("contributors" ? ${userId} or "createdBy" = ${userId})
        )
      order by "title", "id"`.execute(tx),
  )
}

async function rowsOf(query: Promise<{ readonly rows: unknown[] }>): Promise<Row[]> {
  return (await query).rows as Row[]
}

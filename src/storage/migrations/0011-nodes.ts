import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Of several processes that summarise one document at once the one that has seen more wins: a summary says which update
 * it holds. A file's bytes may lie in another store.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    alter table "documents" add column "summarySeq" bigint not null default 0;
    update "documents" set "summarySeq" = "lastSeq" from "documentLogs"
      where "documentLogs"."documentId" = "documents"."id" and not exists (
        select from "documentUpdates"
        where "documentUpdates"."documentId" = "documents"."id" and "documentUpdates"."createdAt" > "documents"."updatedAt"
      );
    alter table "files" alter column "bytes" drop not null;
  `.execute(db)
}

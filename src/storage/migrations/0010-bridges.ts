import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * What leads from each history of a document that has ended to the one after it. Opening a document never reads it; who
 * comes back from an ended history does. `ends` is asked of everybody who comes back, `bridge` only of those with
 * unsent edits.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "documentBridges" (
      "documentId" text not null references "documentLogs" ("documentId") on delete cascade,
      "fromEpoch" text not null,
      "toEpoch" text not null,
      "ends" bytea not null,
      "bridge" bytea not null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      primary key ("documentId", "fromEpoch")
    );
    alter table "documentBridges" alter column "bridge" set storage external;
  `.execute(db)
}

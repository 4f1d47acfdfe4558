import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * A version holds its records itself (compressed JSON), since the update log is compacted and forgets. People are named
 * by id without a reference, so that a version outlives an account.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "versions" (
      "id" text primary key,
      "documentId" text not null references "documents" ("id") on delete cascade,
      "seq" bigint not null,
      "kind" text not null check ("kind" in ('automatic', 'named', 'before-restore', 'restored')),
      "name" text not null default '',
      "schemaVersion" integer not null,
      "createdAt" timestamptz(3) not null,
      "createdBy" text,
      "originAt" timestamptz(3),
      "contributors" jsonb not null default '[]',
      "touched" jsonb not null default '{}',
      "records" bytea not null
    );
    create index "versions_page_idx" on "versions" ("documentId", "createdAt" desc, "id");
    alter table "versions" alter column "records" set storage external;
  `.execute(db)
}

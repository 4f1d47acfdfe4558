import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Times are kept to the millisecond, as JavaScript knows them, so that a page's cursor names its row exactly.
 * The log's counter stands in a small row of its own: counting there locks one document's appends against each other
 * (so numbers follow the order of commits, which compaction relies on) without rewriting the document's row.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "documents" (
      "id" text primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "kind" text not null check ("kind" in ('map', 'persona', 'library')),
      "title" text not null,
      "summary" jsonb not null,
      "searchText" text not null,
      "status" text not null default 'active' check ("status" in ('active', 'archived', 'trashed')),
      "createdAt" timestamptz(3) not null default current_timestamp,
      "updatedAt" timestamptz(3) not null default current_timestamp,
      "statusChangedAt" timestamptz(3) not null default current_timestamp,
      "createdBy" text references "user" ("id") on delete set null
    );
    create index "documents_page_idx" on "documents" ("workspaceId", "status", "updatedAt" desc, "id");

    create table "documentLogs" (
      "documentId" text primary key references "documents" ("id") on delete cascade,
      "snapshot" bytea,
      "snapshotSeq" bigint not null default 0,
      "lastSeq" bigint not null
    );
    create table "documentUpdates" (
      "documentId" text not null references "documentLogs" ("documentId") on delete cascade,
      "seq" bigint not null,
      "data" bytea not null,
      "userId" text,
      "createdAt" timestamptz(3) not null default current_timestamp,
      primary key ("documentId", "seq")
    );

    create table "files" (
      "id" text primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "mime" text not null,
      "bytes" bytea not null,
      "sha256" text not null,
      "width" integer,
      "height" integer,
      "createdAt" timestamptz(3) not null default current_timestamp
    );
    create index "files_workspaceId_idx" on "files" ("workspaceId");
    alter table "files" alter column "bytes" set storage external;
  `.execute(db)
}

import { type QueryExecutorProvider, sql } from 'kysely'

/** What opens Polku without a session: tokens of programs and links of documents. Their secrets are kept as hashes alone. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "apiTokens" (
      "id" text primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "userId" text not null references "user" ("id") on delete cascade,
      "name" text not null,
      "scope" text not null check ("scope" in ('read', 'write')),
      "secretHash" text not null unique,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "expiresAt" timestamptz(3),
      "lastUsedAt" timestamptz(3)
    );
    create index "apiTokens_owner_idx" on "apiTokens" ("userId", "workspaceId");

    create table "shareLinks" (
      "id" text primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "documentId" text not null references "documents" ("id") on delete cascade,
      "createdBy" text references "user" ("id") on delete set null,
      "name" text not null,
      "secretHash" text not null unique,
      "passwordHash" text,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "expiresAt" timestamptz(3),
      "lastUsedAt" timestamptz(3),
      "useCount" integer not null default 0
    );
    create index "shareLinks_documentId_idx" on "shareLinks" ("documentId");
    create index "shareLinks_workspaceId_idx" on "shareLinks" ("workspaceId");
  `.execute(db)
}

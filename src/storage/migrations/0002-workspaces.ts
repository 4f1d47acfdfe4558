import { type QueryExecutorProvider, sql } from 'kysely'

export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "workspaces" (
      "id" text primary key,
      "name" text not null,
      "language" text not null,
      "createdAt" timestamptz(3) not null default current_timestamp
    );
    create table "members" (
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "userId" text not null references "user" ("id") on delete cascade,
      "role" text not null check ("role" in ('owner', 'admin', 'editor', 'commenter', 'viewer')),
      "createdAt" timestamptz(3) not null default current_timestamp,
      primary key ("workspaceId", "userId")
    );
    create index "members_userId_idx" on "members" ("userId");
    create table "settings" (
      "workspaceId" text references "workspaces" ("id") on delete cascade,
      "key" text not null,
      "value" jsonb not null
    );
    create unique index "settings_key_idx" on "settings" ("workspaceId", "key") nulls not distinct;
  `.execute(db)
}

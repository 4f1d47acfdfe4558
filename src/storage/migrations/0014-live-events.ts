import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Events that come one by one: each is kept here from when it is answered for until it lies in its data set, and its source
 * and id from then on, so that one which is sent again is known. Tokens that may do nothing but send them.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "liveEvents" (
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "source" text not null,
      "eventId" text not null,
      "receivedAt" timestamptz(3) not null default now(),
      "batch" text,
      "event" jsonb,
      primary key ("workspaceId", "source", "eventId")
    );
    create index "liveEventsWaiting" on "liveEvents" ("workspaceId", "source") where "event" is not null;
    alter table "apiTokens" drop constraint "apiTokens_scope_check";
    alter table "apiTokens" add constraint "apiTokens_scope_check" check ("scope" in ('events', 'read', 'write'));
  `.execute(db)
}

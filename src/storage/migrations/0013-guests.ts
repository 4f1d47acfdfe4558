import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Links by which one comments or edits, and those who came by them: people without an account, each with a row among the
 * users, since what they write is somebody's. A link that was revoked stays, so that it can still be said by which link
 * somebody came; where it goes with its document, its guests go too.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    alter table "shareLinks"
      add column "grants" text not null default 'view' check ("grants" in ('view', 'comment', 'edit')),
      add column "revokedAt" timestamptz(3);

    create table "guests" (
      "userId" text primary key references "user" ("id") on delete cascade,
      "linkId" text not null references "shareLinks" ("id") on delete cascade,
      "secretHash" text not null unique,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "lastSeenAt" timestamptz(3) not null default current_timestamp
    );
    create index "guests_linkId_idx" on "guests" ("linkId", "createdAt");

    create function "forgetGuest"() returns trigger language plpgsql as $$
      begin
        delete from "user" where "id" = old."userId";
        return null;
      end
    $$;
    create trigger "guests_forget" after delete on "guests" for each row execute function "forgetGuest"();
  `.execute(db)
}

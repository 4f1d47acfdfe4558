import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Sessions keep a digest of their token from here on, so that whoever reads the database can sign in as nobody; those
 * that are open stay open. A workspace has exactly one owner: of several, the first one stays it.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    update "session" set "token" = encode(sha256(convert_to("token", 'UTF8')), 'hex');

    update "members" set "role" = 'admin' where "role" = 'owner' and ("workspaceId", "userId") not in (
      select distinct on ("workspaceId") "workspaceId", "userId" from "members" where "role" = 'owner'
      order by "workspaceId", "createdAt", "userId"
    );
    create unique index "members_owner_idx" on "members" ("workspaceId") where "role" = 'owner';

    create table "currentWorkspaces" (
      "userId" text primary key references "user" ("id") on delete cascade,
      "workspaceId" text not null,
      foreign key ("workspaceId", "userId") references "members" ("workspaceId", "userId") on delete cascade
    );

    create table "invitations" (
      "id" text primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "tokenHash" text not null unique,
      "email" text,
      "role" text not null check ("role" in ('admin', 'editor', 'commenter', 'viewer')),
      "createdBy" text references "user" ("id") on delete set null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "expiresAt" timestamptz(3) not null
    );
    create index "invitations_workspaceId_idx" on "invitations" ("workspaceId", "createdAt");

    create table "auditLog" (
      "id" bigint generated always as identity primary key,
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "at" timestamptz(3) not null default clock_timestamp(),
      "actorId" text,
      "action" text not null,
      "target" text,
      "detail" jsonb not null
    );
    create index "auditLog_page_idx" on "auditLog" ("workspaceId", "id" desc);
    create function "refuseChange"() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is only added to';
      end
    $$;
    create trigger "auditLog_isAppendOnly" before update on "auditLog"
      for each statement execute function "refuseChange"();
  `.execute(db)
}

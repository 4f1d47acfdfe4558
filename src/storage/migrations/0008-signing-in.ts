import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Further ways to sign in, and mail. A mail that waits is a reminder of what to write to whom: its address, words and
 * secrets are made when it is sent, so that none of them lies in the queue.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    alter table "invitations" add "mailTokenHash" text unique;

    create table "mails" (
      "id" bigint generated always as identity primary key,
      "kind" text not null,
      "userId" text references "user" ("id") on delete cascade,
      "about" text not null,
      "dueAt" timestamptz(3),
      "heldUntil" timestamptz(3),
      "attempts" integer not null default 0,
      "sentAt" timestamptz(3),
      unique nulls not distinct ("kind", "userId", "about")
    );
    create index "mails_dueAt_idx" on "mails" ("dueAt") where "dueAt" is not null;

    create table "secondFactors" (
      "userId" text primary key references "user" ("id") on delete cascade,
      "secret" text not null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "confirmedAt" timestamptz(3),
      "lastStep" bigint not null default 0
    );
    create table "recoveryCodes" (
      "userId" text not null references "secondFactors" ("userId") on delete cascade,
      "number" integer not null,
      "hash" text not null,
      primary key ("userId", "number")
    );
    create table "passkeys" (
      "id" text primary key,
      "userId" text not null references "user" ("id") on delete cascade,
      "name" text not null,
      "publicKey" bytea not null,
      "counter" bigint not null,
      "transports" jsonb not null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "lastUsedAt" timestamptz(3)
    );
    create index "passkeys_userId_idx" on "passkeys" ("userId");
    create table "sessionConfirmations" (
      "sessionId" text primary key references "session" ("id") on delete cascade,
      "at" timestamptz(3) not null
    );
    create unique index "account_identity_idx" on "account" ("providerId", "accountId");
  `.execute(db)
}

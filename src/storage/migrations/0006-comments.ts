import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Whose account is deleted stays in the conversation as nobody: their words are part of what others answered. Days are
 * kept as text, since a day is the same day in every time zone.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "commentThreads" (
      "id" text primary key,
      "documentId" text not null references "documents" ("id") on delete cascade,
      "anchorKind" text not null,
      "anchorId" text not null,
      "anchorWords" text not null,
      "createdBy" text references "user" ("id") on delete set null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "resolvedAt" timestamptz(3),
      "resolvedBy" text references "user" ("id") on delete set null,
      "isTask" boolean not null default false,
      "assigneeId" text references "user" ("id") on delete set null,
      "dueOn" text check ("dueOn" ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      "doneAt" timestamptz(3),
      "doneBy" text references "user" ("id") on delete set null,
      "deletedAt" timestamptz(3)
    );
    create index "commentThreads_documentId_idx" on "commentThreads" ("documentId", "createdAt");

    create table "comments" (
      "id" text primary key,
      "threadId" text not null references "commentThreads" ("id") on delete cascade,
      "authorId" text references "user" ("id") on delete set null,
      "text" text not null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "editedAt" timestamptz(3),
      "deletedAt" timestamptz(3)
    );
    create index "comments_threadId_idx" on "comments" ("threadId", "createdAt");
    create index "comments_authorId_idx" on "comments" ("authorId");

    create table "commentMentions" (
      "commentId" text not null references "comments" ("id") on delete cascade,
      "userId" text not null references "user" ("id") on delete cascade,
      primary key ("commentId", "userId")
    );
    create index "commentMentions_userId_idx" on "commentMentions" ("userId");

    create table "inboxItems" (
      "id" text primary key,
      "userId" text not null references "user" ("id") on delete cascade,
      "reason" text not null check ("reason" in ('mention', 'reply', 'task')),
      "threadId" text not null references "commentThreads" ("id") on delete cascade,
      "commentId" text references "comments" ("id") on delete cascade,
      "actorId" text references "user" ("id") on delete set null,
      "createdAt" timestamptz(3) not null default current_timestamp,
      "readAt" timestamptz(3)
    );
    create index "inboxItems_userId_idx" on "inboxItems" ("userId", "createdAt" desc);
    create index "inboxItems_threadId_idx" on "inboxItems" ("threadId");
  `.execute(db)
}

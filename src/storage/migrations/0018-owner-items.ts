import { type QueryExecutorProvider, sql } from 'kysely'

/** The inbox also tells what concerns a workspace and no conversation: that it was handed over. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    alter table "inboxItems"
      drop constraint "inboxItems_reason_check",
      alter column "threadId" drop not null,
      add column "workspaceId" text references "workspaces" ("id") on delete cascade,
      add constraint "inboxItems_reason_check" check ("reason" in ('mention', 'reply', 'task', 'owner')),
      add constraint "inboxItems_about_check" check (
        ("reason" = 'owner') = ("workspaceId" is not null) and ("threadId" is null) = ("workspaceId" is not null)
      );
  `.execute(db)
}

import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Erasures of people: asked for in one transaction with what takes effect at once, carried out behind it, and repeated
 * until nothing that was under way can bring the person back. The audit log lets go of a person's id and of nothing else.
 */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "erasures" (
      "id" bigint generated always as identity primary key,
      "userId" text not null,
      "workspaceId" text references "workspaces" ("id") on delete cascade,
      "askedAt" timestamptz(3) not null,
      "doneAt" timestamptz(3),
      unique nulls not distinct ("userId", "workspaceId")
    );

    drop trigger "auditLog_isAppendOnly" on "auditLog";
    create or replace function "refuseChange"() returns trigger language plpgsql as $$
      begin
        if current_setting('polku.erasing', true) = 'on'
          and (new."id", new."workspaceId", new."at", new."action")
            is not distinct from (old."id", old."workspaceId", old."at", old."action")
        then
          return new;
        end if;
        raise exception 'the audit log is only added to';
      end
    $$;
    create trigger "auditLog_isAppendOnly" before update on "auditLog" for each row execute function "refuseChange"();
  `.execute(db)
}

import { type QueryExecutorProvider, sql } from 'kysely'

/** Invitations stay when they end, without the address, so that whoever opens the link is told what became of it. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    alter table "invitations"
      add "ending" text check ("ending" in ('used', 'withdrawn')),
      add "endedAt" timestamptz(3);
  `.execute(db)
}

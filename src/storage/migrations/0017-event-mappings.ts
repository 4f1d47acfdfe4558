import { type QueryExecutorProvider, sql } from 'kysely'

/** By which rules the events of a data set are touchpoints and stages. The events themselves lie in files. */
export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql`
    create table "eventMappings" (
      "workspaceId" text not null references "workspaces" ("id") on delete cascade,
      "dataSetId" text not null,
      "rules" jsonb not null,
      "version" integer not null,
      primary key ("workspaceId", "dataSetId")
    );
  `.execute(db)
}

import { sql } from 'kysely'
import type { Db } from './database.ts'
import { MIGRATIONS, type Migration } from './migrations/registry.ts'
import { StorageProblem } from './storage-problem.ts'

/** Names our lock among a server's advisory locks: "polku" in ASCII. */
const LOCK = 0x70_6f_6c_6b_75

/**
 * Brings the schema to this version's, in one transaction: all steps or none. Two servers that start at once take
 * turns. A schema with a step that we don't know was made by a newer version: refused as `database-newer`, untouched.
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<{ applied: readonly string[] }> {
  return db.transaction().execute((tx) => migrateWithin(tx, migrations))
}

/** The same as a part of a larger change. */
export async function migrateWithin(
  tx: Db,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<{ applied: readonly string[] }> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
  const known = await knownMigrations(tx, migrations)
  if (known.length === 0) await makeTable(tx)
  const missing = migrations.filter(({ name }) => !known.includes(name))
  for (const migration of missing) {
    await migration.up(tx)
    await sql`insert into "polkuMigrations" ("name") values (${migration.name})`.execute(tx)
  }
  return { applied: missing.map((migration) => migration.name) }
}

/**
 * The migrations that a database has, in their order; none of an empty one. Throws `database-newer` where one of them is
 * unknown here.
 */
export async function knownMigrations(
  db: Db,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  const applied = await appliedNames(db)
  const ours = new Set(migrations.map(({ name }) => name))
  const unknown = applied.find((name) => !ours.has(name))
  if (unknown !== undefined) throw newer(unknown, migrations)
  return applied
}

async function appliedNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('"polkuMigrations"') is not null as "found"`.execute(db)
  if (!rows[0]?.found) return []
  const applied = await sql<{ name: string }>`select "name" from "polkuMigrations" order by "name"`.execute(db)
  return applied.rows.map((row) => row.name)
}

async function makeTable(db: Db): Promise<void> {
  await sql`
    create table if not exists "polkuMigrations" (
      "name" text primary key,
      "appliedAt" timestamptz not null default current_timestamp
    )`.execute(db)
}

function newer(step: string, migrations: readonly Migration[]): StorageProblem {
  const values = { step, known: migrations.at(-1)?.name ?? '' }
  return new StorageProblem('database-newer', 'storage.schema.newer', values)
}

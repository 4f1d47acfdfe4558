import { sql } from 'kysely'
import type { Db } from '../database.ts'
import { migrateWithin } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/registry.ts'
import { StorageProblem } from '../storage-problem.ts'
import { TABLES } from '../tables.ts'
import type { BackupPart, ReportBackup } from './manifest.ts'
import type { Backup } from './read-backup.ts'

/** What one statement inserts, in characters, about. */
const INSERT_SIZE = 2_000_000
const MOST_ROWS = 2_000

/**
 * Puts a backup into a database that is empty, all of it or nothing: the tables as they were at its migrations, and every
 * row as it was. Throws `database-not-empty`.
 * @param where the database as it may be shown
 * @param beforeCommit what belongs to the backup and lies elsewhere; where it throws, nothing is restored
 */
export async function restoreRows(
  db: Db,
  backup: Backup,
  where: string,
  report: ReportBackup = () => {},
  beforeCommit: () => Promise<void> = async () => {},
) {
  const { manifest } = backup
  await db.transaction().execute(async (tx) => {
    await refuseFilled(tx, where)
    await migrateWithin(
      tx,
      MIGRATIONS.filter(({ name }) => manifest.migrations.includes(name)),
    )
    const constraints = await dropReferences(tx)
    const ofRows = manifest.parts.reduce((sum, part) => sum + part.rows, 0)
    let rows = 0
    for (const part of manifest.parts) {
      await fill(tx, backup, part, (inserted) => {
        rows += inserted
        report({ table: part.table, rows, ofRows })
      })
    }
    // Put back last, they are checked for every row at once; and rows may come in any order.
    for (const { table, name, definition } of constraints) {
      await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(tx)
    }
    await beforeCommit()
  })
  await sql`analyze`.execute(db)
}

async function refuseFilled(tx: Db, where: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select "relname" as "name" from pg_class
    where "relnamespace" = current_schema()::regnamespace and "relkind" in ('r', 'p', 'v', 'm')
      and "relname" in (${sql.join(['polkuMigrations', ...TABLES])})`.execute(tx)
  if (rows.length > 0) throw new StorageProblem('database-not-empty', 'storage.backup.database-filled', { where })
}

type Reference = { readonly table: string; readonly name: string; readonly definition: string }

async function dropReferences(tx: Db): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select "relname" as "table", "conname" as "name", pg_get_constraintdef(pg_constraint."oid") as "definition"
    from pg_constraint join pg_class on pg_class."oid" = "conrelid"
    where "contype" = 'f' and "connamespace" = current_schema()::regnamespace
      and "relname" in (${sql.join(TABLES)})
    order by "relname", "conname"`.execute(tx)
  for (const { table, name } of rows) {
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(tx)
  }
  return rows
}

async function fill(tx: Db, backup: Backup, part: BackupPart, inserted: (rows: number) => void): Promise<void> {
  const columns = await columnsOf(tx, part.table)
  const table = sql.table(part.table)
  // A migration may have made rows of its own; those of the backup are all there were.
  await sql`delete from ${table}`.execute(tx)
  await sql`alter table ${table} disable trigger user`.execute(tx)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const insert = async (lines: readonly string[]) => {
    await sql`
      insert into ${table} (${names}) overriding system value
      select ${names} from json_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::json)`.execute(tx)
    inserted(lines.length)
  }
  let lines: string[] = []
  let size = 0
  for await (const line of backup.rows(part)) {
    lines.push(line)
    size += line.length
    if (size < INSERT_SIZE && lines.length < MOST_ROWS) continue
    await insert(lines)
    lines = []
    size = 0
  }
  if (lines.length > 0) await insert(lines)
  await sql`alter table ${table} enable trigger user`.execute(tx)
  await countOn(tx, part.table)
}

/** Those that are not computed of others. */
async function columnsOf(tx: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select "attname" as "name" from pg_attribute
    where "attrelid" = to_regclass(${`"${table}"`}) and "attnum" > 0 and not "attisdropped" and "attgenerated" = ''
    order by "attnum"`.execute(tx)
  return rows.map(({ name }) => name)
}

/** The next number that the table itself gives is behind the highest there is. */
async function countOn(tx: Db, table: string): Promise<void> {
  const { rows } = await sql<{ column: string; sequence: string }>`
    select "attname" as "column", pg_get_serial_sequence(${`"${table}"`}, "attname") as "sequence" from pg_attribute
    where "attrelid" = to_regclass(${`"${table}"`}) and "attnum" > 0 and "attidentity" <> ''`.execute(tx)
  for (const { column, sequence } of rows) {
    const counted = sql.ref(column)
    await sql`
      select setval(${sequence}, coalesce(max(${counted}), 1), max(${counted}) is not null)
      from ${sql.table(table)}`.execute(tx)
  }
}

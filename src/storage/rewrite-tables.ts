import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** More files of the log than there can be between two checkpoints. */
const MOST_SEGMENTS = 40
/** By then a server has read its settings anew. */
const RELOAD_MS = 200

/**
 * Writes tables and their statistics anew, so that nothing that was deleted lies in their files any more; and, where we
 * own the server (the embedded one), the files of its log too. Whoever uses a table waits while it is written.
 */
export async function rewriteTables(db: Db): Promise<void> {
  await sql`analyze`.execute(db)
  await sql`vacuum (full)`.execute(db)
  const { rows } = await sql<{ isOwner: boolean }>`
    select "rolsuper" as "isOwner" from pg_roles where "rolname" = current_user`.execute(db)
  if (rows[0]?.isOwner) await renewLog(db)
}

/** Files of the log are kept to be written over; here they are filled and then deleted instead. */
async function renewLog(db: Db): Promise<void> {
  await sql`alter system set wal_recycle = off`.execute(db)
  try {
    await sql`select pg_reload_conf()`.execute(db)
    await sleep(RELOAD_MS)
    for (let switched = 0; switched < MOST_SEGMENTS && (await filesAhead(db)) > 0; switched++) await nextFile(db)
    await nextFile(db)
    await sql`checkpoint`.execute(db)
  } finally {
    await sql`alter system reset wal_recycle`.execute(db)
    await sql`select pg_reload_conf()`.execute(db)
  }
}

/** Goes on in the next file; what is left of this one is filled with zeros. */
async function nextFile(db: Db): Promise<void> {
  await sql`select pg_logical_emit_message(false, 'polku', '')`.execute(db)
  await sql`select pg_switch_wal()`.execute(db)
}

/** Files that lie ready to be written over, with what was in them. */
async function filesAhead(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as "count" from pg_ls_waldir()
    where "name" ~ '^[0-9A-F]{24}$' and "name" > pg_walfile_name(pg_current_wal_lsn())`.execute(db)
  return rows[0]?.count ?? 0
}

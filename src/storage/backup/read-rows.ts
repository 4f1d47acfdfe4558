import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What is fetched at once, in characters, about. */
const FETCH_SIZE = 4_000_000
const MOST_ROWS = 2_000

/**
 * The rows of a table, each as JSON in one line, as the transaction sees them. Bytes are in hexadecimal digits, times to
 * the microsecond; PostgreSQL reads them back as they were.
 */
export async function* readRows(tx: Db, table: string): AsyncGenerator<readonly string[]> {
  await sql`declare "rows" no scroll cursor for select row_to_json("t")::text as "line" from ${sql.table(table)} as "t"`.execute(
    tx,
  )
  // Rows of one table are of like size, those of files excepted: a few at first, then as many as their size allows.
  let count = 4
  while (true) {
    const { rows } = await sql<{ line: string }>`fetch forward ${sql.lit(count)} from "rows"`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
    const size = rows.reduce((sum, { line }) => sum + line.length, 0) / rows.length
    count = Math.min(count * 4, MOST_ROWS, Math.max(1, Math.floor(FETCH_SIZE / size)))
  }
  await sql`close "rows"`.execute(tx)
}

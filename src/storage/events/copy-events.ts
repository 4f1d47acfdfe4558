import { MISSING } from '../../journeys/log/columns.ts'
import { type Duck, type DuckSettings, openDuck } from './duckdb.ts'
import { addColumn, appendRows, CHUNK, CREATE_EVENTS, chunksOf, type PartTables, writeTables } from './part-file.ts'

/** A column of codes on its way from one file into another. */
export type CopiedColumn = {
  /** What `events` calls it in the file that it comes from; null: it has no such column. */
  readonly name: string | null
  /** By its code there, the code that it has in the other file. */
  readonly recoded: Uint32Array
}

/** Events of a file that go into another one: the cases, the names, and then every further column that the other one has. */
export type CopiedEvents = {
  readonly source: Duck
  readonly columns: readonly CopiedColumn[]
  /** By the code of a case in the file that it comes from, 1 where its events stay behind; null: all come along. */
  readonly isLeftOut: Uint8Array | null
}

/**
 * Writes a file of the events of others, one file after the other and each in its order.
 * @param tables what the codes mean in it
 * @returns how many events are in it
 */
export async function writeCopies(
  path: string,
  settings: DuckSettings,
  copies: readonly CopiedEvents[],
  tables: PartTables,
): Promise<number> {
  const target = await openDuck(path, settings)
  try {
    await target.connection.run(CREATE_EVENTS)
    for (const at of tables.columns.keys()) await target.connection.run(addColumn(`a${at}`))
    const appender = await target.connection.createAppender('events')
    let events = 0
    for (const copy of copies) {
      const codes = copy.columns.map(() => new Uint32Array(CHUNK).fill(MISSING))
      const times = [new Float64Array(CHUNK), new Float64Array(CHUNK)]
      const [cases, names, ...further] = codes
      for await (const rows of copied(copy, codes, times)) {
        await appendRows(target, appender, rows, [cases as Uint32Array, names as Uint32Array, ...times, ...further])
        events += rows
      }
    }
    appender.closeSync()
    await writeTables(target, tables)
    return events
  } finally {
    target.close()
  }
}

/** Puts the events that come along into `codes` and `times`, a chunk at a time; says how many they are. */
async function* copied(
  { source, columns, isLeftOut }: CopiedEvents,
  codes: readonly Uint32Array[],
  times: readonly Float64Array[],
): AsyncGenerator<number> {
  const there = columns.flatMap(({ name, recoded }, at) => (name === null ? [] : [{ name, recoded, into: codes[at] }]))
  const select = `select ${there.map(({ name }) => name).join(', ')}, time_ms, end_ms from events`
  for await (const chunk of chunksOf(source, select)) {
    const rows = rowsWithout(source.codesIn(chunk, 0), isLeftOut)
    for (const [column, { recoded, into }] of there.entries())
      fill(into as Uint32Array, source.codesIn(chunk, column), rows, (code) =>
        code === MISSING ? MISSING : (recoded[code] as number),
      )
    for (const [at, into] of times.entries())
      fill(into, source.doublesIn(chunk, there.length + at), rows, (time) => time)
    if (rows.length > 0) yield rows.length
  }
}

function fill(
  into: Uint32Array | Float64Array,
  from: Uint32Array | Float64Array,
  rows: Uint32Array,
  of: (value: number) => number,
): void {
  for (let at = 0; at < rows.length; at++) into[at] = of(from[rows[at] as number] as number)
}

/** The places of the events whose cases are not left out. */
export function rowsWithout(cases: Uint32Array, isLeftOut: Uint8Array | null): Uint32Array {
  const rows = new Uint32Array(cases.length)
  let count = 0
  for (let row = 0; row < cases.length; row++) if (isLeftOut?.[cases[row] as number] !== 1) rows[count++] = row
  return rows.subarray(0, count)
}

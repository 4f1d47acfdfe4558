import type { DuckDBAppender, DuckDBDataChunk } from '@duckdb/node-api'
import { MISSING } from '../../journeys/log/columns.ts'
import { type Duck, named } from './duckdb.ts'

/**
 * A file of events: `events`, a table of codes in the order in which events came, and a table of texts for each kind of code.
 * The view `log` puts them together for whoever asks in SQL.
 */
export const CREATE_EVENTS = 'create table events (case_no uinteger, name_no uinteger, time_ms double, end_ms double)'

/** Rows of one chunk of DuckDB. */
export const CHUNK = 2048

export type PartColumn = {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly distinct: number | null
}

/** Texts by their codes; a further column's codes stand in `events` under `a` and its place here. */
export type PartTables = {
  readonly cases: readonly string[]
  readonly names: readonly string[]
  readonly columns: readonly { readonly name: string; readonly isNumeric: boolean; readonly texts: readonly string[] }[]
}

export function addColumn(name: string): string {
  return `alter table events add column ${named(name)} uinteger default ${MISSING}`
}

/** Puts rows behind those of `events`, given as its columns from the first on. */
export async function appendRows(
  duck: Duck,
  appender: DuckDBAppender,
  count: number,
  columns: readonly (Uint32Array | Float64Array)[],
): Promise<void> {
  const { DOUBLE, DuckDBDataChunk, UINTEGER } = await import('@duckdb/node-api')
  const types = columns.map((values) => (values instanceof Float64Array ? DOUBLE : UINTEGER))
  const chunk = DuckDBDataChunk.create(types, count)
  for (const [at, values] of columns.entries()) duck.fill(chunk, at, values.subarray(0, count))
  appender.appendDataChunk(chunk)
}

/** Writes what codes mean, and the view; the file is whole then. */
export async function writeTables(duck: Duck, { cases, names, columns }: PartTables): Promise<PartColumn[]> {
  await writeTexts(duck, 'cases', 'id', cases)
  await writeTexts(duck, 'names', 'name', names)
  await writeValues(
    duck,
    columns.map(({ texts }) => texts),
  )
  const told = columns.map(({ name, isNumeric, texts }) => ({
    name,
    kind: isNumeric ? ('number' as const) : ('text' as const),
    distinct: isNumeric ? null : texts.length,
  }))
  await writeView(duck, told)
  await duck.connection.run('checkpoint')
  return told
}

/** What `writeTables` wrote. */
export async function readTables(duck: Duck): Promise<PartTables> {
  const cases = await textsOf(duck, 'id from cases')
  const names = await textsOf(duck, 'name from names')
  const columns = []
  for (const { no, name, isNumeric } of await columnsIn(duck))
    columns.push({ name, isNumeric, texts: await valuesOf(duck, no) })
  return { cases, names, columns }
}

/** A question's answer, piece by piece; the next is fetched while one works through the last. */
export async function* chunksOf(duck: Duck, sql: string): AsyncGenerator<DuckDBDataChunk> {
  const result = await duck.connection.stream(sql)
  const fetchNext = () => {
    const coming = result.fetchChunk()
    // Thrown where it is awaited.
    coming.catch(() => undefined)
    return coming
  }
  let next = fetchNext()
  try {
    for (;;) {
      const chunk = await next
      if (!chunk || chunk.rowCount === 0) return
      next = fetchNext()
      yield chunk
    }
  } finally {
    // Nobody may close the file before.
    await next.catch(() => undefined)
  }
}

export async function textsOf(duck: Duck, what: string): Promise<string[]> {
  const texts: string[] = []
  for await (const chunk of chunksOf(duck, `select ${what} order by no`))
    for (const text of chunk.getColumnValues(0)) texts.push(String(text))
  return texts
}

/** The texts of a further column. */
export function valuesOf(duck: Duck, column: number): Promise<string[]> {
  return textsOf(duck, `text from texts where column_no = ${column}`)
}

export async function columnsIn(duck: Duck) {
  const reader = await duck.connection.runAndReadAll('select no, name, kind from columns order by no')
  return reader
    .getRows()
    .map(([no, name, kind]) => ({ no: Number(no), name: String(name), isNumeric: kind === 'number' }))
}

async function writeTexts(duck: Duck, table: string, column: string, texts: readonly string[]): Promise<void> {
  await duck.connection.run(`create table ${named(table)} (no uinteger, ${column} varchar)`)
  const appender = await duck.connection.createAppender(table)
  for (const [no, text] of texts.entries()) {
    appender.appendUInteger(no)
    appender.appendVarchar(text)
    appender.endRow()
  }
  appender.closeSync()
}

/** The texts of all further columns in one table, a column after the other. */
async function writeValues(duck: Duck, columns: readonly (readonly string[])[]): Promise<void> {
  await duck.connection.run('create table texts (column_no uinteger, no uinteger, text varchar)')
  const appender = await duck.connection.createAppender('texts')
  for (const [at, texts] of columns.entries()) {
    for (const [no, text] of texts.entries()) {
      appender.appendUInteger(at)
      appender.appendUInteger(no)
      appender.appendVarchar(text)
      appender.endRow()
    }
  }
  appender.closeSync()
}

/** Which column of `events` holds what, and all of it in words. */
async function writeView(duck: Duck, columns: readonly PartColumn[]): Promise<void> {
  await duck.connection.run('create table columns (no uinteger, name varchar, kind varchar)')
  const appender = await duck.connection.createAppender('columns')
  for (const [no, { name, kind }] of columns.entries()) {
    appender.appendUInteger(no)
    appender.appendVarchar(name)
    appender.appendVarchar(kind)
    appender.endRow()
  }
  appender.closeSync()
  const reserved = new Set(['case', 'event', 'time', 'end'])
  const shown = columns.map(({ name }, at) => {
    let unique = name
    while (reserved.has(unique.toLowerCase())) unique += '_'
    reserved.add(unique.toLowerCase())
    return `, (select text from texts where column_no = ${at} and no = events.a${at}) as ${named(unique)}`
  })
  await duck.connection.run(`create view log as select cases.id as "case", names.name as event,
    make_timestamp((time_ms * 1000)::bigint) as time, make_timestamp((end_ms * 1000)::bigint) as "end"${shown.join('')}
    from events join cases on cases.no = case_no join names on names.no = name_no`)
}

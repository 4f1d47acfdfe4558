import type { DuckDBAppender, DuckDBType } from '@duckdb/node-api'
import type { AttributeValue, EventRow } from '../../formats/events/event-row.ts'
import { MISSING } from '../../journeys/log/columns.ts'
import { type Duck, type DuckSettings, named, openDuck } from './duckdb.ts'
import { isPlainNumber, TextCodes } from './log-builder.ts'

/** Rows of one chunk of DuckDB. */
const CHUNK = 2048

export type PartFacts = {
  readonly events: number
  readonly cases: number
  readonly names: number
  readonly period: { readonly from: number; readonly to: number } | null
  readonly columns: readonly {
    readonly name: string
    readonly kind: 'text' | 'number'
    readonly distinct: number | null
  }[]
}

type Attribute = {
  readonly name: string
  readonly texts: TextCodes
  readonly codes: Uint32Array
  isNumeric: boolean
}

/** Events of a chunk that is being filled. */
type Filling = {
  count: number
  readonly cases: Uint32Array
  readonly names: Uint32Array
  readonly times: Float64Array
  readonly ends: Float64Array
}

/**
 * Writes one file of events: a table of codes in the order in which events came, and a table of texts for each of them. The
 * view `log` puts them together for whoever asks in SQL. Columns that come for the first time in the middle are added there.
 */
export async function partWriter(path: string, settings: DuckSettings, hashId: ((id: string) => string) | null) {
  const duck = await openDuck(path, settings)
  const run = (sql: string) => duck.connection.run(sql)
  await run('create table events (case_no uinteger, name_no uinteger, time_ms double, end_ms double)')
  const { DOUBLE, UINTEGER } = await import('@duckdb/node-api')
  const cases = new TextCodes()
  const names = new TextCodes()
  const attributes = new Map<string, Attribute>()
  const hashes: string[] = []
  const filling: Filling = {
    count: 0,
    cases: new Uint32Array(CHUNK),
    names: new Uint32Array(CHUNK),
    times: new Float64Array(CHUNK),
    ends: new Float64Array(CHUNK),
  }
  let events = 0
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  let appender: DuckDBAppender | null = null
  let newColumns: string[] = []
  /** Columns that the open appender knows. */
  let known: Attribute[] = []

  async function flush(): Promise<void> {
    if (filling.count === 0) return
    if (appender === null || newColumns.length > 0) {
      appender?.closeSync()
      for (const name of newColumns)
        await run(`alter table events add column ${named(name)} uinteger default ${MISSING}`)
      newColumns = []
      known = [...attributes.values()]
      appender = await duck.connection.createAppender('events')
    }
    const types: DuckDBType[] = [UINTEGER, UINTEGER, DOUBLE, DOUBLE, ...known.map(() => UINTEGER)]
    const { DuckDBDataChunk } = await import('@duckdb/node-api')
    const chunk = DuckDBDataChunk.create(types, filling.count)
    const columns = [filling.cases, filling.names, filling.times, filling.ends, ...known.map(({ codes }) => codes)]
    for (const [at, values] of columns.entries()) duck.fill(chunk, at, values.subarray(0, filling.count))
    appender.appendDataChunk(chunk)
    filling.count = 0
    for (const { codes } of known) codes.fill(MISSING)
  }

  function attribute(key: string): Attribute {
    const found = attributes.get(key)
    if (found) return found
    const name = `a${attributes.size}`
    const made: Attribute = {
      name,
      texts: new TextCodes(),
      codes: new Uint32Array(CHUNK).fill(MISSING),
      isNumeric: true,
    }
    attributes.set(key, made)
    newColumns.push(name)
    return made
  }

  function put(key: string, at: number, value: AttributeValue): void {
    const column = attribute(key)
    const text = typeof value === 'number' ? String(value) : value
    const before = column.texts.texts.length
    const code = column.texts.codeOf(text)
    column.codes[at] = code
    if (column.isNumeric && code === before) column.isNumeric = isPlainNumber(text)
  }

  function caseOf(id: string): number {
    const code = cases.codeOf(id)
    if (hashId && code === hashes.length) hashes.push(hashId(id))
    return code
  }

  return {
    async add(rows: readonly EventRow[]): Promise<void> {
      for (const row of rows) {
        const at = filling.count++
        events++
        filling.cases[at] = caseOf(row.caseId)
        filling.names[at] = names.codeOf(row.name)
        filling.times[at] = row.time
        filling.ends[at] = row.end ?? row.time
        if (row.time < first) first = row.time
        if (row.time > last) last = row.time
        if (row.attributes) for (const key in row.attributes) put(key, at, row.attributes[key] as AttributeValue)
        if (filling.count === CHUNK) await flush()
      }
    },
    async finish(): Promise<PartFacts> {
      await flush()
      appender?.closeSync()
      appender = null
      await writeTexts(duck, 'cases', 'id', hashId ? hashes : cases.texts)
      await writeTexts(duck, 'names', 'name', names.texts)
      await writeValues(
        duck,
        [...attributes.values()].map(({ texts }) => texts.texts),
      )
      const columns = [...attributes].map(([name, { isNumeric, texts }]) => ({
        name,
        kind: isNumeric ? ('number' as const) : ('text' as const),
        distinct: isNumeric ? null : texts.texts.length,
      }))
      await writeView(duck, columns)
      await run('checkpoint')
      duck.close()
      const period = events === 0 ? null : { from: first, to: last }
      return { events, cases: cases.texts.length, names: names.texts.length, period, columns }
    },
    abort(): void {
      try {
        appender?.closeSync()
      } catch {
        // What was appended to it is thrown away with the file.
      }
      duck.close()
    },
  }
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
async function writeView(duck: Duck, columns: PartFacts['columns']): Promise<void> {
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

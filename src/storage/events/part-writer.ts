import type { DuckDBAppender } from '@duckdb/node-api'
import type { AttributeValue, EventRow } from '../../formats/events/event-row.ts'
import { NumberStyles, plainNumber } from '../../formats/events/number-style.ts'
import { putAttributes } from '../../formats/events/put-attributes.ts'
import { MISSING } from '../../journeys/log/columns.ts'
import { type DuckSettings, openDuck } from './duckdb.ts'
import { TextCodes } from './log-builder.ts'
import { addColumn, appendRows, CHUNK, CREATE_EVENTS, type PartColumn, writeTables } from './part-file.ts'

export type PartFacts = {
  readonly events: number
  readonly cases: number
  readonly names: number
  readonly period: { readonly from: number; readonly to: number } | null
  readonly columns: readonly PartColumn[]
}

type Attribute = {
  readonly name: string
  readonly texts: TextCodes
  readonly codes: Uint32Array
  readonly numbers: NumberStyles
}

/** A column of numbers with a decimal comma is kept as all other numbers are. */
function columnOf(name: string, { texts: { texts }, numbers: { style } }: Attribute) {
  const kept = style === 'comma' ? texts.map((text) => plainNumber(text, style)) : texts
  return { name, isNumeric: style !== null, texts: kept }
}

/** Events of a chunk that is being filled. */
type Filling = {
  count: number
  readonly cases: Uint32Array
  readonly names: Uint32Array
  readonly times: Float64Array
  readonly ends: Float64Array
}

/** Writes one file of events, of which columns may come for the first time in the middle. */
export async function partWriter(path: string, settings: DuckSettings, hashId: ((id: string) => string) | null) {
  const duck = await openDuck(path, settings)
  const run = (sql: string) => duck.connection.run(sql)
  await run(CREATE_EVENTS)
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
      for (const name of newColumns) await run(addColumn(name))
      newColumns = []
      known = [...attributes.values()]
      appender = await duck.connection.createAppender('events')
    }
    const columns = [filling.cases, filling.names, filling.times, filling.ends, ...known.map(({ codes }) => codes)]
    await appendRows(duck, appender, filling.count, columns)
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
      numbers: new NumberStyles(),
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
    if (code === before) column.numbers.see(text)
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
        if (row.attributes) putAttributes(row.attributes, at, attributes, put)
        if (filling.count === CHUNK) await flush()
      }
    },
    async finish(): Promise<PartFacts> {
      await flush()
      appender?.closeSync()
      appender = null
      const columns = await writeTables(duck, {
        cases: hashId ? hashes : cases.texts,
        names: names.texts,
        columns: [...attributes].map(([name, one]) => columnOf(name, one)),
      })
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

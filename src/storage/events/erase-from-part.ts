import { MISSING } from '../../journeys/log/columns.ts'
import { type Duck, type DuckSettings, openDuck } from './duckdb.ts'
import type { Erasure } from './event-store.ts'
import {
  addColumn,
  appendRows,
  CHUNK,
  CREATE_EVENTS,
  chunksOf,
  type PartTables,
  readTables,
  writeTables,
} from './part-file.ts'

/** What a file holds of whoever is to be erased. */
export type Found = {
  /** By the code of a case: whether it is theirs. */
  readonly isTheirs: Uint8Array
  readonly cases: readonly string[]
  readonly events: number
}

/** Looks for somebody's cases in a file of events; nothing is written. */
export async function foundIn(path: string, settings: DuckSettings, erasure: Erasure): Promise<Found> {
  const duck = await openDuck(path, settings, { readOnly: true })
  try {
    return await lookedFor(duck, await readTables(duck), erasure)
  } finally {
    duck.close()
  }
}

async function lookedFor(duck: Duck, { cases, columns }: PartTables, { ids, column }: Erasure): Promise<Found> {
  const isTheirs = new Uint8Array(cases.length)
  if (column === null) for (const [code, id] of cases.entries()) isTheirs[code] = ids.has(id) ? 1 : 0
  else {
    const at = columns.findIndex(({ name }) => name === column)
    const isNamed = Uint8Array.from(columns[at]?.texts ?? [], (text) => (ids.has(text) ? 1 : 0))
    if (isNamed.includes(1))
      for await (const chunk of chunksOf(duck, `select case_no, a${at} from events`)) {
        const codes = Uint32Array.from(duck.codesIn(chunk, 0))
        for (const [row, value] of duck.codesIn(chunk, 1).entries())
          if (isNamed[value] === 1) isTheirs[codes[row] as number] = 1
      }
  }
  let events = 0
  if (isTheirs.includes(1))
    for await (const chunk of chunksOf(duck, 'select case_no from events'))
      for (const code of duck.codesIn(chunk, 0)) events += isTheirs[code] as number
  return { isTheirs, cases: cases.filter((_, code) => isTheirs[code] === 1), events }
}

/**
 * Writes a file of events anew without what was found: neither the ids nor any text stays that nobody else has. The file as it
 * was is left to whoever reads it. @returns how many events are in the new one
 */
export async function writtenWithout(
  from: string,
  to: string,
  settings: DuckSettings,
  { isTheirs }: Found,
): Promise<number> {
  const source = await openDuck(from, settings, { readOnly: true })
  const target = await openDuck(to, settings)
  try {
    const tables = await readTables(source)
    const kinds = [tables.cases, tables.names, ...tables.columns.map(({ texts }) => texts)]
    const select = `select case_no, name_no${tables.columns.map((_, at) => `, a${at}`).join('')}, time_ms, end_ms from events`
    const renamed = await kept(source, select, kinds, isTheirs)
    await target.connection.run(CREATE_EVENTS)
    for (const at of tables.columns.keys()) await target.connection.run(addColumn(`a${at}`))
    const appender = await target.connection.createAppender('events')
    const codes = kinds.map(() => new Uint32Array(CHUNK))
    const times = [new Float64Array(CHUNK), new Float64Array(CHUNK)]
    let events = 0
    for await (const chunk of chunksOf(source, select)) {
      const rows = rowsOfOthers(source.codesIn(chunk, 0), isTheirs)
      for (const [kind, into] of codes.entries()) {
        const own = source.codesIn(chunk, kind)
        const map = renamed[kind] as Uint32Array
        for (const [at, row] of rows.entries()) {
          const code = own[row] as number
          into[at] = code === MISSING ? MISSING : (map[code] as number)
        }
      }
      for (const [place, into] of times.entries()) {
        const own = source.doublesIn(chunk, kinds.length + place)
        for (const [at, row] of rows.entries()) into[at] = own[row] as number
      }
      events += rows.length
      const [cases, names, ...further] = codes
      if (rows.length > 0)
        await appendRows(target, appender, rows.length, [
          cases as Uint32Array,
          names as Uint32Array,
          ...times,
          ...further,
        ])
    }
    appender.closeSync()
    const without = (texts: readonly string[], kind: number) =>
      texts.filter((_, code) => renamed[kind]?.[code] !== MISSING)
    await writeTables(target, {
      cases: without(tables.cases, 0),
      names: without(tables.names, 1),
      columns: tables.columns.map((column, at) => ({ ...column, texts: without(column.texts, at + 2) })),
    })
    return events
  } finally {
    source.close()
    target.close()
  }
}

/** For each kind of texts, what each code is called where others use it; `MISSING` where nobody does. */
async function kept(
  duck: Duck,
  select: string,
  kinds: readonly (readonly string[])[],
  isTheirs: Uint8Array,
): Promise<Uint32Array[]> {
  const renamed = kinds.map((texts) => new Uint32Array(texts.length).fill(MISSING))
  for await (const chunk of chunksOf(duck, select)) {
    const rows = rowsOfOthers(duck.codesIn(chunk, 0), isTheirs)
    for (const [kind, map] of renamed.entries()) {
      const codes = duck.codesIn(chunk, kind)
      for (const row of rows) {
        const code = codes[row] as number
        if (code !== MISSING) map[code] = 0
      }
    }
  }
  for (const map of renamed) {
    let next = 0
    for (const [code, used] of map.entries()) if (used !== MISSING) map[code] = next++
  }
  return renamed
}

function rowsOfOthers(cases: Uint32Array, isTheirs: Uint8Array): number[] {
  const rows: number[] = []
  for (const [row, code] of cases.entries()) if (isTheirs[code] !== 1) rows.push(row)
  return rows
}

import type { Period } from '../../journeys/basis.ts'
import type { DataSet, Part } from './data-set.ts'
import { type Attached, attachFiles, type DuckSettings } from './duckdb.ts'
import { columnsIn } from './part-file.ts'

export type PartsCounted = Pick<DataSet, 'events' | 'cases' | 'names' | 'period' | 'columns'>

/**
 * What several files of events hold together; what is in more than one of them is counted once. DuckDB counts, from what codes
 * mean: no event is read but for its time, and no more memory is taken than the settings allow.
 * @param at the folder that the files are in
 */
export async function countParts(at: string, parts: readonly Part[], settings: DuckSettings): Promise<PartsCounted> {
  const attached = await attachFiles(
    parts.map(({ file }) => `${at}/${file}`),
    settings,
  )
  try {
    const all = [...parts.keys()]
    return {
      events: parts.reduce((sum, { events }) => sum + events, 0),
      cases: await distinct(
        attached,
        all.map((file) => `select id as text from f${file}.cases`),
      ),
      names: await distinct(
        attached,
        all.map((file) => `select name as text from f${file}.names`),
      ),
      period: await periodOf(attached),
      columns: await columnsOf(attached),
    }
  } finally {
    attached.close()
  }
}

/** @param texts a question for each list of texts, whose column is called `text` */
async function distinct({ connection }: Attached, texts: readonly string[]): Promise<number> {
  if (texts.length === 0) return 0
  const reader = await connection.runAndReadAll(`select count(distinct text) from (${texts.join(' union all ')})`)
  return Number(reader.getRows()[0]?.[0])
}

async function periodOf({ files, connection }: Attached): Promise<Period | null> {
  if (files.length === 0) return null
  const times = files.map((_, file) => `select min(time_ms) as "from", max(time_ms) as "to" from f${file}.events`)
  const reader = await connection.runAndReadAll(`select min("from"), max("to") from (${times.join(' union all ')})`)
  const [from, to] = reader.getRows()[0] ?? []
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null
}

/** In the order in which they first come. One of numbers in every file that has it is one of numbers. */
async function columnsOf(attached: Attached): Promise<PartsCounted['columns']> {
  const found = new Map<string, { isNumeric: boolean; readonly texts: string[] }>()
  for (const [file, duck] of attached.files.entries()) {
    for (const { no, name, isNumeric } of await columnsIn(duck)) {
      const column = found.get(name) ?? { isNumeric: true, texts: [] }
      found.set(name, column)
      column.isNumeric &&= isNumeric
      column.texts.push(`select text from f${file}.texts where column_no = ${no}`)
    }
  }
  const columns: PartsCounted['columns'] = []
  for (const [name, { isNumeric, texts }] of found) {
    if (isNumeric) columns.push({ name, kind: 'number', distinct: null })
    else columns.push({ name, kind: 'text', distinct: await distinct(attached, texts) })
  }
  return columns
}

import type { DuckDBDataChunk } from '@duckdb/node-api'
import { type Column, MISSING } from '../../journeys/log/columns.ts'
import type { EventLog } from '../../journeys/log/event-log.ts'
import { EventPlaces, scatter } from '../../journeys/log/event-places.ts'
import { attachFiles, type Duck, type DuckSettings } from './duckdb.ts'
import type { LoadOptions } from './event-store.ts'
import { TextCodes } from './log-builder.ts'
import { chunksOf, columnsIn, textsOf, valuesOf } from './part-file.ts'

/** A column over all parts: numbers where every part has numbers, texts otherwise. */
type Gathered = { readonly codes: Uint32Array; readonly texts: GatheredTexts; isNumeric: boolean }

/** A part's file that is open. */
type Part = {
  readonly duck: Duck
  readonly events: number
  /** What its codes of cases are over all parts. */
  readonly caseCodes: Uint32Array
}

/**
 * Puts the events of several files behind one another and in the order that analyses read. They are read twice: how many each
 * case has says where its events go, so that there is never a second copy of them in memory.
 */
export async function loadParts(
  paths: readonly { readonly path: string; readonly events: number }[],
  settings: DuckSettings,
  { columns, caseIds, progress }: LoadOptions,
): Promise<EventLog> {
  const all = 2 * paths.reduce((sum, { events }) => sum + events, 0)
  let done = 0
  const read = (rows: number) => {
    done += rows
    progress?.(done / all)
  }
  const isOnly = paths.length === 1
  const ids = new GatheredTexts(isOnly)
  const attached = await attachFiles(
    paths.map(({ path }) => path),
    settings,
  )
  try {
    const parts: Part[] = []
    for (const [at, { events }] of paths.entries()) {
      const duck = attached.files[at] as Duck
      const caseCodes = isOnly && !caseIds ? KEPT : ids.take(await textsOf(duck, 'id from cases'))
      parts.push({ duck, events, caseCodes })
    }
    const places = new EventPlaces(await countsOf(parts, read))
    return {
      ...(await columnsOf(parts, places, columns, isOnly, read)),
      ...casesOf(places, caseIds ? ids.texts : null),
    }
  } finally {
    attached.close()
  }
}

function casesOf({ starts, codes }: EventPlaces, ids: readonly string[] | null) {
  return { caseStarts: starts, caseIds: ids && Array.from(codes, (code) => ids[code] as string) }
}

/** How many events each case has, by its code. */
async function countsOf(parts: readonly Part[], tell: (rows: number) => void): Promise<Uint32Array> {
  let counts = new Uint32Array(1024)
  for (const { duck, events, caseCodes } of parts) {
    let read = 0
    for await (const chunk of chunksOf(duck, 'select case_no from events')) {
      for (const own of duck.codesIn(chunk, 0)) {
        const code = caseCodes === KEPT ? own : (caseCodes[own] as number)
        while (code >= counts.length) counts = enlarged(counts)
        counts[code] = (counts[code] as number) + 1
      }
      read += chunk.rowCount
      tell(chunk.rowCount)
    }
    if (read !== events) throw new Error(`the file holds ${read} events instead of ${events}`)
  }
  return counts
}

async function columnsOf(
  parts: readonly Part[],
  places: EventPlaces,
  wanted: readonly string[] | null,
  isOnly: boolean,
  tell: (rows: number) => void,
): Promise<Omit<EventLog, 'caseStarts' | 'caseIds'>> {
  const names = places.codesColumn()
  const times = places.numbersColumn()
  const ends = (await haveEnds(parts)) ? places.numbersColumn() : null
  const dictionary = new GatheredTexts(isOnly)
  const gathered = new Map<string, Gathered>()
  for (const { duck, caseCodes } of parts) {
    const nameCodes = dictionary.take(await textsOf(duck, 'name from names'))
    const own: { readonly no: number; readonly column: Gathered; readonly codes: Uint32Array }[] = []
    for (const { no, name, isNumeric } of await columnsIn(duck)) {
      if (wanted !== null && !wanted.includes(name)) continue
      const column = gathered.get(name) ?? {
        codes: places.codesColumn().fill(MISSING),
        texts: new GatheredTexts(isOnly),
        isNumeric: true,
      }
      gathered.set(name, column)
      column.isNumeric &&= isNumeric
      own.push({ no, column, codes: column.texts.take(await valuesOf(duck, no)) })
    }
    const list = ['case_no', 'name_no', 'time_ms', ...(ends ? ['end_ms'] : []), ...own.map(({ no }) => `a${no}`)]
    for await (const chunk of chunksOf(duck, `select ${list.join(', ')} from events`)) {
      const at = places.placesOf(recoded(duck, chunk, 0, caseCodes))
      scatter(recoded(duck, chunk, 1, nameCodes), at, names)
      scatter(duck.doublesIn(chunk, 2), at, times)
      if (ends) scatter(duck.doublesIn(chunk, 3), at, ends)
      const first = list.length - own.length
      for (const [i, { column, codes }] of own.entries())
        scatter(recoded(duck, chunk, first + i, codes), at, column.codes)
      tell(chunk.rowCount)
    }
  }
  places.sort(times, [names, ...(ends ? [ends] : []), ...[...gathered.values()].map(({ codes }) => codes)])
  const attributes = new Map([...gathered].map(([name, column]) => [name, columnOf(column)]))
  return { dictionary: dictionary.texts, names, times, ends, attributes }
}

async function haveEnds(parts: readonly Part[]): Promise<boolean> {
  for (const { duck } of parts) {
    const reader = await duck.connection.runAndReadAll('select 1 from events where end_ms <> time_ms limit 1')
    if (reader.currentRowCount > 0) return true
  }
  return false
}

/** Stands for: the file's own codes are kept. */
const KEPT = new Uint32Array(0)

/** The texts of one kind over all parts; of a single part they are taken as they are. */
class GatheredTexts {
  #texts: readonly string[] = []
  readonly #codes: TextCodes | null

  constructor(isOnly: boolean) {
    this.#codes = isOnly ? null : new TextCodes()
  }

  get texts(): readonly string[] {
    return this.#codes?.texts ?? this.#texts
  }

  /** What a part's codes are over all parts, given its texts. */
  take(texts: readonly string[]): Uint32Array {
    const all = this.#codes
    if (all) return Uint32Array.from(texts, (text) => all.codeOf(text))
    this.#texts = texts
    return KEPT
  }
}

function recoded(duck: Duck, chunk: DuckDBDataChunk, column: number, codes: Uint32Array): Uint32Array {
  const own = duck.codesIn(chunk, column)
  if (codes === KEPT) return own
  return own.map((code) => (code === MISSING ? MISSING : (codes[code] as number)))
}

function columnOf({ codes, texts, isNumeric }: Gathered): Column {
  if (!isNumeric) return { kind: 'text', dictionary: texts.texts, codes }
  const numbers = texts.texts.map(Number)
  return {
    kind: 'number',
    values: Float64Array.from(codes, (code) => (code === MISSING ? Number.NaN : (numbers[code] as number))),
  }
}

function enlarged(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * counts.length)
  more.set(counts)
  return more
}

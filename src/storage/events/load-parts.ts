import type { DuckDBDataChunk } from '@duckdb/node-api'
import { type Column, MISSING } from '../../journeys/log/columns.ts'
import { type EventColumns, type EventLog, fromColumns } from '../../journeys/log/event-log.ts'
import { type Duck, type DuckSettings, openDuck } from './duckdb.ts'
import type { LoadOptions } from './event-store.ts'
import { TextCodes } from './log-builder.ts'

/** A column over all parts: numbers where every part has numbers, texts otherwise. */
type Gathered = { readonly codes: Uint32Array; readonly texts: TextCodes; isNumeric: boolean }

/** Puts the events of several files behind one another and in the order that analyses read. */
export async function loadParts(
  paths: readonly { readonly path: string; readonly events: number }[],
  settings: DuckSettings,
  { columns, caseIds }: LoadOptions,
): Promise<EventLog> {
  const count = paths.reduce((sum, { events }) => sum + events, 0)
  const whole = {
    cases: shared(Uint32Array, count),
    names: shared(Uint32Array, count),
    times: shared(Float64Array, count),
    ends: shared(Float64Array, count),
  }
  const ids = new TextCodes()
  const names = new TextCodes()
  const gathered = new Map<string, Gathered>()
  let at = 0
  let hasEnds = false
  for (const { path, events } of paths) {
    const duck = await openDuck(path, settings, { readOnly: true })
    try {
      const isOnly = paths.length === 1
      const caseCodes = await codesOf(duck, 'id from cases', ids, isOnly && !caseIds)
      const nameCodes = await codesOf(duck, 'name from names', names, false)
      const there = await columnsOf(duck, columns)
      const sources: { no: number; column: Gathered; codes: Uint32Array }[] = []
      for (const { no, name, isNumeric } of there) {
        const column = gathered.get(name) ?? {
          codes: new Uint32Array(count).fill(MISSING),
          texts: new TextCodes(),
          isNumeric: true,
        }
        gathered.set(name, column)
        column.isNumeric &&= isNumeric
        sources.push({
          no,
          column,
          codes: await codesOf(duck, `text from texts where column_no = ${no}`, column.texts, false),
        })
      }
      const list = ['case_no', 'name_no', 'time_ms', 'end_ms', ...sources.map(({ no }) => `a${no}`)].join(', ')
      const result = await duck.connection.stream(`select ${list} from events`)
      const from = at
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        recode(duck, chunk, 0, caseCodes, whole.cases, at)
        recode(duck, chunk, 1, nameCodes, whole.names, at)
        whole.times.set(duck.doublesIn(chunk, 2), at)
        whole.ends.set(duck.doublesIn(chunk, 3), at)
        for (const [index, { column, codes }] of sources.entries())
          recode(duck, chunk, 4 + index, codes, column.codes, at)
        at += chunk.rowCount
      }
      if (at - from !== events) throw new Error(`the file holds ${at - from} events instead of ${events}`)
    } finally {
      duck.close()
    }
  }
  for (let i = 0; i < count && !hasEnds; i++) hasEnds = whole.ends[i] !== whole.times[i]
  const log: EventColumns = {
    ...whole,
    ends: hasEnds ? whole.ends : null,
    dictionary: names.texts,
    caseIds: caseIds ? ids.texts : null,
    attributes: new Map([...gathered].map(([name, column]) => [name, columnOf(column)])),
  }
  return fromColumns(log)
}

/** A column that worker threads can read at once without a copy. */
function shared<T>(
  make: { new (buffer: SharedArrayBuffer): T; readonly BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT))
}

/** Empty: the file's own codes are kept. */
const KEPT = new Uint32Array(0)

/** What the file's codes are over all parts. */
async function codesOf(duck: Duck, what: string, into: TextCodes, asTheyAre: boolean): Promise<Uint32Array> {
  if (asTheyAre) return KEPT
  const reader = await duck.connection.runAndReadAll(`select ${what} order by no`)
  const texts = reader.getColumns()[0] ?? []
  const isFirst = into.texts.length === 0
  const codes = Uint32Array.from(texts, (text) => into.codeOf(String(text)))
  return isFirst && codes.every((code, index) => code === index) ? KEPT : codes
}

function recode(
  duck: Duck,
  chunk: DuckDBDataChunk,
  column: number,
  codes: Uint32Array,
  into: Uint32Array,
  at: number,
): void {
  const own = duck.codesIn(chunk, column)
  if (codes === KEPT) {
    into.set(own, at)
    return
  }
  for (let i = 0; i < own.length; i++) {
    const code = own[i] as number
    into[at + i] = code === MISSING ? MISSING : (codes[code] as number)
  }
}

async function columnsOf(duck: Duck, wanted: readonly string[] | null) {
  const reader = await duck.connection.runAndReadAll('select no, name, kind from columns order by no')
  return reader
    .getRows()
    .map(([no, name, kind]) => ({ no: Number(no), name: String(name), isNumeric: kind === 'number' }))
    .filter(({ name }) => wanted === null || wanted.includes(name))
}

function columnOf({ codes, texts, isNumeric }: Gathered): Column {
  if (!isNumeric) return { kind: 'text', dictionary: texts.texts, codes }
  const numbers = texts.texts.map(Number)
  return {
    kind: 'number',
    values: Float64Array.from(codes, (code) => (code === MISSING ? Number.NaN : (numbers[code] as number))),
  }
}

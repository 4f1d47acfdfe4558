import { sniffSeparator } from '../csv/sniff-separator.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { bytesOf, type EventFile } from './event-file.ts'
import type { RefusedRow } from './event-row.ts'
import type { EventSettings } from './event-settings.ts'
import { areKnownHeadings } from './guess-mapping.ts'
import { type FlatRow, flatten } from './json/flatten.ts'
import { jsonParts } from './json/json-parts.ts'
import { actionsOf, isMatomoVisit } from './json/matomo.ts'
import { calledEvent, isSegmentCall } from './json/segment.ts'
import { changesOf, isZendeskAudit } from './json/zendesk.ts'
import { FileRefused, type TextPiece, textPieces } from './pieces.ts'
import { snowplowColumns } from './snowplow-columns.ts'
import { columnNames } from './table-mapping.ts'
import { guessTime } from './time/guess-time.ts'

/** Rows of a table, whatever it is written in. */
export type TableBatch = {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly refused: readonly RefusedRow[]
}

export type Table = {
  /** Of JSON, columns that come for the first time behind the sample are added as their rows come. */
  readonly columns: readonly string[]
  /** The columns as a refusal may name them, line by line: by their place where their names may be somebody's data. */
  readonly toldColumns: string
  /** The first rows. */
  readonly sample: TableBatch['rows']
  /** What the file's separator was found to be; null where it has none. */
  readonly separator: string | null
  readonly header: boolean
  /** All rows from the first, given once. */
  readonly batches: AsyncGenerator<TableBatch>
}

const SAMPLE_ROWS = 2000
const SNIFF_CHARACTERS = 64 * 1024
const MOST_COLUMNS = 2000

export async function openCsv(
  file: EventFile,
  settings: EventSettings,
  progress?: (bytes: number) => void,
): Promise<Table> {
  const pieces = textPieces(bytesOf(file, progress), settings.encoding ?? null)
  const first = await firstText(pieces)
  const sign = /^sep=(.)\r?\n/i.exec(first.text)
  const separator =
    settings.separator ??
    (/\.(tsv|tab)$/i.test(file.name.replace(/\.gz$/i, '')) && first.text.includes('\t')
      ? '\t'
      : sniffSeparator(first.text).separator)
  const records = csvRecords(
    withFirst({ ...first, text: sign ? first.text.slice(sign[0].length) : first.text }, pieces),
    separator,
  )
  const skipped = sign ? 1 : 0
  const head: CsvRecord[] = []
  while (head.length < SAMPLE_ROWS) {
    const next = await records.next()
    if (next.done) break
    for (const record of next.value.records) head.push(record)
  }
  const usualWidth = usualWidthOf(head)
  const isRow = ({ cells }: CsvRecord) => cells !== null && !isTitle(cells, usualWidth)
  const titles = head.slice(0, MOST_TITLES).findIndex(isRow)
  const beginAt = titles >= 0 ? titles : head.findIndex(({ cells }) => cells !== null)
  const begin = head[beginAt]?.cells
  if (!begin) throw new FileRefused(head.length > 0 ? 'events-not-text' : 'events-empty')
  if (begin.length > MOST_COLUMNS) throw new FileRefused('events-not-text')
  const header = settings.header ?? isHeading(begin, head)
  const unnamed = () => snowplowColumns(begin) ?? begin.map(() => '')
  const columns = columnNames(header ? withRowNumbers(begin, head.slice(beginAt + 1)) : unnamed())
  const isSure = !header || settings.header === true || areKnownHeadings(columns)
  const toldColumns = told(isSure ? columns : columnNames(begin.map(() => '')))
  const body = header ? head.slice(beginAt + 1) : head.slice(beginAt)
  const before = head.slice(0, beginAt)
  const turned = (part: readonly CsvRecord[]): TableBatch => {
    const rows: { line: number; cells: readonly string[] }[] = []
    const refused: RefusedRow[] = []
    for (const { line, cells } of part) {
      if (cells === null) refused.push({ line: line + skipped, reason: 'too-long', column: null })
      // Empty cells behind the last column are what spreadsheets leave.
      else if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell !== ''))
        refused.push({ line: line + skipped, reason: 'too-many-cells', column: null })
      else rows.push({ line: line + skipped, cells })
    }
    return { rows, refused }
  }
  const skippedRows = before.map(({ line, cells }): RefusedRow => {
    return { line: line + skipped, reason: cells === null ? 'too-long' : 'before-headings', column: null }
  })
  async function* batches(): AsyncGenerator<TableBatch> {
    yield { rows: [], refused: skippedRows }
    yield turned(body)
    for await (const { records: part } of records) yield turned(part)
  }
  const sample = turned(body).rows.slice(0, SAMPLE_ROWS)
  return { columns, toldColumns, sample, separator, header, batches: batches() }
}

/** Columns that a refusal names. */
const TOLD_COLUMNS = 30

function told(columns: readonly string[]): string {
  return columns.slice(0, TOLD_COLUMNS).join('\n')
}

/** Rows in front of a table that are looked at to tell titles from headings. */
const MOST_TITLES = 30

/** How many cells most rows have, empty ones behind the last left out. */
function usualWidthOf(head: readonly CsvRecord[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of head) {
    if (cells === null) continue
    const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0]
}

/** What some programs write in front of a table: its name, a date, notes. */
function isTitle(cells: readonly string[], usualWidth: number): boolean {
  return usualWidth > 1 && cells.findLastIndex((cell) => cell.trim() !== '') + 1 <= usualWidth / 2
}

/** R writes the rows' numbers into a first column that has no heading. */
function withRowNumbers(headings: readonly string[], rows: readonly CsvRecord[]): readonly string[] {
  const isNumbered = ({ cells }: CsvRecord, at: number) =>
    cells?.length === headings.length + 1 && cells[0] === `${at + 1}`
  return rows.length > 1 && rows.every(isNumbered) ? ['', ...headings] : headings
}

/**
 * Whether the first row holds headings: no date, no number, and no two cells that come again below it. A row that comes again as
 * a whole is a heading that somebody put between the rows of several files.
 */
function isHeading(first: readonly string[], head: readonly CsvRecord[]): boolean {
  const told = first.filter((cell) => cell.trim() !== '')
  if (told.some((cell) => isTimeCell(cell))) return false
  if (
    told.length > 1 &&
    told.length === first.length &&
    told.some((cell) => /^[-+]?\d+(?:[.,]\d+)?$/.test(cell.trim()))
  )
    return false
  const below = head.flatMap(({ cells }) => (cells === null || cells.join('\n') === first.join('\n') ? [] : [cells]))
  // One value may be called like its column.
  return first.filter((cell, at) => cell.trim() !== '' && below.some((cells) => cells[at] === cell)).length < 2
}

function isTimeCell(cell: string): boolean {
  const guessed = guessTime([cell])
  return guessed !== null && !/seconds/.test(guessed.format)
}

/** Rows out of lines of JSON, or out of a JSON list. */
export async function openJson(
  file: EventFile,
  settings: EventSettings,
  format: 'json' | 'json-lines',
  progress?: (bytes: number) => void,
): Promise<Table> {
  const pieces = textPieces(bytesOf(file, progress), settings.encoding ?? null)
  const source = flatBatches(format === 'json' ? listTexts(pieces) : lineTexts(pieces))
  const head: FlatBatch[] = []
  let have = 0
  while (have < SAMPLE_ROWS) {
    const next = await source.next()
    if (next.done) break
    head.push(next.value)
    have += next.value.rows.length
  }
  const names = new Set<string>()
  const columns: string[] = []
  const add = (name: string) => {
    if (names.has(name) || names.size >= MOST_COLUMNS) return
    names.add(name)
    columns.push(name)
  }
  for (const { rows } of head) for (const { row } of rows) for (const name of row.keys()) add(name)
  if (names.size === 0) throw new FileRefused(format === 'json' ? 'events-json-malformed' : 'events-unknown-format')
  // What the mapping names may come for the first time behind the sample.
  for (const name of [...(settings.mapping?.attributes ?? []), settings.mapping?.end ?? '']) if (name) add(name)
  const cellsOf = (row: FlatRow) => {
    for (const name of row.keys()) add(name)
    return columns.map((name) => row.get(name) ?? '')
  }
  const turned = ({ rows, refused }: FlatBatch): TableBatch => ({
    rows: rows.map(({ line, row }) => ({ line, cells: cellsOf(row) })),
    refused,
  })
  async function* batches(): AsyncGenerator<TableBatch> {
    for (const batch of head.splice(0)) yield turned(batch)
    for await (const batch of source) yield turned(batch)
  }
  const sample = head.flatMap((batch) => turned(batch).rows)
  return {
    columns,
    toldColumns: told(columns),
    sample: sample.slice(0, SAMPLE_ROWS),
    separator: null,
    header: true,
    batches: batches(),
  }
}

type FlatBatch = { readonly rows: { readonly line: number; readonly row: FlatRow }[]; readonly refused: RefusedRow[] }

async function* flatBatches(texts: AsyncGenerator<{ line: number; text: string | null }[]>): AsyncGenerator<FlatBatch> {
  for await (const batch of texts) {
    const rows: { line: number; row: FlatRow }[] = []
    const refused: RefusedRow[] = []
    for (const { line, text } of batch) {
      if (text === null) {
        refused.push({ line, reason: 'too-long', column: null })
        continue
      }
      let value: unknown
      try {
        value = JSON.parse(text)
      } catch {
        refused.push({ line, reason: 'not-json', column: null })
        continue
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        refused.push({ line, reason: 'not-an-object', column: null })
      else for (const row of rowsOf(value)) rows.push({ line, row: flatten(row) })
    }
    yield { rows, refused }
  }
}

/** Some interfaces give what happened at once, or in one visit, as one value. */
function rowsOf(value: object): readonly object[] {
  if (isMatomoVisit(value)) return actionsOf(value)
  if (isZendeskAudit(value)) return changesOf(value)
  return [isSegmentCall(value) ? calledEvent(value) : value]
}

/** Characters that one line of JSON may have. */
const LONGEST_LINE = 4 * 1024 * 1024

async function* lineTexts(pieces: AsyncIterable<TextPiece>): AsyncGenerator<{ line: number; text: string | null }[]> {
  let rest = ''
  let line = 1
  let isSkipping = false
  for await (const piece of pieces) {
    const text = rest + piece.text
    const found: { line: number; text: string | null }[] = []
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      const one = text.slice(at, end).trim()
      if (one !== '' && !isSkipping) found.push({ line, text: one })
      isSkipping = false
      line++
      at = end + 1
    }
    rest = isSkipping ? '' : text.slice(at)
    if (rest.length > LONGEST_LINE) {
      found.push({ line, text: null })
      isSkipping = true
      rest = ''
    }
    if (found.length > 0) yield found
  }
  if (rest.trim() !== '') yield [{ line, text: rest.trim() }]
}

/**
 * The elements of the list at the top, or of the lists right below it, one level deeper too. Of an object at the top, plain
 * values that are in no list say something about the file and are no rows.
 */
async function* listTexts(pieces: AsyncIterable<TextPiece>): AsyncGenerator<{ line: number; text: string | null }[]> {
  let line = 0
  for await (const { parts } of jsonParts(pieces)) {
    const rows = parts.flatMap(({ key, text }) => {
      if (key === null) return [text]
      if (text.startsWith('[')) return listWithin(text)
      return text.startsWith('{') ? [text] : []
    })
    yield rows.map((text) => ({ line: ++line, text }))
  }
}

function listWithin(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text)
    const isOfRows = Array.isArray(list) && list.some((one) => typeof one === 'object' && one !== null)
    return isOfRows ? list.map((one) => JSON.stringify(one)) : []
  } catch {
    return [text]
  }
}

async function firstText(pieces: AsyncGenerator<TextPiece>): Promise<TextPiece> {
  let text = ''
  let bytes = 0
  while (text.length < SNIFF_CHARACTERS) {
    const next = await pieces.next()
    if (next.done) break
    text += next.value.text
    bytes = next.value.bytes
  }
  return { text, bytes }
}

async function* withFirst(first: TextPiece, rest: AsyncIterable<TextPiece>): AsyncGenerator<TextPiece> {
  yield first
  yield* rest
}

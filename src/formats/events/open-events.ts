import { bytesOf, type EventFile, headOf, isPacked } from './event-file.ts'
import type { AttributeValue, EventBatch, EventRow, RefusedRow } from './event-row.ts'
import type { EventFormat, EventSettings } from './event-settings.ts'
import { guessMapping, type TableSample, timeByHeading } from './guess-mapping.ts'
import { needSome } from './hardly-any.ts'
import { jsonParts } from './json/json-parts.ts'
import { type RowMapper, rowMapper } from './map-rows.ts'
import { isMissing } from './missing.ts'
import { type NumberStyle, NumberStyles } from './number-style.ts'
import { type OcelHandler, ocelRows, scanOcelXml, tellOcelPart } from './ocel.ts'
import { CaseTypes } from './ocel-case-type.ts'
import { FileRefused, textPieces } from './pieces.ts'
import { putAttributes } from './put-attributes.ts'
import { sniffFormat } from './sniff-format.ts'
import type { TableMapping } from './table-mapping.ts'
import { openCsv, openJson, type Table } from './table-source.ts'
import { DayOrderSeen } from './time/day-order.ts'
import { guessTime } from './time/guess-time.ts'
import { type ToUtc, zoneNamed } from './time/zone-offset.ts'
import { isWorkbook, type Worksheet, worksheetsIn } from './workbook.ts'
import { nameKeysIn, readXes, USUAL_NAME } from './xes.ts'

/** What a column holds, by a few of its values. */
export type ColumnSample = {
  readonly name: string
  readonly values: readonly string[]
  /** Whether what is seen of it are numbers, and how they are written; the whole column decides. */
  readonly numbers: NumberStyle | null
}

/** A file that was looked into: what it is, how it will be read, and what comes out of its beginning. */
export type OpenedEvents = {
  readonly format: EventFormat
  /** All settings that matter to the format, guessed where nobody said them. */
  readonly settings: EventSettings
  readonly columns: readonly ColumnSample[]
  /** Of tables: which column says what. Null for logs, which say it themselves. */
  readonly mapping: TableMapping | null
  /** The worksheets of a workbook that are not hidden, the longest first. */
  readonly sheets: readonly Worksheet[]
  /** The types of objects of an object-centric log, the most frequent first. */
  readonly objectTypes: readonly { readonly name: string; readonly count: number }[]
  /** Starts in the file's beginning that a completion could be put together with; 0 where the format knows none. */
  readonly pairs: number
  /** Whether dates could be read the other way round as well. */
  readonly isTimeAmbiguous: boolean
  /** Whether nothing says when: the order of the rows is all there is. */
  readonly isTimeless: boolean
  /** The first events as they will be read, and the first rows that will not. */
  readonly rows: readonly EventRow[]
  readonly refused: readonly RefusedRow[]
  /** How many rows of the beginning were looked at, and how many of them will not be taken. */
  readonly seen: { readonly rows: number; readonly refused: number }
  /**
   * All events from the first.
   * @param wanted which attributes are read; null: all that the settings keep
   */
  read(wanted: ReadonlySet<string> | null): AsyncGenerator<EventBatch>
  /** Of tables: what puts one row after the other in its place, without further columns. */
  rowMapper?(): RowMapper
}

const HEAD_BYTES = 64 * 1024
const SHOWN_ROWS = 50
const SHOWN_VALUES = 5
/** So much of a text is shown in a row. */
const SHOWN_CHARACTERS = 500
const SAMPLED_EVENTS = 2000

/**
 * Looks into a file of events.
 * @throws {FileRefused} where it is none, where columns have to be named, or for an encoding or a time zone that there is not
 */
export async function openEvents(file: EventFile, asked: EventSettings = {}): Promise<OpenedEvents> {
  if (file.size === 0) throw new FileRefused('events-empty')
  const { encoding } = asked
  if (encoding !== undefined && !isEncoding(encoding)) throw new FileRefused('events-no-such-encoding', { encoding })
  const zone = asked.mapping?.timeZone ?? asked.timeZone
  if (zone !== undefined && zoneNamed(zone) === null) throw new FileRefused('events-no-such-time-zone', { zone })
  if ((await isPacked(file)) && (await isWorkbook(file.path))) return openWorkbook(file, asked)
  const format = asked.format ?? sniffFormat(await headOf(file, HEAD_BYTES))
  switch (format) {
    case 'csv':
    case 'json':
    case 'json-lines':
      return openTable(file, format, asked)
    case 'xes':
      return openXes(file, asked)
    case 'ocel-json':
    case 'ocel-xml':
    case 'ocel-sqlite':
      return openOcel(file, format, asked)
    default:
      return format satisfies never
  }
}

/** Sheets that are tried where nobody says which one holds the events. */
const MOST_TRIED = 10

/** A sheet of a workbook is a table like any other, of which nobody has to say how it is written. */
async function openWorkbook(file: EventFile, { sheet, format: _, ...asked }: EventSettings): Promise<OpenedEvents> {
  const sheets = await worksheetsIn(file.path, file.size)
  const names = sheet === undefined ? sheets.slice(0, MOST_TRIED).map(({ name }) => name) : [sheet]
  let refused = new FileRefused('events-empty')
  for (const [at, name] of names.entries()) {
    try {
      return { ...(await openWorksheet({ ...file, sheet: name }, asked)), sheets }
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      if (at === 0) refused = error
    }
  }
  throw refused
}

async function openWorksheet(file: EventFile & { sheet: string }, asked: EventSettings): Promise<OpenedEvents> {
  // It can't be read by its bytes, as they are not those on the disk.
  const { rowMapper: _, ...opened } = await openTable(file, 'csv', { ...asked, separator: ',', encoding: 'utf-8' })
  const { separator, encoding, ...settings } = opened.settings
  return { ...opened, settings: { ...settings, sheet: file.sheet } }
}

async function openTable(
  file: EventFile,
  format: 'csv' | 'json' | 'json-lines',
  asked: EventSettings,
): Promise<OpenedEvents> {
  const open = (progress?: (bytes: number) => void): Promise<Table> =>
    format === 'csv' ? openCsv(file, asked, progress) : openJson(file, asked, format, progress)
  const table = await open()
  await table.batches.return(undefined)
  const unknown = namedColumns(asked.mapping ?? {}).find((name) => !table.columns.includes(name))
  // Called by its place, a column has no heading.
  if (unknown !== undefined && format === 'csv' && asked.header === undefined && /^column \d+$/.test(unknown))
    return openTable(file, format, { ...asked, header: false })
  if (unknown !== undefined)
    throw new FileRefused('events-no-such-column', { column: unknown, columns: table.toldColumns })
  const { columns, sample } = table
  const told = sample.slice(0, 1000)
  const rowsShown = told.map(({ cells }) => cells)
  const guessed = guessMapping({ columns, rows: rowsShown }, file.name.replace(/(\.[a-z0-9]{1,8}){1,2}$/i, ''))
  const wanted = corrected(guessed, asked)
  needWhole(wanted, table)
  needReadableTimes(wanted, { columns, rows: rowsShown }, asked.mapping?.time !== undefined)
  const isTold = asked.mapping?.timeFormat != null
  const { mapping, isTimeAmbiguous } = isTold
    ? { mapping: wanted, isTimeAmbiguous: false }
    : await withFormats(wanted, { columns, rows: rowsShown }, open)
  const { separator, header } = table
  const settings: EventSettings = {
    format,
    ...(separator === null ? {} : { separator, header }),
    ...(asked.encoding === undefined ? {} : { encoding: asked.encoding }),
    mapping,
  }
  const cellsOf = (rows: Table['sample']) => rows.map(({ cells }) => cells)
  const map = rowMapper(mapping, columns, cellsOf(sample), null)
  const rows: EventRow[] = []
  const refused: RefusedRow[] = []
  for (const { line, cells } of told) map(cells, line, rows, refused)
  return {
    format,
    settings,
    columns: columns.map((name, at) => columnSample(name, cellsAt(table.sample, at))),
    mapping,
    sheets: [],
    objectTypes: [],
    pairs: 0,
    isTimeAmbiguous,
    isTimeless: mapping.time.length + mapping.milestones.length === 0,
    rows: rows.slice(0, SHOWN_ROWS),
    refused: refused.slice(0, SHOWN_ROWS),
    seen: { rows: told.length, refused: linesOf(refused) },
    rowMapper: () => rowMapper(mapping, columns, cellsOf(sample), new Set()),
    async *read(wanted) {
      let bytesRead = 0
      const again = await open((bytes) => {
        bytesRead = bytes
      })
      const mapRow = rowMapper(mapping, again.columns, cellsOf(again.sample), wanted)
      let events = 0
      let failed = 0
      for await (const batch of again.batches) {
        const found: EventRow[] = []
        const left: RefusedRow[] = [...batch.refused]
        for (const { line, cells } of batch.rows) mapRow(cells, line, found, left)
        events += found.length
        failed += left.length
        needSome(events, failed)
        yield { rows: found, refused: left, bytesRead }
      }
    },
  }
}

/** The guess with what somebody said instead. A column has one role: one that was named leaves its guessed role. */
function corrected(guess: TableMapping, { mapping: asked = {}, timeZone }: EventSettings): TableMapping {
  const given = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== undefined),
  ) as Partial<TableMapping>
  const isLong = (given.event?.length ?? 0) > 0 || (given.time?.length ?? 0) > 0 || typeof given.name === 'string'
  const named = new Set([
    ...(given.case ?? []),
    ...(given.event ?? []),
    ...(given.time ?? []),
    ...(given.end ? [given.end] : []),
  ])
  const free = (columns: readonly string[]) => columns.filter((name) => !named.has(name))
  const timeChanged = given.time !== undefined && given.time.join() !== guess.time.join()
  const milestones = isLong ? [] : free(guess.milestones)
  const freed = isLong ? guess.milestones : []
  const merged: TableMapping = {
    case: free(guess.case),
    event: free(guess.event),
    name: guess.name,
    time: free(guess.time),
    end: guess.end !== null && named.has(guess.end) ? null : guess.end,
    milestones,
    id: guess.id !== null && named.has(guess.id) ? null : guess.id,
    attributes: free([...guess.attributes, ...freed]),
    timeFormat: timeChanged ? null : guess.timeFormat,
    endFormat: given.end !== undefined ? null : guess.endFormat,
    timeZone: timeZone ?? guess.timeZone,
    ...given,
  }
  // Which order it was is known of its times, too.
  const id = merged.milestones.length > 0 ? null : merged.id
  const roles = new Set([...merged.case, ...merged.event, ...merged.time, merged.end, id])
  const attributes = given.attributes ?? [
    ...new Set(
      [...merged.attributes, ...guess.case, ...guess.event].filter(
        (name) => !roles.has(name) && !merged.milestones.includes(name),
      ),
    ),
  ]
  return { ...merged, attributes }
}

/** Rows that are looked through for a date that can be read in one order only. */
const MOST_LOOKED_THROUGH = 2_000_000

/**
 * The mapping with how its times are written. Where its dates begin with some of which day and month could be either, the whole
 * table decides, with all its columns of times: what is sorted from January on has its first 13th far below.
 */
async function withFormats(
  mapping: TableMapping,
  { columns, rows }: TableSample,
  open: () => Promise<Table>,
): Promise<{ readonly mapping: TableMapping; readonly isTimeAmbiguous: boolean }> {
  const times = [mapping.time, mapping.end === null ? [] : [mapping.end], ...mapping.milestones.map((name) => [name])]
  const roles = times.map((names) => names.map((name) => columns.indexOf(name)))
  const textOf = (cells: readonly string[], ats: readonly number[]) => ats.map((at) => cells[at] ?? '').join(' ')
  const guesses = roles.map((ats) => guessTime(rows.map((cells) => textOf(cells, ats))))
  const [time, end] = guesses
  const formats = {
    timeFormat: mapping.timeFormat ?? time?.format ?? null,
    endFormat: mapping.endFormat ?? end?.format ?? null,
  }
  if (!guesses.some((guess) => guess?.isAmbiguous))
    return { mapping: { ...mapping, ...formats }, isTimeAmbiguous: false }
  const seen = new DayOrderSeen()
  const see = (cells: readonly string[]) => {
    for (const ats of roles) if (ats.length > 0) seen.see(textOf(cells, ats))
  }
  for (const cells of rows) see(cells)
  let looked = 0
  if (seen.settled === null) {
    const { batches } = await open()
    for await (const batch of batches) {
      for (const { cells } of batch.rows) see(cells)
      looked += batch.rows.length
      if (seen.settled !== null || looked >= MOST_LOOKED_THROUGH) break
    }
  }
  const isOfTimes = time?.isAmbiguous || mapping.milestones.length > 0
  return {
    mapping: {
      ...mapping,
      timeFormat: isOfTimes ? seen.likely : formats.timeFormat,
      endFormat: end?.isAmbiguous ? seen.likely : formats.endFormat,
    },
    isTimeAmbiguous: seen.settled === null,
  }
}

function namedColumns(mapping: NonNullable<EventSettings['mapping']>): string[] {
  const { case: whose, event, time, end, milestones, id, attributes } = mapping
  const alone = [end, id].filter((name) => typeof name === 'string')
  return [whose, event, time, milestones, attributes, alone].flatMap((names) => names ?? [])
}

function needWhole(mapping: TableMapping, { toldColumns }: Table): void {
  const missing = [
    ...(mapping.case.length === 0 ? ['case'] : []),
    ...(mapping.event.length === 0 && mapping.milestones.length === 0 && mapping.name === null ? ['event'] : []),
  ]
  if (missing.length > 0)
    throw new FileRefused('events-columns-needed', { missing: missing.join('\n'), columns: toldColumns })
}

/**
 * Refuses a table whose times nobody could read: without them it would be another log, in the order of its rows, and only
 * whoever has it can say that this is meant.
 */
function needReadableTimes(mapping: TableMapping, sample: TableSample, isTold: boolean): void {
  if (mapping.timeFormat !== null || mapping.milestones.length > 0) return
  const ats = mapping.time.map((name) => sample.columns.indexOf(name))
  const texts = sample.rows.map((row) => ats.map((at) => row[at] ?? '').join(' '))
  const named = texts.some((text) => !isMissing(text.trim())) && guessTime(texts) === null
  const column = mapping.time.length > 0 ? named && mapping.time.join(' + ') : !isTold && timeByHeading(sample)
  if (column)
    throw new FileRefused('events-time-unreadable', { column, columns: sample.columns.slice(0, 30).join('\n') })
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

async function openXes(file: EventFile, asked: EventSettings): Promise<OpenedEvents> {
  const zone = zoneOf(asked)
  const pieces = (progress?: (bytes: number) => void) => textPieces(bytesOf(file, progress), asked.encoding ?? null)
  const usual = { pairs: false, wanted: null, zone, isTimeless: false, nameKeys: USUAL_NAME }
  const sampled = await someOf(readXes(pieces(), usual))
  const isAll = (reason: RefusedRow['reason'], { rows, refused }: typeof sampled) =>
    rows.length === 0 && refused.some((row) => row.reason === reason)
  const nameKeys = isAll('no-event', sampled) ? await nameKeysIn(pieces()) : USUAL_NAME
  const named = nameKeys === USUAL_NAME ? sampled : await someOf(readXes(pieces(), { ...usual, nameKeys }))
  const isTimeless = isAll('no-time', named)
  const whole = isTimeless ? await someOf(readXes(pieces(), { ...usual, nameKeys, isTimeless })) : named
  const pairs = (asked.lifecycle ?? 'every') === 'pair'
  return {
    format: 'xes',
    settings: { format: 'xes', timeZone: asked.timeZone ?? 'UTC', lifecycle: pairs ? 'pair' : 'every' },
    ...shownOf(whole.rows),
    mapping: null,
    sheets: [],
    objectTypes: [],
    pairs: startsWithEnds(whole.rows),
    isTimeAmbiguous: false,
    isTimeless,
    refused: whole.refused.slice(0, SHOWN_ROWS),
    seen: seenIn(whole),
    async *read(wanted) {
      let bytesRead = 0
      const text = pieces((bytes) => {
        bytesRead = bytes
      })
      for await (const batch of readXes(text, { pairs, wanted, zone, isTimeless, nameKeys }))
        yield { ...batch, bytesRead }
    },
  }
}

function startsWithEnds(rows: readonly EventRow[]): number {
  const of = (transition: string) =>
    rows.filter((row) => String(row.attributes?.['lifecycle:transition'] ?? '').toLowerCase() === transition)
  return Math.min(of('start').length, of('complete').length)
}

async function openOcel(
  file: EventFile,
  format: 'ocel-json' | 'ocel-xml' | 'ocel-sqlite',
  asked: EventSettings,
): Promise<OpenedEvents> {
  const zone = zoneOf(asked)
  async function* scan(handler: OcelHandler, progress?: (bytes: number) => void): AsyncGenerator<unknown> {
    if (format === 'ocel-sqlite') {
      if (await isPacked(file)) throw new FileRefused('events-packed')
      const { scanOcelSqlite } = await import('./ocel-sqlite.ts')
      yield* scanOcelSqlite(file.path, handler)
      progress?.(file.size)
      return
    }
    const pieces = textPieces(bytesOf(file, progress), asked.encoding ?? null)
    if (format === 'ocel-xml') yield* scanOcelXml(pieces, handler)
    else
      for await (const { parts } of jsonParts(pieces)) {
        for (const part of parts) tellOcelPart(part, handler)
        yield null
      }
  }
  const counts = new Map<string, number>()
  const caseTypes = new CaseTypes()
  for await (const _ of scan({
    object: (_id, type) => void counts.set(type, (counts.get(type) ?? 0) + 1),
    event: (event) => caseTypes.see(event),
  })) {
    // A database tells all its objects first.
    if (format === 'ocel-sqlite' && caseTypes.isFull) break
  }
  const objectTypes = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
  if (objectTypes.length === 0) throw new FileRefused('events-no-objects')
  const objectType = asked.objectType ?? (await likeliestType())
  if (!counts.has(objectType))
    throw new FileRefused('events-object-type-needed', {
      types: objectTypes
        .map(({ name }) => name)
        .slice(0, 30)
        .join('\n'),
    })

  async function likeliestType(): Promise<string> {
    const typeOf = new Map<string, string>()
    for await (const _ of scan({ object: (id, type) => void (caseTypes.has(id) && typeOf.set(id, type)) }));
    const types = objectTypes.map(({ name }) => name)
    return caseTypes.likeliest(types, typeOf) ?? ''
  }

  async function* read(wanted: ReadonlySet<string> | null): AsyncGenerator<EventBatch> {
    const cases = new Set<string>()
    // Objects may come behind the events.
    for await (const _ of scan({ object: (id, type) => void (type === objectType && cases.add(id)) }));
    let rows: EventRow[] = []
    let refused: RefusedRow[] = []
    let bytesRead = 0
    const take = ocelRows({ isCase: (id) => cases.has(id), wanted, zone })
    const handler: OcelHandler = { object: () => {}, event: (event) => take(event, rows, refused) }
    for await (const _ of scan(handler, (bytes) => {
      bytesRead = bytes
    })) {
      if (rows.length + refused.length === 0) continue
      yield { rows, refused, bytesRead }
      rows = []
      refused = []
    }
    if (rows.length + refused.length > 0) yield { rows, refused, bytesRead: file.size }
  }
  const sampled = await someOf(read(null))
  return {
    format,
    settings: { format, objectType, timeZone: asked.timeZone ?? 'UTC' },
    ...shownOf(sampled.rows),
    mapping: null,
    sheets: [],
    objectTypes,
    pairs: 0,
    isTimeAmbiguous: false,
    isTimeless: false,
    refused: sampled.refused.slice(0, SHOWN_ROWS),
    seen: seenIn(sampled),
    read,
  }
}

function zoneOf({ timeZone = 'UTC' }: EventSettings): ToUtc {
  return zoneNamed(timeZone) ?? ((ms) => ms)
}

async function someOf(batches: AsyncGenerator<EventBatch>): Promise<{ rows: EventRow[]; refused: RefusedRow[] }> {
  const rows: EventRow[] = []
  const refused: RefusedRow[] = []
  for await (const batch of batches) {
    for (const row of batch.rows) rows.push(row)
    for (const row of batch.refused) refused.push(row)
    if (rows.length + refused.length >= SAMPLED_EVENTS) break
  }
  return { rows, refused }
}

/** The first rows of a log and its columns, as they will be. */
function shownOf(rows: readonly EventRow[]): Pick<OpenedEvents, 'columns' | 'rows'> {
  const columns = new Map<string, AttributeValue[]>()
  const shown = rows.map((row): EventRow => {
    if (row.attributes === null) return row
    const attributes: Record<string, AttributeValue> = {}
    putAttributes(row.attributes, 0, columns, (name, _, value) => {
      const known = columns.get(name)
      if (known) known.push(value)
      else columns.set(name, [value])
      attributes[name] = typeof value === 'string' ? value.slice(0, SHOWN_CHARACTERS) : value
    })
    return { ...row, attributes }
  })
  return {
    columns: [...columns].map(([name, all]) => columnSample(name, all.map(String))),
    rows: shown.slice(0, SHOWN_ROWS),
  }
}

function seenIn({ rows, refused }: Pick<EventBatch, 'rows' | 'refused'>): OpenedEvents['seen'] {
  return { rows: linesOf([...rows, ...refused]), refused: linesOf(refused) }
}

function linesOf(rows: readonly { readonly line: number }[]): number {
  return new Set(rows.map(({ line }) => line)).size
}

function cellsAt(rows: Table['sample'], at: number): string[] {
  return rows.map(({ cells }) => cells[at] ?? '')
}

function columnSample(name: string, texts: readonly string[]): ColumnSample {
  const there = texts.filter((text) => text !== '')
  const styles = new NumberStyles()
  for (const text of there) styles.see(text)
  return { name, values: distinct(texts), numbers: there.length === 0 ? null : styles.style }
}

function distinct(values: readonly string[]): string[] {
  const found = new Set<string>()
  for (const value of values) {
    if (value.trim() !== '') found.add(value.slice(0, 200))
    if (found.size >= SHOWN_VALUES) break
  }
  return [...found]
}

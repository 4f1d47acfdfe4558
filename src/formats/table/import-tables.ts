import type { Imported, MapBundle } from '../../domain/bundle.ts'
import { type Refusal, type Result, refuse } from '../../domain/result.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import { guessMapping } from '../events/guess-mapping.ts'
import { type Cast, cast } from '../import/cast.ts'
import { guessLanguage, languageInName } from '../import/guess-language.ts'
import type { ImportOptions } from '../import/importer.ts'
import { LIMITS } from '../import/limits.ts'
import { mapBuilder } from '../import/map-builder.ts'
import { type NoteBook, noteBook } from '../import/note-book.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { type CardDetails, cardDetails } from './card-details.ts'
import { guessTable } from './guess-mapping.ts'
import { languagesOfLaneName } from './lane-names.ts'
import { describeMap, isFactLabel, languageTold } from './map-facts.ts'
import { type Mapping, mappingSchema, type TableMapping } from './mapping.ts'
import { type MappingChoice, namesOf, unknownName, withChoices } from './mapping-choice.ts'
import { placeEntries } from './place-entries.ts'
import { readingOf, readTable, type Work } from './read-table.ts'
import { type Fact, plainCell, saysJourney, type Table, widthOf } from './table.ts'

export type ImportedTables = Imported & { readonly mapping: Mapping }

/** How the file's text was made readable, for the mapping to remember. */
export type Dialect = Pick<Mapping, 'encoding' | 'separator' | 'decimal'>

/** The mapping that somebody corrected, out of the options; undefined: there is none. Refuses one that isn't valid. */
export function askedMapping(options: ImportOptions): Result<Mapping | undefined> {
  const asked = options.settings?.mapping
  if (asked === undefined || asked === null) return { ok: true, value: undefined }
  const parsed = mappingSchema.safeParse(asked)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refuse('mapping-invalid', parsed.error.issues[0]?.path.join('.') ?? '')
}

/**
 * What the tables of a file most likely mean, with what a person has corrected. The setting `anyway` uses tables that
 * don't look like a journey too, for a person to say what they mean.
 */
export function mappingOf(
  tables: readonly Table[],
  dialect: Dialect,
  options: ImportOptions,
  asked?: Mapping,
): Mapping {
  const choices = choicesOf(options)
  const found = tables.map((table) => withChoices(mappingFor(table, asked), table, choices))
  const anyway = options.settings?.anyway === true && !found.some(({ use }) => use)
  return { version: 1, ...dialect, tables: anyway ? found.map((table) => ({ ...table, use: true })) : found }
}

/** What a person says of single rows and columns. */
function choicesOf({ settings }: ImportOptions): readonly MappingChoice[] {
  return (settings?.choices as readonly MappingChoice[] | undefined) ?? []
}

/**
 * What somebody corrected holds as long as the table has the same headings. Where another separator has made another table
 * of the file, or the table was turned around, the fields mean nothing any more and are guessed anew.
 */
function mappingFor(table: Table, asked: Mapping | undefined): TableMapping {
  const known = asked?.tables.find((each) => each.table === table.name)
  if (!known || known.signature === '') return known ?? guessTable(table)
  const guess = guessTable(table, known.layout)
  const { use, title, split } = known
  return guess.signature === known.signature ? known : { ...guess, use, title, split }
}

/** The tables, unless they hold more than anybody draws, which would take long to look through. */
export function ofReadableSize(tables: readonly Table[]): Result<readonly Table[]> {
  let cells = 0
  for (const table of tables) {
    const { rows } = table
    if (rows.length > LIMITS.rows)
      return refuse('table-too-long', table.place(LIMITS.rows), { rows: rows.length, limit: LIMITS.rows })
    const columns = widthOf(table)
    if (columns > LIMITS.columns)
      return refuse('table-too-wide', table.place(-1, LIMITS.columns), { columns, limit: LIMITS.columns })
    for (const row of rows) cells += row.length
  }
  return cells > LIMITS.cells
    ? refuse('table-too-many-cells', undefined, { limit: LIMITS.cells })
    : { ok: true, value: tables }
}

/** Makes a map of every table that the mapping uses. Refuses where none is a journey, or one is too large. */
export function importTables(
  tables: readonly Table[],
  mapping: Mapping,
  options: ImportOptions,
  notes: NoteBook,
  people: Cast = cast({ ...options }),
): Result<ImportedTables> {
  const unknown = unknownName(tables, mapping.tables, choicesOf(options))
  if (unknown !== undefined) return noSuchName(unknown, tables, mapping)
  const maps: MapBundle[] = []
  for (const [index, table] of tables.entries()) {
    const how = mapping.tables[index] as TableMapping
    if (!how.use) {
      if (mapping.tables.some(({ use }) => use))
        notes.add('info', 'table-left-out', undefined, { table: table.title || table.name })
      continue
    }
    const made = mapFromTable(table, how, options, people, notes)
    if (!made.ok) return made
    maps.push(made.value)
  }
  if (maps.length === 0) return noJourney(tables)
  return { ok: true, value: { maps, personas: [], notes: notes.notes(), mapping } }
}

function mapFromTable(
  table: Table,
  mapping: TableMapping,
  options: ImportOptions,
  people: Cast,
  notes: NoteBook,
): Result<MapBundle> {
  const facts = [...table.facts, ...factsAbove(table, mapping)]
  const language = languageTold(facts) ?? languageOf(table, mapping, options)
  const builder = mapBuilder(options.context, people, notes)
  for (const fact of describeMap(builder, facts)) {
    notes.add('lost', 'fact-not-used', fact.at, { label: fact.label })
  }
  const work = { builder, people, notes, language }
  const details = table.details ? detailsIn(table.details, work) : undefined
  readTable(table, mapping, details ? { ...work, details } : work)
  for (const at of details?.left() ?? []) notes.add('info', 'detail-left', at)
  const exceeded = builder.exceeded()
  if (exceeded) return tooLarge(exceeded)
  if (builder.counts().stages === 0)
    return refuse('table-without-stages', table.place(0), { table: table.title || table.name })
  return { ok: true, value: builder.build({ title: mapping.title || titleOfFile(options.fileName), language }) }
}

/** Reads the list that describes a grid's cards; nothing of it is added to the map yet. */
function detailsIn(list: Table, work: Work): CardDetails {
  const reading = readingOf(list, guessTable(list, 'list'))
  const nowhere = {
    ...work,
    builder: mapBuilder({ now: 0, newId: () => 'x', random: () => 0 }, work.people, noteBook()),
    notes: noteBook(),
  }
  return cardDetails(reading, placeEntries(reading, nowhere, false), work)
}

/** The refusal of a file that makes a larger map than one can work with. */
export function tooLarge({ what }: { readonly what: keyof typeof LIMITS }): Result<never, Refusal> {
  return refuse('import-too-large', undefined, { what, limit: LIMITS[what] })
}

/** Rows above the headings that describe the map; the first cell that stands alone in its row is its title. */
function factsAbove(table: Table, mapping: TableMapping): Fact[] {
  const headings = mapping.fields
    .filter(({ meaning }) => meaning === 'stage' || meaning === 'step')
    .map(({ index }) => index)
  const end = mapping.layout === 'list' ? (mapping.labels ?? 0) : Math.min(...headings, table.rows.length)
  let hasTitle = false
  return table.rows.slice(0, end).flatMap((row, index) => {
    const [first, ...more] = row.map((cell) => plainCell(table, cell)).filter((cell) => cell !== '')
    if (first === undefined) return []
    const at = table.place(index)
    if (more.length > 0) return factsIn([first, ...more]).map((fact) => ({ ...fact, at }))
    const [, label = '', value = ''] = /^([^:]{1,40}):\s*(\S[\s\S]*)$/.exec(first) ?? []
    if (isFactLabel(label)) return [{ label, value, at }]
    const isTitle = !hasTitle && (label === '' || saysJourney(label))
    hasTitle ||= isTitle
    return [isTitle ? { label: 'title', value: value || first, at } : { label: first.slice(0, 100), value: '', at }]
  })
}

/** `Persona, Anna, Scenario, Moves house`: whatever follows a label that is known is its value. */
function factsIn([first = '', ...more]: readonly string[]): { label: string; value: string }[] {
  const facts = [{ label: first.replace(/:$/, ''), values: [] as string[] }]
  for (const cell of more) {
    const last = facts.at(-1) as (typeof facts)[number]
    const label = cell.replace(/:$/, '')
    if (last.values.length > 0 && (cell.endsWith(':') || isFactLabel(label))) facts.push({ label, values: [] })
    else last.values.push(cell)
  }
  return facts.map(({ label, values }) => ({ label, value: values.join(', ') }))
}

/** The language of the labels if they are the interface's own, else of the contents, else of whoever imports. */
function languageOf(table: Table, mapping: TableMapping, options: ImportOptions): string {
  const asked = options.language ?? 'en'
  const votes = new Map<string, number>()
  const labels = laneLabels(table, mapping)
  for (const label of labels) {
    const languages = languagesOfLaneName(label)
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length)
  }
  const contents = table.rows.slice(0, 200).flatMap((row) => row.slice(0, 50))
  const guessed = languageInName(options.fileName ?? '') ?? guessLanguage(contents, asked)
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a)
  if (!best) return guessed
  // A few words that are the interface's too, such as “Touchpoints”, say nothing of a map in a language that it doesn't speak.
  if (!LANGUAGES.some((each) => each === guessed) && best[1] * 2 < labels.size) return guessed
  if (second && second[1] === best[1]) return [guessed, asked].find((each) => votes.get(each) === best[1]) ?? best[0]
  return best[0]
}

/** Every lane's name once, whether it labels a field or stands in a column. */
function laneLabels(table: Table, { layout, first, fields }: TableMapping): Set<string> {
  const labels = fields.filter(({ meaning }) => meaning === 'cards').map(({ title }) => title)
  const column = layout === 'list' ? fields.find(({ meaning }) => meaning === 'lane')?.index : undefined
  const rows = column === undefined ? [] : table.rows.slice(first, first + 1_000)
  return new Set([...labels, ...rows.map((row) => plainCell(table, row[column as number] ?? ''))])
}

/** How many names of rows or columns a refusal tells. */
const NAMES_TOLD = 12

function noSuchName(name: string, tables: readonly Table[], { tables: mappings }: Mapping): Result<never, Refusal> {
  const names = tables.flatMap((table, at) => namesOf(table, mappings[at] as TableMapping))
  const told = names.slice(0, NAMES_TOLD).map(shortened).join(', ')
  return refuse('mapping-name-unknown', undefined, { name, names: names.length > NAMES_TOLD ? `${told} …` : told })
}

/** Politely, with the headings, so that one sees which table was looked at. */
function noJourney(tables: readonly Table[]): Result<never, Refusal> {
  const [table] = tables
  if (!table) return refuse('no-table')
  const row = table.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  if (row < 0) return refuse('table-empty')
  const headings = (table.rows[row] ?? [])
    .map((cell) => plainCell(table, cell))
    .filter((cell) => cell !== '')
    .slice(0, 6)
    .map(shortened)
  return refuse('table-not-a-journey', table.place(row), {
    headings: headings.join(', '),
    rows: table.rows.length,
    columns: widthOf(table),
    holds: holdsEvents(table, row) ? 'events' : 'other',
  })
}

/** Enough rows to see that somebody comes again. */
const ROWS_LOOKED_AT = 500

/** Whether rows say who did what and when, as far as their headings and values tell. */
function holdsEvents(table: Table, headingAt: number): boolean {
  const columns = (table.rows[headingAt] ?? []).map((cell) => plainCell(table, cell))
  const rows = table.rows
    .slice(headingAt + 1, headingAt + 1 + ROWS_LOOKED_AT)
    .map((row) => columns.map((_, at) => plainCell(table, row[at] ?? '')))
  const mapping = guessMapping({ columns, rows }, '')
  const says = (role: readonly string[]) => role.length > 0
  return says(mapping.case) && ((says(mapping.time) && says(mapping.event)) || mapping.milestones.length > 1)
}

function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39).toWellFormed()}…` : cell
}

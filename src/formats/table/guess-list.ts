import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { parseRating, type Rating } from '../import/rating.ts'
import { hasGaps, isConstant, laneColumn, textColumn } from './column-contents.ts'
import { type FieldMeaning, isForeignHeader, meaningsOf } from './field-words.ts'
import { labelKey } from './label-key.ts'
import { feelingsOwner, laneKindNamed, readLaneName, scaleInLabel } from './lane-names.ts'
import { isLifecycleWord } from './lifecycle-words.ts'
import type { FieldMapping, TableMapping } from './mapping.ts'
import { cellAt, plainCell, type Table, widthOf } from './table.ts'

export type Guess = Omit<TableMapping, 'table' | 'use' | 'title' | 'signature'>

/** Headings stand near the top; what stands above them is a title and such. */
const HEADER_ROWS = 15
/** More columns than this are no table that people draw journeys in. */
export const MOST_FIELDS = 1_000
/** Meanings that several columns may have; of the others the first column counts. */
const SEVERAL: readonly FieldMeaning[] = ['text', 'persona', 'channel', 'department', 'tag', 'emotion']

/**
 * A table of one row a card (a column names the lane), or of one row a step with the lanes in columns. The row of
 * headings is the one whose words are understood best. Null: there is none.
 */
export function guessList(table: Table): Guess | null {
  let best: Guess | null = null
  for (let row = 0; row < Math.min(HEADER_ROWS, table.rows.length - 1); row++) {
    const guess = guessFromHeader(table, row)
    if (guess && guess.confidence > (best?.confidence ?? 0)) best = guess
  }
  return best
}

function guessFromHeader(table: Table, row: number): Guess | null {
  const headers = (table.rows[row] ?? []).slice(0, MOST_FIELDS)
  const filled = headers.filter((header) => header.trim() !== '')
  const said = headers.map(meaningsOf)
  if (filled.length < 2) return null
  const named = said.some((found) => found.includes('stage') || found.includes('step'))
  const meanings = named ? withContents(table, row, said) : said
  const has = (meaning: FieldMeaning) => meanings.some((found) => found.includes(meaning))
  const moments = named ? null : momentColumn(table, row)
  if (!named && moments === null) return null
  const oneRowACard =
    named && ((has('lane') && has('text') && distinct(meanings, 'lane', 'text')) || namesCards(headers))
  const fields = oneRowACard ? cardColumns(table, row, meanings) : laneColumns(table, row, meanings)
  if (moments !== null) fields[moments] = fieldOf(moments, 'stage', cellAt(table, row, moments))
  withoutStage(fields)
  return {
    layout: 'list',
    labels: row,
    first: row + 1,
    fields,
    split: !oneRowACard,
    stepSeparator: '',
    scale: scaleOf(fields),
    confidence: confidenceOf(table, headers, fields, oneRowACard, meanings !== said),
  }
}

/** The ends that a heading of figures tells. */
function scaleOf(fields: readonly FieldMapping[]): TableMapping['scale'] {
  const told = fields.filter(
    ({ meaning, lane }) => meaning === 'emotion' || (meaning === 'cards' && lane === 'feelings'),
  )
  return told.map(({ title }) => scaleInLabel(title)).find((scale) => scale !== null) ?? null
}

/** What the headings mean; where they don't say which column holds lanes and texts, what stands in the columns does. */
function withContents(
  table: Table,
  row: number,
  said: readonly (readonly FieldMeaning[])[],
): readonly (readonly FieldMeaning[])[] {
  const lane = laneColumn(table, row, said)
  if (lane === null) return said
  const meanings: (readonly FieldMeaning[])[] = said.map((found, index) =>
    index === lane ? ['lane'] : found.filter((meaning) => meaning !== 'lane'),
  )
  const texts = meanings.flatMap((found, index) => (found[0] === 'text' ? [index] : []))
  const more = hasGaps(table, row, texts) ? textColumn(table, row, meanings) : null
  return more === null ? meanings : meanings.with(more, ['text'])
}

/** Whether a heading says that each row is a card, as boards of cards write theirs. */
function namesCards(headers: readonly string[]): boolean {
  const keys = headers.map(labelKey)
  return keys.some((key) => /^(?:card|sticky|post it|kort|kortti|lapp|lappu|karten?)\b/.test(key) && isText(key))
}

function isText(key: string): boolean {
  return meaningsOf(key)[0] === 'text'
}

/** What happens one thing after the other; people, products and departments have the other kinds of lanes too. */
const OF_MOMENTS: ReadonlySet<LaneKindName> = new Set(['actions', 'touchpoints', 'thoughts', 'feelings', 'situations'])

/** The first column, where the headings beside it name lanes and so each row must be a moment. Null: they don't. */
function momentColumn(table: Table, row: number): number | null {
  const headers = (table.rows[row] ?? []).slice(0, MOST_FIELDS)
  const first = headers.findIndex((_, index) => (table.rows[row + 1]?.[index] ?? '').trim() !== '')
  const corner = headers[first] ?? ''
  if (first < 0 || meaningsOf(corner).length > 0 || laneKindNamed(corner) !== null) return null
  const kinds = headers.slice(first + 1).map((header) => laneKindNamed(header))
  const told = new Set(kinds.filter((kind) => kind !== null && OF_MOMENTS.has(kind))).size
  const named = table.rows.slice(row + 1, row + 20).some((cells) => laneKindNamed(cells[first] ?? '') !== null)
  return told >= (corner.trim() === '' || table.calledJourney ? 2 : 3) && !named ? first : null
}

function distinct(meanings: readonly (readonly FieldMeaning[])[], a: FieldMeaning, b: FieldMeaning): boolean {
  const first = meanings.findIndex((found) => found.includes(a))
  return meanings.some((found, index) => index !== first && found.includes(b))
}

/** Each column has one meaning, and each meaning one column where it can have only one. */
function cardColumns(table: Table, row: number, meanings: readonly (readonly FieldMeaning[])[]): FieldMapping[] {
  const taken = new Set<FieldMeaning>()
  const fields = new Map<number, FieldMapping>()
  for (const rank of [0, 1, 2]) {
    meanings.forEach((found, index) => {
      const meaning = found[rank]
      if (meaning === undefined || fields.has(index) || (taken.has(meaning) && !SEVERAL.includes(meaning))) return
      taken.add(meaning)
      fields.set(index, fieldOf(index, meaning, cellAt(table, row, index)))
    })
  }
  const step = taken.has('step') ? null : activityColumn(table, row, fields)
  if (step !== null) fields.set(step, fieldOf(step, 'step', cellAt(table, row, step)))
  return everyColumn(table, row, (index, header) => {
    const known = fields.get(index)
    if (known) return known
    return isConstant(table, row, index) ? fieldOf(index, 'ignore', header) : unknownColumn(table, row, index, header)
  })
}

/** A column of activities beside the stage's own names the steps, where another one names the cards' lanes. */
function activityColumn(table: Table, row: number, fields: ReadonlyMap<number, FieldMapping>): number | null {
  const stage = [...fields.values()].find(({ meaning }) => meaning === 'stage')
  const beside = (stage?.index ?? -1) + 1
  return stage && !fields.has(beside) && laneKindNamed(cellAt(table, row, beside)) === 'actions' ? beside : null
}

const LANELESS: readonly FieldMeaning[] = ['stage', 'step', 'persona', 'emotion', 'tag']

/** Columns that are lanes; only stage, step, persona and tags are about the row as a whole. */
function laneColumns(table: Table, row: number, meanings: readonly (readonly FieldMeaning[])[]): FieldMapping[] {
  const taken = new Set<FieldMeaning>()
  return everyColumn(table, row, (index, header) => {
    const meaning = meanings[index]?.find((found) => LANELESS.includes(found))
    if (meaning !== undefined && !(taken.has(meaning) && !SEVERAL.includes(meaning))) {
      taken.add(meaning)
      if (meaning !== 'emotion') return fieldOf(index, meaning, header)
    }
    if (laneKindNamed(header) !== null || meaning === 'emotion') return laneField(index, header, () => [])
    return unknownColumn(table, row, index, header)
  })
}

/** A row's label or a column's heading as a lane. */
export function laneField(index: number, label: string, cells: () => Iterable<string>): FieldMapping {
  const { kind, title, persona } = readLaneName(label)
  const owned = kind === 'custom' ? feelingsOwner(label) : null
  if (owned && holdRatings(cells(), () => true)) {
    return { index, meaning: 'cards', lane: 'feelings', title: owned.title, persona: owned.persona }
  }
  const feelings =
    kind === 'custom' && (meaningsOf(label).includes('emotion') || holdRatings(cells(), ({ emoji }) => emoji !== ''))
  return {
    index,
    meaning: 'cards',
    lane: feelings ? 'feelings' : kind,
    title: title.slice(0, LONGEST_LABEL).toWellFormed(),
    persona,
  }
}

/** Whether most cells are ratings of some sort, whatever the lane is called, such as figures with faces: `−2 😟 annoyed`. */
function holdRatings(cells: Iterable<string>, isOne: (rating: Rating) => boolean): boolean {
  let ratings = 0
  let others = 0
  for (const cell of cells) {
    if (cell.trim() === '') continue
    const rating = parseRating(cell)
    if (rating && isOne(rating)) ratings++
    else others++
    if (ratings + others === MOST_LOOKED_AT) break
  }
  return ratings > 0 && ratings > others * 2
}

/** So many cells tell what a lane holds. */
const MOST_LOOKED_AT = 50

/** A field that is no lane; its label is kept, for a person to see and to make a lane of. */
export function fieldOf(index: number, meaning: FieldMapping['meaning'], label: string): FieldMapping {
  return {
    index,
    meaning,
    lane: 'custom',
    title: label.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL).toWellFormed(),
    persona: '',
  }
}

/** As much of a label as a mapping carries. */
const LONGEST_LABEL = 200

function unknownColumn(table: Table, row: number, index: number, header: string): FieldMapping {
  const used = table.rows.some((cells, at) => at > row && (cells[index] ?? '').trim() !== '')
  if (header.trim() === '' || !used || isForeignHeader(header) || isCount(table, row, index, header))
    return fieldOf(index, 'ignore', header)
  return laneField(index, header, () =>
    table.rows.slice(row + 1, row + 200).map((cells) => plainCell(table, cells[index] ?? '')),
  )
}

/** Whether a column only numbers the rows. */
function isCount(table: Table, row: number, index: number, header: string): boolean {
  if (!/^\s*(?:#|№|n[ro°]\.?|nro\.?|number|order|row|rad|rivi|række|nummer|numero)\s*$/i.test(header)) return false
  return table.rows.slice(row + 1).every((cells) => /^\s*(?:\d{1,5}(?:\.\d{1,3})?\.?)?\s*$/.test(cells[index] ?? ''))
}

function everyColumn(table: Table, row: number, of: (index: number, header: string) => FieldMapping): FieldMapping[] {
  const width = Math.min(widthOf(table), MOST_FIELDS)
  return Array.from({ length: width }, (_, index) => of(index, cellAt(table, row, index)))
}

/** Where a table has steps alone, they are its stages: a stage without steps is a column too. */
function withoutStage(fields: FieldMapping[]): void {
  if (fields.some(({ meaning }) => meaning === 'stage')) return
  const step = fields.findIndex(({ meaning }) => meaning === 'step')
  const field = fields[step]
  if (field) fields[step] = { ...field, meaning: 'stage' }
}

function confidenceOf(
  table: Table,
  headers: readonly string[],
  fields: readonly FieldMapping[],
  oneRowACard: boolean,
  holdsLanes: boolean,
): number {
  const filled = headers.filter((header) => header.trim() !== '')
  const known = filled.filter((header) => meaningsOf(header).length > 0 || laneKindNamed(header) !== null).length
  const foreign = holdsLanes || hasCustomersStages(table, fields) ? 0 : filled.filter(isForeignHeader).length
  const share = known / filled.length
  const lanes = fields.filter(({ meaning, lane }) => meaning === 'cards' && lane !== 'custom').length
  const hasStep = fields.some(({ meaning }) => meaning === 'step')
  const journey = table.calledJourney ? 0.1 : 0
  if (!oneRowACard && !table.calledJourney && isAboutWork(table, fields)) return Math.min(0.45, share)
  const base = oneRowACard
    ? Math.max(0.6 + 0.4 * share, 0.95 * Number(share > 0.5 || holdsLanes))
    : lanes === 0
      ? (hasStep ? 0.5 : 0.2) * share + journey
      : 0.3 + 0.5 * share + (hasStep || lanes > 1 ? 0.15 : 0) + journey
  return Math.max(0, Math.min(1, base - 0.2 * foreign))
}

/** Lanes about those who work at it; a table that has no other is a plan of tasks, unless its stages are a customer's. */
const OF_WORK: ReadonlySet<LaneKindName> = new Set([
  'departments',
  'kpis',
  'content',
  'responses',
  'solutions',
  'images',
  'text',
  'custom',
])

function isAboutWork(table: Table, fields: readonly FieldMapping[]): boolean {
  const lanes = fields.filter(({ meaning }) => meaning === 'cards')
  if (lanes.length === 0 || lanes.some(({ lane }) => !OF_WORK.has(lane))) return false
  return !hasCustomersStages(table, fields)
}

/** Whether the stages are such as customers' journeys have. */
function hasCustomersStages(table: Table, fields: readonly FieldMapping[]): boolean {
  const stage = fields.find(({ meaning }) => meaning === 'stage')?.index ?? 0
  const names = new Set(table.rows.slice(0, MOST_LOOKED_AT).map((cells) => plainCell(table, cells[stage] ?? '')))
  return [...names].filter(isLifecycleWord).length > 1
}

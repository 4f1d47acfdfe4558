import { guessGrid } from './guess-grid.ts'
import { guessBoard, guessHeadlessList } from './guess-headless.ts'
import { fieldOf, type Guess, guessList, laneField, MOST_FIELDS } from './guess-list.ts'
import { labelKey } from './label-key.ts'
import { SURE_ENOUGH, type TableMapping } from './mapping.ts'
import { cellAt, plainCell, saysJourney, type Table, widthOf } from './table.ts'

/**
 * What a table most likely means, and how sure that is. Never fails: a table that says nothing gets the plainest reading
 * (the first row or column names, the rest are lanes) with confidence 0.
 * @param layout the way in which somebody says that the table lies
 */
export function guessTable(table: Table, layout?: TableMapping['layout']): TableMapping {
  const told = table.calledJourney || !headedAsJourney(table) ? table : { ...table, calledJourney: true }
  const grids = layout === 'list' ? [] : [guessGrid(told), guessBoard(told)]
  const lists = layout === 'grid' ? [] : [guessHeadlessList(told), guessList(told)]
  const guess = surest([...grids, ...lists]) ?? (layout === 'list' ? plainList(table) : plainGrid(table))
  return {
    ...guess,
    fields: guess.fields.map((field) => ({ ...field, sample: sampleOf(table, guess, field.index) })),
    table: table.name,
    use: guess.confidence >= SURE_ENOUGH,
    title: table.title.slice(0, 1_000),
    signature: signatureOf(table, guess),
    ...(layout === undefined ? { turned: guessTable(table, guess.layout === 'grid' ? 'list' : 'grid').signature } : {}),
  }
}

const LONGEST_SAMPLE = 60
const SAMPLE_CELLS = 200

function sampleOf(table: Table, { layout, first }: Guess, index: number): string {
  for (let at = first; at < first + SAMPLE_CELLS; at++) {
    const cell = layout === 'grid' ? cellAt(table, index, at) : cellAt(table, at, index)
    const text = plainCell(table, cell.slice(0, 1_000)).replace(/\s+/g, ' ')
    if (text !== '') return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1).toWellFormed()}…` : text
  }
  return ''
}

/** The first of the surest guesses. */
function surest(guesses: readonly (Guess | null)[]): Guess | null {
  let best: Guess | null = null
  for (const guess of guesses) if (guess && guess.confidence > (best?.confidence ?? 0)) best = guess
  return best
}

/** A title stands alone in one of the first rows, or in the corner. */
const TITLE_ROWS = 6

/** Whether a title above the table, or its corner, says that it is a journey. */
function headedAsJourney({ rows }: Table): boolean {
  return rows.slice(0, TITLE_ROWS).some((row, index) => {
    const filled = row.filter((cell) => cell.trim() !== '')
    return (filled.length === 1 || index === 0) && saysJourney(row.find((cell) => cell.trim() !== '') ?? '')
  })
}

const PLAIN = { split: true, stepSeparator: '', scale: null, confidence: 0 } as const

function plainGrid(table: Table): Guess {
  const fields = table.rows.slice(0, MOST_FIELDS).map((row, index) => {
    const label = plainCell(table, row[0] ?? '')
    return index === 0
      ? fieldOf(index, 'stage', label)
      : laneField(index, label, () => row.slice(1).map((cell) => plainCell(table, cell)))
  })
  return { ...PLAIN, layout: 'grid', labels: 0, first: 1, fields }
}

function plainList(table: Table): Guess {
  const width = Math.min(widthOf(table), MOST_FIELDS)
  const fields = Array.from({ length: width }, (_, index) => {
    const label = plainCell(table, cellAt(table, 0, index))
    return index === 0
      ? fieldOf(index, 'stage', label)
      : laneField(index, label, () => table.rows.slice(1, 200).map((row) => plainCell(table, row[index] ?? '')))
  })
  return { ...PLAIN, layout: 'list', labels: 0, first: 1, fields }
}

/** The same for tables with the same labels at the same places, whatever stands in them. */
function signatureOf(table: Table, { layout, labels, fields }: Guess): string {
  // Without headings, tables are alike that are guessed alike.
  if (layout === 'list' && labels === null) return `headless-${hash(JSON.stringify(fields))}`
  const at = labels ?? 0
  const names =
    layout === 'list'
      ? (table.rows[at] ?? []).slice(0, 200)
      : table.rows.slice(0, 200).map((_, row) => cellAt(table, row, at))
  return `${layout}-${hash(JSON.stringify(names.map(labelKey)))}`
}

/** FNV-1a, 64 bit, as 16 hexadecimal digits. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n)
  }
  return value.toString(16).padStart(16, '0')
}

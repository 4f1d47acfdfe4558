import { plainText } from '../../domain/rich-text.ts'

/** Cells that are one, counted from 0 like the table's own rows and columns. */
export type Merge = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** A table out of any file, before anybody knows what it means. */
export type Table = {
  /** The sheet's name, or the number of the table in its file: what a mapping calls it by. */
  readonly name: string
  /** What a map made of it is called where the table itself doesn't say; empty: nothing is known. */
  readonly title: string
  /** Rows may be of different lengths. The cell that a merge begins with holds the text of all of it. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** Whether cells are written as the rich text of cards (bold, links); else every sign stands for itself. */
  readonly rich: boolean
  /** Whether the headline or the like says that it is a journey. */
  readonly calledJourney: boolean
  /** What stands before the table as `Persona: Anna`. */
  readonly facts: readonly Fact[]
  /** A list of the same map's cards, which says more of them than a grid can. */
  readonly details?: Table
  /** Where a row, a cell or (row −1) a column is in the file, in the form of a note's `at`. */
  readonly place: (row: number, column?: number) => string
}

export type Fact = { readonly label: string; readonly value: string; readonly at: string }

/** `B4`, as spreadsheets name cells; both counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

export function columnName(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** The places of a table in a file of its own, or in a workbook's sheet. */
export function sheetPlace(sheet?: string): Table['place'] {
  const prefix = sheet === undefined ? '' : `${sheet}!`
  return (row, column) => {
    if (column === undefined) return `row:${prefix}${row + 1}`
    return row < 0 ? `column:${prefix}${columnName(column)}` : `cell:${prefix}${cellName(row, column)}`
  }
}

const widths = new WeakMap<Table['rows'], number>()

/** The number of columns: that of the longest row. */
export function widthOf({ rows }: Pick<Table, 'rows'>): number {
  let width = widths.get(rows)
  if (width === undefined) {
    width = rows.reduce((most, row) => Math.max(most, row.length), 0)
    widths.set(rows, width)
  }
  return width
}

export function cellAt(table: Pick<Table, 'rows'>, row: number, column: number): string {
  return table.rows[row]?.[column] ?? ''
}

/** A cell's text as a person sees it: without marks where it is rich text. */
export function plainCell(table: Pick<Table, 'rich'>, cell: string): string {
  return (table.rich ? plainText(cell) : cell).trim()
}

/** Whether a text calls what follows a journey map outright, which a table of travels never is. */
export function namesJourneyMap(text: string): boolean {
  return /(?:journey|experience) map|(?:customer|user|patient|guest|citizen) journey|service blueprint|kundresa|asiakaspol|palvelupol|kunderejse|kundereise/i.test(
    text,
  )
}

/** Whether a text says that what follows is a journey, in the languages that are known. */
export function saysJourney(text: string): boolean {
  return /journey|kundresa|resa\b|resan\b|polku|polun|matka|kunderejse|rejse|kundereise|reise|customer life ?cycle|service blueprint/i.test(
    text,
  )
}

import { type FieldMeaning, isForeignHeader } from './field-words.ts'
import { labelKey } from './label-key.ts'
import { laneKindNamed } from './lane-names.ts'
import { cellAt, plainCell, type Table } from './table.ts'

/** So many rows tell what a column holds. */
export const SAMPLE_ROWS = 200
/** The share of cells that must name a lane, and that of cells which say something, each something else. */
const ENOUGH = 0.8

/** Whether the cells, but for a few, are names of lanes, of at least two kinds. */
export function namesLanes(cells: readonly string[]): boolean {
  const kinds = cells.map(laneKindNamed)
  const known = kinds.filter((kind) => kind !== null)
  return known.length >= cells.length * ENOUGH && new Set(known).size > 1
}

/** The column whose cells name lanes, whatever it is called; none that is about something else. Null: there is none. */
export function laneColumn(table: Table, row: number, meanings: readonly (readonly FieldMeaning[])[]): number | null {
  const found = meanings.findIndex((known, index) => {
    const isOpen = known.length === 0 ? isUnknown(cellAt(table, row, index)) : known.some((each) => OPEN.includes(each))
    if (!isOpen) return false
    const cells = cellsBelow(table, row, index)
    return namesLanes(cells) && (known[0] !== 'tag' || !cells.some((cell) => /[,;]/.test(cell)))
  })
  return found < 0 ? null : found
}

/** Boards write their lanes as labels; several labels on one card are no lanes. */
const OPEN: readonly FieldMeaning[] = ['lane', 'tag']

/** The first column of unknown heading in which nearly every row says something of its own. Null: there is none. */
export function textColumn(table: Table, row: number, meanings: readonly (readonly FieldMeaning[])[]): number | null {
  const found = meanings.findIndex((known, index) => {
    if (known.length > 0 || !isUnknown(cellAt(table, row, index))) return false
    const cells = cellsBelow(table, row, index)
    const texts = cells.filter((cell) => /\p{L}{2}/u.test(cell)).map(labelKey)
    return texts.length >= cells.length * ENOUGH && new Set(texts).size >= texts.length * ENOUGH
  })
  return found < 0 ? null : found
}

/** Whether some of the rows say nothing in any of the columns. */
export function hasGaps(table: Table, row: number, columns: readonly number[]): boolean {
  return rowsBelow(table, row).some((cells) => columns.every((index) => (cells[index] ?? '').trim() === ''))
}

/** Whether a column says the same in each of many rows: what is so tells of the file, not of its cards. */
export function isConstant(table: Table, row: number, index: number): boolean {
  const cells = cellsBelow(table, row, index)
  return cells.length > 2 && new Set(cells).size === 1
}

function isUnknown(header: string): boolean {
  return laneKindNamed(header) === null && !isForeignHeader(header)
}

function cellsBelow(table: Table, row: number, index: number): string[] {
  return rowsBelow(table, row).map((cells) => plainCell(table, cells[index] ?? ''))
}

function rowsBelow(table: Table, row: number): (readonly string[])[] {
  return table.rows.slice(row + 1, row + 1 + SAMPLE_ROWS).filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

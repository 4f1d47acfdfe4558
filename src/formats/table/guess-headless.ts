import { namesLanes, SAMPLE_ROWS } from './column-contents.ts'
import { meaningsOf } from './field-words.ts'
import { fieldOf, type Guess } from './guess-list.ts'
import { labelKey } from './label-key.ts'
import { laneKindNamed } from './lane-names.ts'
import { isLifecycleWord } from './lifecycle-words.ts'
import { cellAt, plainCell, type Table, widthOf } from './table.ts'

/** A list of cards has few columns; without headings nobody can tell what more of them mean. */
const MOST_COLUMNS = 8

/**
 * One row a card without headings: a column in which lanes are named again and again, the stage (and step) before it, the
 * card's text behind it. Null: no column names lanes.
 */
export function guessHeadlessList(table: Table): Guess | null {
  const rows = table.rows.slice(0, SAMPLE_ROWS).filter((row) => row.some((cell) => cell.trim() !== ''))
  const width = widthOf(table)
  if (rows.length < 2 || width < 3 || width > MOST_COLUMNS) return null
  const column = (index: number) => rows.map((row) => plainCell(table, row[index] ?? ''))
  const lane = Array.from({ length: width - 2 }, (_, at) => at + 1).find((index) => namesLanes(column(index)))
  if (lane === undefined || column(0)[0] === '' || isHeaded(rows[0] ?? [], lane)) return null
  const isRepeated = (cells: readonly string[]) => new Set(cells.map(labelKey)).size < cells.length
  const lanes = column(lane)
  if (!isRepeated(lanes) && !isRepeated(column(0))) return null
  const fields = Array.from({ length: width }, (_, index) => {
    if (index === 0) return fieldOf(index, 'stage', '')
    if (index === lane) return fieldOf(index, 'lane', '')
    if (index === lane - 1) return fieldOf(index, 'step', '')
    return fieldOf(index, index === lane + 1 ? 'text' : 'ignore', '')
  })
  return {
    layout: 'list',
    labels: null,
    first: 0,
    fields,
    split: false,
    stepSeparator: '',
    scale: null,
    confidence: isRepeated(column(0)) ? 0.9 : 0.7,
  }
}

/** Whether a row says which column holds the stages, and names no lane where the others do. */
function isHeaded(row: readonly string[], lane: number): boolean {
  return row.some((cell) => meaningsOf(cell)[0] === 'stage') && laneKindNamed(row[lane] ?? '') === null
}

/**
 * A board: names of stages in the first row, beneath each its cards, and no lanes. Null where the first row doesn't name
 * stages that many journeys have.
 */
export function guessBoard(table: Table): Guess | null {
  const top = table.rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const width = widthOf(table)
  const headings = Array.from({ length: width }, (_, index) => plainCell(table, cellAt(table, top, index)))
  const below = table.rows.slice(top + 1)
  if (top < 0 || width < 2 || below.length === 0 || headings.some((heading) => heading === '')) return null
  const known = headings.filter(isLifecycleWord).length
  if (known < 2 || known < width / 2) return null
  const fields = table.rows.map((_, row) =>
    row < top ? fieldOf(row, 'ignore', '') : row === top ? fieldOf(row, 'stage', '') : laneOfText(row, row === top + 1),
  )
  return {
    layout: 'grid',
    labels: null,
    first: 0,
    fields,
    split: true,
    stepSeparator: '',
    scale: null,
    confidence: 0.6,
  }
}

function laneOfText(row: number, isFirst: boolean) {
  return { index: row, meaning: isFirst ? 'cards' : 'above', lane: 'text', title: '', persona: '' } as const
}

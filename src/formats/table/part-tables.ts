import { meaningsOf } from './field-words.ts'
import { labelKey } from './label-key.ts'
import { laneKindNamed } from './lane-names.ts'
import { isFactLabel } from './map-facts.ts'
import { plainCell, saysJourney, type Table } from './table.ts'

/** So many rows of a sheet are looked through for another map beneath the first. */
const MOST_ROWS = 2_000
const MOST_PARTS = 50

/**
 * Parts a sheet on which several maps stand beneath each other: where a row of headings for the stages comes again after
 * lanes, another map begins, with the titles and facts that stand right above it. Most sheets stay whole.
 */
export function partTables(table: Table): readonly Table[] {
  const starts = mapStarts(table)
  if (starts.length < 2) return [table]
  return starts.map((start, index) => partOf(table, index === 0 ? 0 : start, starts[index + 1], index))
}

/** The rows with which maps begin, the titles above them included. */
function mapStarts(table: Table): number[] {
  const starts: number[] = []
  let heading: string | null = null
  let lanes = 0
  for (let row = 0; row < Math.min(table.rows.length, MOST_ROWS) && starts.length <= MOST_PARTS; row++) {
    const [label = '', ...more] = filledCells(table, row)
    if (more.length === 0) continue
    const names = meaningsOf(label)[0] === 'stage'
    if (names && (heading === null || (lanes > 0 && heading === labelKey(label)))) {
      starts.push(titleRow(table, row, starts.at(-1) ?? -1))
      heading = labelKey(label)
      lanes = 0
    } else if (laneKindNamed(label) !== null) lanes++
  }
  return lanes > 0 && starts.length <= MOST_PARTS ? starts : []
}

/** The first of the rows right above a row of headings that can be titles, or facts about the map. */
function titleRow(table: Table, headings: number, after: number): number {
  let first = headings
  for (let row = headings - 1; row > after; row--) {
    const [label = '', ...more] = filledCells(table, row)
    if (label === '') {
      if (first < headings) break
      continue
    }
    const isTitle = more.length === 0 ? laneKindNamed(label) === null : isFactLabel(label.replace(/:$/, ''))
    if (!isTitle) break
    first = row
  }
  return first
}

function filledCells(table: Table, row: number): string[] {
  return (table.rows[row] ?? []).map((cell) => plainCell(table, cell)).filter((cell) => cell !== '')
}

function partOf(table: Table, start: number, end: number | undefined, index: number): Table {
  const rows = table.rows.slice(start, end)
  const height = rows.length
  return {
    ...table,
    name: index === 0 ? table.name : `${table.name} (${index + 1})`,
    title: index === 0 || table.title === '' ? table.title : `${table.title} (${index + 1})`,
    rows,
    calledJourney: table.calledJourney || saysJourney(rows[0]?.find((cell) => cell.trim() !== '') ?? ''),
    merges: table.merges
      .filter(({ row }) => row >= start && row < start + height)
      .map((merge) => ({ ...merge, row: merge.row - start })),
    place: (row, column) => table.place(row < 0 ? row : row + start, column),
  }
}

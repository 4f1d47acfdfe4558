import { labelKey } from './label-key.ts'
import { cellAt, plainCell, type Table, widthOf } from './table.ts'

const WORDS: ReadonlySet<string> = new Set(
  'legend|key|colour key|color key|notes|comments|remarks|teckenförklaring|förklaring|anteckningar|kommentarer|selite|selitteet|merkkien selitykset|huomautukset|huomiot|signaturforklaring|forklaring|noter|bemærkninger|tegnforklaring|merknader|legende|zeichenerklärung|anmerkungen|notizen'
    .split('|')
    .map(labelKey),
)

/** Whether a heading announces what explains the table rather than belongs to it. */
export function isLegendWord(label: string): boolean {
  return WORDS.has(labelKey(label.replace(/:\s*$/, '')))
}

/**
 * The column with which an explanation beside a grid begins: behind a blank column, headed by no stage, and saying so in
 * a cell or being made of lines such as "red = pain". The table's width where there is none.
 */
export function legendColumn(table: Table, stageRow: number, first: number): number {
  const width = widthOf(table)
  const isBlank = (column: number) => table.rows.every((_, row) => cellAt(table, row, column).trim() === '')
  for (let column = width - 1; column > first + 1; column--) {
    const heading = plainCell(table, cellAt(table, stageRow, column))
    if (heading !== '' && !isLegendWord(heading)) return width
    if (isBlank(column - 1) && !isBlank(column)) return explains(table, column) ? column : width
  }
  return width
}

function explains(table: Table, from: number): boolean {
  const cells = table.rows.flatMap((row) => row.slice(from).map((cell) => plainCell(table, cell)))
  const filled = cells.filter((cell) => cell !== '')
  return filled.some(isLegendWord) || filled.every((cell) => /\S\s*=\s*\S/.test(cell))
}

import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { LIMITS } from '../import/limits.ts'
import type { NoteBook } from '../import/note-book.ts'
import { columnName, saysJourney, sheetPlace, type Table } from '../table/table.ts'
import { cellText } from './cell-text.ts'
import { openPackage, type Parts, packParts } from './open-package.ts'
import { type SheetExtent, sheetExtent } from './sheet-extent.ts'

/** Cells of one workbook, empty ones included. */
const MOST_CELLS = 1_000_000
/** Above this many cells, number formats are not looked at: they cost an object a cell. */
const MOST_STYLED_CELLS = 60_000
const MOST_COLUMNS = 1_000

/** A worksheet as a table, and whether its author has hidden it. */
export type SheetTable = { readonly table: Table; readonly hidden: boolean }

/** Reads a workbook's sheets. Formulas give the value that they had when the file was saved. Never throws. */
export async function readWorkbook(bytes: Uint8Array, title: string, notes: NoteBook): Promise<Result<SheetTable[]>> {
  const parts = await openPackage(bytes)
  if (!parts.ok) return parts
  if (!parts.value.has('[Content_Types].xml')) return refuse('workbook-damaged', 'part:[Content_Types].xml')
  const extent = workbookExtent(parts.value)
  if (extent.cells > MOST_CELLS) return refuse('workbook-too-many-cells', undefined, { limit: MOST_CELLS })
  const columns = Math.min(Math.max(extent.columns, 1), MOST_COLUMNS)
  const rows = Math.min(Math.max(extent.rows, 1), LIMITS.rows, Math.floor(LIMITS.cells / columns))
  if (extent.columns > columns || extent.rows > rows) {
    notes.add('lost', 'cells-beyond', undefined, { range: `A1:${columnName(columns - 1)}${rows}` })
  }
  try {
    const workbook = await readXlsx(packParts(parts.value), {
      range: `A1:${columnName(columns - 1)}${rows}`,
      readStyles: extent.cells <= MOST_STYLED_CELLS,
    })
    return ok(workbook.sheets.map((sheet) => sheetTable(sheet, workbook.sheets.length, title, notes)))
  } catch {
    return refuse('workbook-damaged')
  }
}

function workbookExtent(parts: Parts): SheetExtent {
  let [cells, rows, columns] = [0, 0, 0]
  for (const [path, part] of parts) {
    if (!/sheets?\//i.test(path) || !path.endsWith('.xml')) continue
    const sheet = sheetExtent(part, MOST_CELLS - cells)
    cells += sheet.cells
    rows = Math.max(rows, sheet.rows)
    columns = Math.max(columns, sheet.columns)
  }
  // Cells that don't tell their places fill rows from the left.
  return cells > 0 && rows === 0
    ? { cells, rows: LIMITS.rows, columns: Math.min(MOST_COLUMNS, cells) }
    : { cells, rows, columns }
}

const PROBLEMS = { error: 'cell-error', formula: 'formula-without-value' } as const

const GENERIC_NAME = /^(sheet|blad|taul(?:ukko)?|ark|tabelle|feuil|hoja|foglio|工作表|シート)\s*\d*$/i

function sheetTable(sheet: Sheet, sheets: number, fileTitle: string, notes: NoteBook): SheetTable {
  const place = sheetPlace(sheets > 1 ? sheet.name : undefined)
  const generic = GENERIC_NAME.test(sheet.name.trim())
  const rows = sheet.rows.map((row, r) =>
    row.map((value, c) => {
      const { text, problem } = cellText(value, sheet.cells?.get(`${r},${c}`) as Cell | undefined)
      if (problem) notes.add('lost', PROBLEMS[problem], place(r, c))
      return text
    }),
  )
  const table: Table = {
    name: sheet.name,
    title: generic ? fileTitle : sheet.name,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    rich: true,
    calledJourney: saysJourney(`${sheet.name} ${fileTitle}`),
    facts: [],
    place,
  }
  return { table, hidden: Boolean(sheet.hidden || sheet.veryHidden) }
}

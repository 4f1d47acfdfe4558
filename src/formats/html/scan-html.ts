import { LIMITS } from '../import/limits.ts'
import type { Merge } from '../table/table.ts'
import { CellRuns } from './cell-runs.ts'
import { attributeOf, htmlTokens } from './html-tokens.ts'

/** A piece of a page that may hold a journey. Texts are the rich text of cards. */
export type HtmlBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'table' } & HtmlTable)

export type HtmlTable = {
  /** The cell that a merge begins with holds its text; the places that it covers are empty. */
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly caption: string
}

/** More columns or rows are never one stage of a journey, and room for them can be asked for in a few bytes. */
const LARGEST_SPAN = 200
const TEXT_BLOCK = /^(h[1-6]|p|div|li|caption|title|section|article|main|header|body)$/

/**
 * A page's headings, lines of text and tables, in their order. A table in a cell stands before the table that holds it,
 * as pages use tables for their layout. Reads on only until a table is larger than an import may be.
 */
export function scanHtml(source: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  const open: TableWork[] = []
  const budget = { cells: 0 }
  let line: { readonly tag: string; readonly runs: CellRuns } = { tag: '', runs: new CellRuns() }

  const endLine = (next: string) => {
    const text = line.runs.text()
    const table = open.at(-1)
    const level = /^h([1-6])$/.exec(line.tag)?.[1]
    if (text !== '' && table && line.tag === 'caption') table.caption = text
    else if (text !== '' && !table && line.tag === 'title') blocks.push({ kind: 'heading', level: 1, text })
    else if (text !== '' && !table && level) blocks.push({ kind: 'heading', level: Number(level), text })
    else if (text !== '' && !table) blocks.push({ kind: 'text', text })
    line = { tag: next, runs: new CellRuns() }
  }
  const closeTable = () => {
    const table = open.pop()?.finished()
    if (table && table.rows.length > 0) blocks.push({ kind: 'table', ...table })
  }
  for (const token of htmlTokens(source)) {
    if (budget.cells > LIMITS.cells) break
    const table = open.at(-1)
    if (token.kind === 'tag' && token.name === 'table') {
      if (token.closing) closeTable()
      else {
        endLine('')
        open.push(new TableWork(budget))
      }
    } else if (table && token.kind === 'tag' && /^(tr|td|th)$/.test(token.name)) table.tag(token.name, token)
    else if (table?.isInCell) table.cell(token)
    else if (token.kind === 'tag' && TEXT_BLOCK.test(token.name)) endLine(token.closing ? '' : token.name)
    else line.runs.take(token)
  }
  while (open.length > 0) closeTable()
  endLine('')
  return blocks
}

class TableWork {
  caption = ''
  readonly #rows: string[][] = []
  readonly #merges: Merge[] = []
  /** For every column, the first row that no cell from above reaches into. */
  readonly #freeFrom: number[] = []
  readonly #budget: { cells: number }
  #cell: { readonly runs: CellRuns; readonly across: number; readonly down: number } | null = null

  constructor(budget: { cells: number }) {
    this.#budget = budget
  }

  get isInCell(): boolean {
    return this.#cell !== null
  }

  tag(name: string, { closing, attributes }: { readonly closing: boolean; readonly attributes: string }): void {
    this.#endCell()
    if (closing) return
    if (name === 'tr' || this.#rows.length === 0) this.#rows.push([])
    if (this.#rows.length > LIMITS.rows) this.#budget.cells = Number.POSITIVE_INFINITY
    if (name === 'tr') return
    this.#cell = { runs: new CellRuns(), across: span(attributes, 'colspan'), down: span(attributes, 'rowspan') }
  }

  cell(token: Parameters<CellRuns['take']>[0]): void {
    this.#cell?.runs.take(token)
  }

  finished(): HtmlTable {
    this.#endCell()
    const rows = this.#rows
    const merges = this.#merges.map((merge) => ({ ...merge, rows: Math.min(merge.rows, rows.length - merge.row) }))
    return { rows, merges: merges.filter((merge) => merge.rows > 1 || merge.columns > 1), caption: this.caption }
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (!cell) return
    const row = this.#rows.length - 1
    const values = this.#rows[row] as string[]
    let column = values.length
    while ((this.#freeFrom[column] ?? 0) > row) column++
    if (column > LIMITS.columns) this.#budget.cells = Number.POSITIVE_INFINITY
    const width = column + cell.across
    this.#budget.cells += width - values.length
    while (values.length < column) values.push('')
    values.push(cell.runs.text())
    for (let at = column; at < width; at++) this.#freeFrom[at] = row + cell.down
    if (cell.across > 1 || cell.down > 1) this.#merges.push({ row, column, rows: cell.down, columns: cell.across })
  }
}

function span(attributes: string, name: 'colspan' | 'rowspan'): number {
  if (attributes === '' || !/span/i.test(attributes)) return 1
  const count = Number.parseInt(attributeOf(attributes, name) ?? '', 10)
  return Math.min(LARGEST_SPAN, Math.max(1, Number.isNaN(count) ? 1 : count))
}

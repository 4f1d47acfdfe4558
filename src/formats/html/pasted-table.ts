import { type HtmlTable, scanHtml } from './scan-html.ts'

/**
 * The largest table of an HTML clipboard (Excel, Sheets, Word, a web page). Null where none has text in two columns:
 * then it is layout, or lines that somebody numbers, and the clipboard's plain text says it better.
 */
export function pastedTable(html: string): HtmlTable | null {
  if (!/<table[\s>]/i.test(html)) return null
  const tables = scanHtml(html).flatMap((block) => (block.kind === 'table' && columnsOf(block) > 1 ? [block] : []))
  return tables.sort((a, b) => textsOf(b) - textsOf(a))[0] ?? null
}

function columnsOf({ rows }: HtmlTable): number {
  return new Set(rows.flatMap((row) => row.flatMap((cell, column) => (cell === '' ? [] : [column])))).size
}

function textsOf({ rows }: HtmlTable): number {
  return rows.reduce((count, row) => count + row.filter((cell) => cell !== '').length, 0)
}

import { harmless } from '../../../formats/csv/harmless.ts'

/** A figure as it is, or words. */
export type Raw = string | number | null

/**
 * A table as text for spreadsheets: numbers with the decimal sign of the language, and cells parted by what its spreadsheets
 * expect. Text that one of them would take for a formula is made harmless.
 */
export function csvOf(rows: readonly (readonly Raw[])[], language: string): string {
  const decimal = decimalOf(language)
  const separator = decimal === ',' ? ';' : ','
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = rows.map((row) => row.map((cell) => quoted(textOf(cell, decimal))).join(separator))
  // The mark tells spreadsheets that it is UTF-8.
  return `\ufeff${lines.join('\r\n')}\r\n`
}

/** The same for the clipboard, cells parted by tabs. */
export function tsvOf(rows: readonly (readonly Raw[])[], language: string): string {
  const decimal = decimalOf(language)
  return rows.map((row) => row.map((cell) => textOf(cell, decimal).replace(/\s+/g, ' ')).join('\t')).join('\n')
}

function textOf(cell: Raw, decimal: string): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', decimal) : harmless(cell).text
}

function decimalOf(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
}

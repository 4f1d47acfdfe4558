import { parseCsv, SEPARATORS } from './parse-csv.ts'

const SAMPLE_CHARACTERS = 64 * 1024
const SAMPLE_ROWS = 200

export type Sniffed = {
  readonly separator: string
  /** How evenly it parts the rows, 0 to 1. */
  readonly certainty: number
}

/** The separator that parts the first rows most evenly into the most columns; a first line `sep=;` says it itself. */
export function sniffSeparator(text: string): Sniffed {
  const told = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1]
  if (told) return { separator: told, certainty: 1 }
  const sample = wholeLines(text)
  let best: Sniffed = { separator: ',', certainty: 0 }
  for (const separator of SEPARATORS) {
    if (!sample.includes(separator)) continue
    const certainty = evenness(sample, separator)
    if (certainty > best.certainty) best = { separator, certainty }
  }
  return best
}

/** The separator that somebody asked for, or that the file's name tells, else the sniffed one. */
export function separatorFor(text: string, fileName: string, asked: string | null | undefined): string {
  if (asked) return asked
  const sniffed = sniffSeparator(text)
  const tab = /\.(tsv|tab)$/i.test(fileName) && text.includes('\t')
  return tab ? '\t' : sniffed.separator
}

function wholeLines(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text
  const end = text.lastIndexOf('\n', SAMPLE_CHARACTERS)
  return text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS)
}

/**
 * Rows of the commonest width count for it; a separator that parts more columns is the likelier where rows are as even. One
 * that does not part the first row as it parts the others may be a sign within cells.
 */
function evenness(sample: string, separator: string): number {
  const rows = parseCsv(sample, separator).rows.slice(0, SAMPLE_ROWS)
  const widths = rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length)
  if (widths.length === 0) return 0
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width, count] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))
  if (width < 2) return 0.02 * (1 - (counts.get(1) ?? 0) / widths.length)
  const fitsFirst = widths[0] === width ? 1 : 0.75
  return (count / widths.length) * (1 - 1 / (width + 1)) * fitsFirst + (separator === '\t' ? 0.02 : 0)
}

/** The sign before the decimals, by the figures in the cells: `4,5` and `12,30` against `4.5`. */
export function sniffDecimal(rows: readonly (readonly string[])[]): ',' | '.' {
  let [commas, points] = [0, 0]
  for (const row of rows.slice(0, 500)) {
    for (const cell of row) {
      if (cell.length > 20) continue
      if (/^\s*[+-]?\d+,\d{1,2}\s*%?\s*$/.test(cell)) commas++
      else if (/^\s*[+-]?\d+\.\d{1,2}\s*%?\s*$/.test(cell)) points++
    }
  }
  return commas > points ? ',' : '.'
}

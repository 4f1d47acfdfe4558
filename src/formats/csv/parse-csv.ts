import { type CsvError, type Options, parse } from 'csv-parse/sync'

/** What parts the columns: comma, semicolon, tab, bar. */
export const SEPARATORS = [',', ';', '\t', '|'] as const

export type ParsedCsv = {
  readonly rows: readonly (readonly string[])[]
  /** The line (from 1) of a quotation mark that is never closed; from there on such marks were read as ordinary signs. */
  readonly openQuoteLine: number | null
}

const OPTIONS = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
} satisfies Options

/** Never throws. A mark that is never closed would swallow the rest of the file; its row and all that follow are kept. */
export function parseCsv(text: string, separator: string): ParsedCsv {
  try {
    return { rows: parse(text, { ...OPTIONS, delimiter: separator }), openQuoteLine: null }
  } catch (error) {
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    const line = openQuoteLine(text, separator)
    const at = lineStart(text, line)
    const before: string[][] = parse(text.slice(0, at), { ...OPTIONS, delimiter: separator })
    const after: string[][] = parse(text.slice(at), { ...OPTIONS, delimiter: separator, quote: null })
    return { rows: [...before, ...after], openQuoteLine: line }
  }
}

/** Where the last quoted field begins: the line on which a record starts that no quotation mark ends. */
function openQuoteLine(text: string, separator: string): number {
  let line = 1
  let quoteLine = 1
  let quoted = false
  let fieldStart = true
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const sign = text[i] as string
    const newLine = sign === '\n' || (sign === '\r' && text[i + 1] !== '\n')
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') i++
      else if (sign === '"' && endsField(text, i + 1, separator)) quoted = false
    } else if (sign === '"' && fieldStart) {
      quoted = true
      quoteLine = line
    }
    fieldStart = !quoted && (sign === separator || sign === '\n' || sign === '\r')
    if (newLine) line++
  }
  return quoteLine
}

function endsField(text: string, at: number, separator: string): boolean {
  const sign = text[at]
  return sign === undefined || sign === separator || sign === '\n' || sign === '\r'
}

function lineStart(text: string, line: number): number {
  let at = 0
  for (let passed = 1; passed < line; passed++) {
    const [lf, cr] = [text.indexOf('\n', at), text.indexOf('\r', at)]
    const next = cr >= 0 && (lf < 0 || cr < lf) ? (text[cr + 1] === '\n' ? cr + 2 : cr + 1) : lf + 1
    if (next <= at) return at
    at = next
  }
  return at
}

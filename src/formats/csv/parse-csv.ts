/** What parts the columns: comma, semicolon, tab, bar. */
export const SEPARATORS = [',', ';', '\t', '|'] as const

export type ParsedCsv = {
  readonly rows: readonly (readonly string[])[]
  /** The lines (from 1) of quotation marks that are opened and never closed; they were read as ordinary signs. */
  readonly openQuoteLines: readonly number[]
}

/**
 * Parses separated values as RFC 4180 has them, and kindly where a file departs from it: rows may be of different
 * lengths and end in any way, a quotation mark within a plain field is a sign like any other. One that opens a field
 * and is never closed would swallow the rest of the file: it becomes a plain sign, and only its own field is affected.
 * Never throws; takes time in proportion to the text.
 */
export function parseCsv(source: string, separator: string): ParsedCsv {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const rows: string[][] = []
  const openQuotes: number[] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at, separator) : null
    if (text[at] === '"' && quoted === null) openQuotes.push(at)
    const field = quoted ?? plainField(text, at, separator)
    row.push(field.value)
    at = field.end
    if (text[at] === separator) {
      at++
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return { rows, openQuoteLines: linesOf(text, openQuotes) }
}

/** `end` is the place of the separator or line end behind the field. */
type Field = { readonly value: string; readonly end: number }

function plainField(text: string, start: number, separator: string): Field {
  let end = start
  for (; end < text.length; end++) {
    const sign = text[end]
    if (sign === separator || sign === '\n' || sign === '\r') break
  }
  return { value: text.slice(start, end), end }
}

/**
 * A field in quotation marks; doubled marks are one. Null where its mark is never closed: the text ends, or another mark
 * stands where none can, on a later line.
 */
function quotedField(text: string, start: number, separator: string): Field | null {
  let value = ''
  let from = start + 1
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1]
    if (next === undefined || next === separator || next === '\n' || next === '\r') {
      return { value: value + text.slice(from, at), end: at + 1 }
    }
    if (next === '"') {
      value += text.slice(from, at + 1)
      from = at + 2
      at++
    } else if (value.includes('\n') || text.slice(from, at).includes('\n')) return null
  }
  return null
}

function linesOf(text: string, places: readonly number[]): number[] {
  const lines: number[] = []
  let line = 1
  let at = 0
  for (const place of places) {
    for (; at < place; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++
    lines.push(line)
  }
  return lines
}

import type { TextPiece } from './pieces.ts'

/** The cells of one record, and the line on which it begins, from 1. `null`: it is longer than any row can be. */
export type CsvRecord = { readonly line: number; readonly cells: readonly string[] | null }

export type CsvBatch = { readonly records: readonly CsvRecord[]; readonly bytes: number }

/** Characters that one record may have; also how far a quotation mark is looked after that may never be closed. */
export const LONGEST_RECORD = 1024 * 1024

/**
 * Records of separated values out of a stream, read as `parseCsv` reads a whole text: rows of different lengths, any line
 * ends, a quotation mark that is never closed within the longest record is a sign like any other. Memory is bounded by the
 * longest record, whatever comes.
 */
export async function* csvRecords(pieces: AsyncIterable<TextPiece>, separator: string): AsyncGenerator<CsvBatch> {
  let rest = ''
  let line = 1
  /** Within a record that is too long, until its line ends. */
  let isSkipping = false
  let bytes = 0
  const readAll = (text: string, isLast: boolean): CsvRecord[] => {
    const records: CsvRecord[] = []
    const nextQuote = nextOf(text, '"')
    const nextReturn = nextOf(text, '\r')
    let at = 0
    while (at < text.length) {
      if (isSkipping) {
        const end = text.indexOf('\n', at)
        if (end < 0) {
          at = text.length
          break
        }
        at = end + 1
        line++
        isSkipping = false
        continue
      }
      const isWhole = isLast || text.length - at >= LONGEST_RECORD
      const read = recordAt({ text, nextQuote, nextReturn, separator }, at, isWhole)
      if (read === null) {
        if (text.length - at < LONGEST_RECORD) break
        records.push({ line, cells: null })
        isSkipping = true
        continue
      }
      const isBlank = read.cells.length === 1 && read.cells[0] === ''
      if (!isBlank) records.push({ line, cells: read.cells })
      line += read.lines
      at = read.end
    }
    rest = text.slice(at)
    return records
  }
  for await (const piece of pieces) {
    bytes = piece.bytes
    const records = readAll(rest === '' ? piece.text : rest + piece.text, false)
    if (records.length > 0) yield { records, bytes }
  }
  const records = readAll(rest, true)
  if (records.length > 0) yield { records, bytes }
}

type Scan = {
  readonly text: string
  readonly nextQuote: (from: number) => number
  readonly nextReturn: (from: number) => number
  readonly separator: string
}

/** Where the sign stands next; behind the text where it does not. Asked in rising order, it looks at each place once. */
function nextOf(text: string, sign: string): (from: number) => number {
  let known = -1
  return (from) => {
    if (known < from) {
      known = text.indexOf(sign, from)
      if (known < 0) known = Number.POSITIVE_INFINITY
    }
    return known
  }
}

type Read = { readonly cells: string[]; readonly end: number; readonly lines: number }

/**
 * @param isWhole whether no more text comes for this record: what is open then is closed by it
 * @returns null where the record's end is not there yet
 */
function recordAt({ text, nextQuote, nextReturn, separator }: Scan, start: number, isWhole: boolean): Read | null {
  let end = text.indexOf('\n', start)
  const bare = end < 0 ? text.length : end
  if (nextQuote(start) >= bare) {
    // Line ends of old Macintoshes.
    const returns = nextReturn(start)
    if (returns < bare - 1) return plainRecord(text, start, returns, returns + 1, separator)
    if (end < 0) {
      if (!isWhole || text.length - start >= LONGEST_RECORD) return null
      end = text.length
    }
    const until = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end
    return plainRecord(text, start, until, end + 1, separator)
  }
  return quotedRecord(text, start, separator, isWhole)
}

function plainRecord(text: string, start: number, until: number, end: number, separator: string): Read {
  return { cells: text.slice(start, until).split(separator), end, lines: 1 }
}

function quotedRecord(text: string, start: number, separator: string, isWhole: boolean): Read | null {
  const cells: string[] = []
  let at = start
  let lines = 1
  while (true) {
    const mark = markAt(text, at)
    const quoted = mark >= 0 ? quotedCell(text, mark, separator) : null
    if (quoted !== null) {
      cells.push(quoted.value)
      lines += quoted.lines
      at = quoted.end
    } else {
      if (mark >= 0 && !isWhole && text.length - start < LONGEST_RECORD) return null
      const from = at
      at = cellEnd(text, at, separator)
      cells.push(text.slice(from, at))
    }
    if (at >= text.length) return isWhole && text.length - start < LONGEST_RECORD ? { cells, end: at, lines } : null
    if (text[at] === separator) {
      at++
      if (at >= text.length) {
        if (!isWhole) return null
        cells.push('')
        return { cells, end: at, lines }
      }
      continue
    }
    if (text.charCodeAt(at) === 13 && at + 1 === text.length && !isWhole) return null
    return { cells, end: at + (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1), lines }
  }
}

function cellEnd(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13 || text[at] === separator) return at
  }
  return text.length
}

/** Where a quotation mark opens the cell, perhaps behind blanks; -1 where none does. */
function markAt(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) === 32) at++
  return text.charCodeAt(at) === 34 ? at : -1
}

/** Null where its mark is not closed: not yet, or another mark stands where none can. */
function quotedCell(text: string, start: number, separator: string) {
  let value = ''
  let from = start + 1
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1]
    if (next === '"') {
      value += text.slice(from, at + 1)
      from = at + 2
      at++
    } else if (next === undefined || next === separator || next === '\n' || next === '\r') {
      const whole = value + text.slice(from, at)
      return { value: whole, end: at + 1, lines: linesIn(whole) }
    } else if (value.includes('\n') || text.slice(from, at).includes('\n')) return null
  }
  return null
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

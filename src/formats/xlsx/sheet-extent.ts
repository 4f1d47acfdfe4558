/** How much a worksheet's markup holds, before anything reads it. */
export type SheetExtent = {
  /** Cells, empty ones included. */
  readonly cells: number
  /** The last row and column (from 1) with contents; 0 where there are none. */
  readonly rows: number
  readonly columns: number
}

const OPEN = 0x3c
const QUOTE = 0x22
const SLASH = 0x2f
const END = 0x3e

/**
 * Counts cells and finds the last one with contents by looking for `<c ` tags, without parsing. Cells that don't say
 * where they stand are counted along; their places are made up by whoever reads them, one after the other.
 * @param most stops when there are more cells than this
 */
export function sheetExtent(sheet: Buffer, most: number): SheetExtent {
  const prefix = prefixOf(sheet)
  const tag = Buffer.from(`<${prefix}c`)
  let [cells, rows, columns] = [0, 0, 0]
  for (let at = sheet.indexOf(tag); at >= 0 && cells <= most; at = sheet.indexOf(tag, at + tag.length)) {
    const next = sheet[at + tag.length]
    if (next !== 0x20 && next !== END && next !== 0x0a && next !== 0x0d && next !== 0x09 && next !== SLASH) continue
    cells++
    const end = sheet.indexOf(END, at)
    if (end < 0 || sheet[end - 1] === SLASH) continue
    const place = placeIn(sheet, at + tag.length, Math.min(end, at + 200))
    if (!place) continue
    rows = Math.max(rows, place.row)
    columns = Math.max(columns, place.column)
  }
  return { cells, rows, columns }
}

/** The namespace prefix that the sheet's root carries, as in `<x:worksheet`. */
function prefixOf(sheet: Buffer): string {
  const head = sheet.subarray(0, 4096).toString('latin1')
  return /<([A-Za-z_][\w.-]{0,40}:)worksheet[\s>]/.exec(head)?.[1] ?? ''
}

/** The value of the attribute `r`, as row and column from 1. */
function placeIn(sheet: Buffer, from: number, to: number): { readonly row: number; readonly column: number } | null {
  for (let at = from; at < to - 3; at++) {
    if (sheet[at] === OPEN) return null
    if (sheet[at] !== 0x72 || sheet[at + 1] !== 0x3d || sheet[at + 2] !== QUOTE || (sheet[at - 1] as number) > 0x20)
      continue
    let column = 0
    let row = 0
    for (let i = at + 3; i < to && sheet[i] !== QUOTE; i++) {
      const code = sheet[i] as number
      if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30
      else column = column * 26 + (code & 0x1f)
    }
    return row > 0 && column > 0 && row <= 1_048_576 && column <= 16_384 ? { row, column } : null
  }
  return null
}

/**
 * A table as Excel, Sheets and Numbers put it on the clipboard as text: cells parted by tabs, a cell that holds tabs,
 * line breaks or quotation marks in quotation marks which are doubled inside.
 */
export function parseTabbed(source: string): string[][] {
  const rows: string[][] = [[]]
  const text = source.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    rows.at(-1)?.push(cell.value)
    if (text[cell.end] === '\n') rows.push([])
    at = cell.end + 1
  }
  return rows
}

function plainCell(text: string, start: number) {
  const found = text.slice(start).search(/[\t\n]/)
  const end = found < 0 ? text.length : start + found
  return { value: text.slice(start, end), end }
}

/** A mark that is never closed, or goes on behind the closing one, was no quoting: the cell is what it says. */
function quotedCell(text: string, start: number) {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(start))
  if (!match) return plainCell(text, start)
  return { value: (match[1] as string).replaceAll('""', '"'), end: start + match[0].length }
}

/** The same table, for other programs to paste. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteIfNeeded).join('\t')).join('\n')
}

function quoteIfNeeded(value: string): string {
  return /[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

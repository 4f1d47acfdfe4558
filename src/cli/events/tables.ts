const ROWS = 40
const WIDTH = 48

/** A result for people: its single values line by line, then each list of things as a table. */
export function tables(result: object): string {
  const lines: string[] = []
  const lists: string[] = []
  addTo(lines, lists, '', result)
  return `${[...lines, ...lists].join('\n')}\n`
}

function addTo(lines: string[], lists: string[], name: string, value: unknown): void {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isThing)) lists.push('', name, ...tableOf(value))
    else if (value.length > 0) lines.push(`${name}: ${cellOf(value)}`)
  } else if (isThing(value)) {
    for (const [key, one] of Object.entries(value)) addTo(lines, lists, name === '' ? key : `${name}.${key}`, one)
  } else lines.push(`${name}: ${cellOf(value)}`)
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tableOf(rows: readonly Record<string, unknown>[]): string[] {
  const shown = rows.slice(0, ROWS)
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...shown.map((row) => columns.map((column) => cellOf(row[column])))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return rows.length > ROWS ? [...lines, `… ${rows.length - ROWS}`] : lines
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toPrecision(4)
  if (Array.isArray(value)) return clipped(value.map(cellOf).join(' → '))
  return clipped(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

function clipped(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}

const ROWS = 40
const WIDTH = 48
const UNITS: readonly (readonly [number, string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1000, 's'],
]

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
  } else if (isThing(value) && !isEstimate(value)) {
    for (const [key, one] of Object.entries(value)) addTo(lines, lists, name === '' ? key : `${name}.${key}`, one)
  } else lines.push(`${name}: ${cellOf(value, name)}`)
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tableOf(rows: readonly Record<string, unknown>[]): string[] {
  const shown = rows.slice(0, ROWS)
  const columns = [...new Set(shown.flatMap((row) => Object.keys(row)))]
  const cells = [columns, ...shown.map((row) => columns.map((column) => cellOf(row[column], column)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return rows.length > ROWS ? [...lines, `… ${rows.length - ROWS}`] : lines
}

function cellOf(value: unknown, name = ''): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'number' && /(^|\.)period\./.test(name)) return new Date(value).toISOString()
  if (typeof value === 'number' && /Ms$/.test(name)) return durationOf(value)
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toPrecision(4)
  if (Array.isArray(value)) return clipped(value.map((one) => cellOf(one)).join(value.every(isThing) ? ', ' : ' → '))
  if (isDurations(value)) return cellOf(value.medianMs, 'medianMs')
  if (isEstimate(value)) return `${cellOf(value.value)} (${cellOf(value.low)} – ${cellOf(value.high)})`
  return clipped(isThing(value) ? briefOf(value) : String(value))
}

/** A thing in a cell: what it is called and how many they are, such as `visit → buy 12`; without a name, all its figures. */
function briefOf(thing: Record<string, unknown>): string {
  const values = Object.values(thing)
  const names = values.filter((value) => typeof value === 'string')
  if (names.length > 0) {
    const count = values.find((value) => typeof value === 'number')
    return count === undefined ? names.join(' → ') : `${names.join(' → ')} ${cellOf(count)}`
  }
  const told = Object.entries(thing).map(([name, value]) => {
    if (typeof value === 'number') return `${name} ${cellOf(value, name)}`
    return Array.isArray(value) ? value.map((one) => cellOf(one)).join(', ') : ''
  })
  return told.filter((text) => text !== '').join(', ')
}

type Estimate = { readonly value: number; readonly low: number; readonly high: number }

function isEstimate(value: unknown): value is Estimate {
  return typeof value === 'object' && value !== null && 'value' in value && 'low' in value && 'high' in value
}

/** Of several durations, the median stands for them. */
function isDurations(value: unknown): value is { readonly medianMs: number | null } {
  return isThing(value) && 'medianMs' in value && 'p90Ms' in value
}

/** In the largest unit of which there are two at least. */
function durationOf(ms: number): string {
  const [size, unit] = UNITS.find(([one]) => Math.abs(ms) >= 2 * one) ?? [1, 'ms']
  return `${Number((ms / size).toFixed(1))} ${unit}`
}

function clipped(text: string): string {
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}

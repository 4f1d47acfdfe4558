import { meaningsOf } from './field-words.ts'
import { fieldOf, type Guess, laneField, MOST_FIELDS } from './guess-list.ts'
import { labelKey } from './label-key.ts'
import { laneKindNamed, scaleInLabel } from './lane-names.ts'
import { isLegendWord } from './legend.ts'
import { isLifecycleWord } from './lifecycle-words.ts'
import { isFactLabel } from './map-facts.ts'
import type { FieldMapping } from './mapping.ts'
import { splitCell } from './split-cell.ts'
import { cellAt, namesJourneyMap, plainCell, type Table, widthOf } from './table.ts'

/** Labels stand in one of the first columns; before them may be a group or a number. */
const LABEL_COLUMNS = 3
/** A label without contents that is longer than this is a remark, not an empty lane. */
const LONGEST_EMPTY_LABEL = 40
/** A label without contents that begins or goes on like this is a remark too. */
const REMARK = /^(?:\*|n\.?b\b|©)|:\s+\S/i
/** As much of a label as tells whether it says "stage". */
const LONGEST_HEADING = 100

/** A table whose rows are lanes and whose columns are stages or steps. Null: no row names a lane, no row the stages. */
export function guessGrid(table: Table): Guess | null {
  let best: Guess | null = null
  const start = firstFilledColumn(table)
  for (let column = start; column < Math.min(start + LABEL_COLUMNS, widthOf(table) - 1); column++) {
    if (column > start && holdsContents(table, column - 1)) break
    const guess = guessFromLabels(table, column)
    if (guess && guess.confidence > (best?.confidence ?? 0)) best = guess
  }
  return best
}

/** Whether a column says something else in nearly every row: then what stands behind it are no names of lanes. */
function holdsContents(table: Table, column: number): boolean {
  const rows = table.rows.slice(0, MOST_FIELDS).filter((row) => row.some((cell) => cell.trim() !== ''))
  const texts = rows.map((row) => (row[column] ?? '').trim()).filter((text) => /\p{L}{2}/u.test(text))
  return texts.length > 3 && texts.length >= rows.length * 0.8 && new Set(texts).size >= texts.length * 0.8
}

/** Sheets often begin with blank columns. */
function firstFilledColumn({ rows }: Table): number {
  let first = Number.POSITIVE_INFINITY
  for (const row of rows.slice(0, MOST_FIELDS)) {
    const filled = row.findIndex((cell) => cell.trim() !== '')
    if (filled >= 0) first = Math.min(first, filled)
  }
  return Number.isFinite(first) ? first : 0
}

type Header = { readonly stage: number | null; readonly step: number | null; readonly named: boolean }

function guessFromLabels(table: Table, column: number): Guess | null {
  const height = Math.min(table.rows.length, MOST_FIELDS)
  const labels = Array.from({ length: height }, (_, row) => cellAt(table, row, column))
  const header = withoutStepLists(table, column, findHeader(table, column, labels))
  const end = remarksStart(table, column, labels)
  const fields = labels.map((_, row) =>
    row < end ? fieldFor(table, column, labels, header, row) : fieldOf(row, 'ignore', labels[row] ?? ''),
  )
  const lanes = fields.filter(({ meaning }) => meaning === 'cards')
  const confidence = confidenceOf(table, column, header, lanes)
  if (confidence <= 0) return null
  const separator = stepSeparatorOf(table, column, header)
  return {
    layout: 'grid',
    labels: column,
    first: column + 1,
    fields,
    split: true,
    stepSeparator: separator,
    scale: labels.map(scaleInLabel).find((scale) => scale !== null) ?? null,
    confidence,
  }
}

/** The rows with the names of stages and steps: those that say so, else the one or two that stand over the first lane. */
function findHeader(table: Table, column: number, labels: readonly string[]): Header {
  const filled = labels.map((_, row) => filledRightOf(table, row, column))
  const firstLane = labels.findIndex((label, row) => laneKindNamed(label) !== null && !isHeading(label) && row > 0)
  const named = (meaning: 'stage' | 'step') => {
    const row = labels.findIndex((label, at) => isHeading(label, meaning) && (filled[at] ?? 0) > 0)
    return row < 0 ? null : row
  }
  const [stage, step] = [named('stage'), named('step')]
  if (stage !== null) return { stage, step: step !== null && step > stage ? step : null, named: true }
  const end = step ?? (firstLane < 0 ? labels.length : firstLane)
  const above = filled.flatMap((count, row) => (row < end && count > 0 ? [row] : []))
  if (step !== null)
    return above.length > 0
      ? { stage: above.at(-1) as number, step, named: true }
      : { stage: step, step: null, named: true }
  if (firstLane < 0) return { stage: above[0] ?? null, step: null, named: false }
  return unnamedHeader(labels, filled, above)
}

/**
 * The first row over the lanes with several headings; a row beneath it without a label has those of the steps. Rows
 * with a label after it are lanes whose names nobody knows.
 */
function unnamedHeader(labels: readonly string[], filled: readonly number[], above: readonly number[]): Header {
  const isBlank = (row: number) => labels[row]?.trim() === ''
  const headings = above.filter(
    (row) => isBlank(row) || ((filled[row] ?? 0) > 1 && !isFactLabel((labels[row] ?? '').replace(/:\s*$/, ''))),
  )
  const stage = headings[0] ?? above.at(-1) ?? null
  const next = headings[1]
  const step = next !== undefined && isBlank(next) && (filled[next] ?? 0) > 1 ? next : null
  return { stage, step, named: false }
}

/** Where one cell lists several steps of its stage, the row is a lane: the columns are the stages. */
function withoutStepLists(table: Table, column: number, header: Header): Header {
  const { stage, step } = header
  if (stage === null || step === null) return header
  const cells = (row: number) => (table.rows[row] ?? []).slice(column + 1, MOST_FIELDS)
  const isParted = cells(step).some((cell) => splitCell(cell, true).length > 1)
  const isOneEach = cells(step).every((cell, at) => cell.trim() === '' || (cells(stage)[at] ?? '').trim() !== '')
  return isParted && isOneEach ? { ...header, step: null } : header
}

/** Rows at the end, apart from the rest, which are remarks or explain the table: the first of them, or the table's end. */
function remarksStart(table: Table, column: number, labels: readonly string[]): number {
  let last = labels.length - 1
  while (last >= 0 && filledRightOf(table, last, column) === 0 && laneKindNamed(labels[last] ?? '') === null) last--
  const blank = labels.findIndex((label, row) => row > last && label.trim() === '')
  const end = blank < 0 || last < 0 ? labels.length : blank
  const legend = labels.findIndex((label, row) => isLegendWord(label) && isBlankRow(table, row - 1))
  return legend < 0 ? end : Math.min(end, legend)
}

function isBlankRow(table: Table, row: number): boolean {
  return table.rows[row]?.every((cell) => cell.trim() === '') ?? false
}

function isHeading(label: string, meaning?: 'stage' | 'step'): boolean {
  const [first] = meaningsOf(label)
  const [left, right] = label
    .slice(0, LONGEST_HEADING)
    .split(/[/>→|]/)
    .map((part) => meaningsOf(part)[0])
  const named = left === 'stage' && right === 'step' ? 'stage' : first
  return meaning === undefined ? named === 'stage' || named === 'step' : named === meaning
}

function filledRightOf(table: Table, row: number, column: number): number {
  return (table.rows[row] ?? []).filter((cell, at) => at > column && cell.trim() !== '').length
}

function fieldFor(table: Table, column: number, labels: readonly string[], header: Header, row: number): FieldMapping {
  if (row === header.stage) return fieldOf(row, 'stage', labels[row] ?? '')
  if (row === header.step) return fieldOf(row, 'step', labels[row] ?? '')
  const start = Math.max(header.stage ?? -1, header.step ?? -1) + 1
  if (row < start) return fieldOf(row, 'ignore', labels[row] ?? '')
  const label = labels[row]?.trim() ?? ''
  const filled = filledRightOf(table, row, column) > 0
  const before = previousLabel(labels, row, start)
  if (label === '') return fieldOf(row, filled && before !== null ? 'above' : 'ignore', labels[row] ?? '')
  if (before !== null && labelKey(before) === labelKey(label)) return fieldOf(row, 'above', labels[row] ?? '')
  if (!filled && laneKindNamed(label) === null && (label.length > LONGEST_EMPTY_LABEL || REMARK.test(label)))
    return fieldOf(row, 'ignore', labels[row] ?? '')
  return laneField(row, plainCell(table, label), () =>
    (table.rows[row] ?? []).slice(column + 1, MOST_FIELDS).map((cell) => plainCell(table, cell)),
  )
}

function previousLabel(labels: readonly string[], row: number, start: number): string | null {
  for (let at = row - 1; at >= start; at--) if (labels[at]?.trim() !== '') return labels[at] as string
  return null
}

/** ` / ` and the like, where the headings name stage and step in one cell. */
function stepSeparatorOf(table: Table, column: number, header: Header): string {
  if (header.stage === null || header.step !== null) return ''
  const headings = (table.rows[header.stage] ?? []).slice(column + 1, MOST_FIELDS).filter((cell) => cell.trim() !== '')
  const corner = cellAt(table, header.stage, column)
  for (const separator of [' / ', ' > ', ' → ', ' › ', ' | ', ' – ']) {
    const parted = headings.filter((heading) => heading.includes(separator))
    const stages = parted.map((heading) => labelKey(heading.split(separator)[0] as string))
    const repeated = new Set(stages).size < stages.length
    const announced = corner.includes(separator.trim()) && parted.length > 0
    if (announced || (parted.length > 1 && parted.length >= headings.length / 2 && repeated)) return separator
  }
  return ''
}

function confidenceOf(table: Table, column: number, header: Header, lanes: readonly FieldMapping[]): number {
  if (lanes.length === 0) return 0
  const known = lanes.filter(({ lane }) => lane !== 'custom')
  const share = known.length / lanes.length
  const headings = header.stage === null ? [] : (table.rows[header.stage] ?? []).slice(column + 1, MOST_FIELDS)
  const stages = headings.filter((cell) => cell.trim() !== '')
  const lifecycle = stages.filter(isLifecycleWord).length
  const varied = new Set(lanes.map(({ title }) => labelKey(title))).size / lanes.length
  const corner = header.stage === null ? '' : cellAt(table, header.stage, column)
  const called = namesJourneyMap(corner) ? 0.3 : table.calledJourney ? 0.15 : 0
  const hints = (header.named ? 0.2 : 0) + called + (lifecycle > 1 ? 0.15 : 0)
  const base = known.length > 1 ? 0.35 + 0.45 * share : known.length === 1 ? 0.25 + 0.2 * share : 0.2
  const headless = header.stage === null ? 0.3 : 0
  // Names and values side by side describe one thing, such as a person.
  if (stages.length < 2 && !header.named) return Math.min(0.4, base)
  return Math.max(0, Math.min(1, (base + hints) * (varied < 0.5 ? 0.5 : 1) - headless))
}

import { plainText } from '../../domain/rich-text.ts'
import type { CardReading } from './card-reading.ts'
import { ownerText } from './curve-owner.ts'
import type { CurveReading, PointReading } from './curve-reading.ts'
import type { LaneReading, MapReading } from './map-reading.ts'

/** A map as a table of lanes and columns, before it is put into any format's own form. */
export type GridTable = {
  /** Whether any stage has steps, and so a second row of headings. */
  readonly hasSteps: boolean
  readonly columns: readonly { readonly stage: string; readonly step: string }[]
  readonly rows: readonly GridRow[]
}

/** A row of cards, or one person's curve. */
export type GridRow =
  | {
      readonly kind: 'cards'
      readonly label: string
      readonly lane: LaneReading
      readonly cells: readonly (readonly CardReading[])[]
    }
  | {
      readonly kind: 'curve'
      readonly label: string
      readonly lane: LaneReading
      readonly curve: CurveReading
      readonly cells: readonly (PointReading | null)[]
    }

/** The rows of a map: each lane one, the feelings one for each curve. Cards stand where they begin. */
export function gridTable(reading: MapReading): GridTable {
  const columns = reading.columns.map(({ stage, step }, i) => ({
    stage: reading.stages.find((read) => read.stage.id === stage.id)?.title ?? '',
    step: step === null ? '' : (reading.columnTitles[i] ?? ''),
  }))
  const rows = reading.lanes.flatMap((lane) => rowsOf(reading, lane))
  return { hasSteps: reading.columns.some(({ step }) => step !== null), columns, rows }
}

function rowsOf(reading: MapReading, lane: LaneReading): GridRow[] {
  const curves = lane.kind.look === 'curve' ? curveRows(reading, lane) : []
  if (curves.length > 0 && lane.cards.length === 0) return curves
  const cells = reading.columns.map((_, column) => lane.cards.filter(({ from }) => from === column))
  return [...curves, { kind: 'cards', label: lane.label, lane, cells }]
}

function curveRows(reading: MapReading, lane: LaneReading): GridRow[] {
  return reading.curves.map((curve): GridRow => {
    const owner = ownerText(curve, reading.translate)
    const whose = owner === '' ? '' : ` – ${owner}`
    const cells = reading.columns.map((_, column) => curve.points.find(({ at }) => at === column) ?? null)
    return { kind: 'curve', label: `${lane.label} (${scaleText(reading)})${whose}`, lane, curve, cells }
  })
}

/** The ends of the scale as importers know them again: `−5…5`. */
export function scaleText({ scale: { min, max } }: MapReading): string {
  return `${signed(min)}…${signed(max)}`
}

/** With the minus sign of typography, which no spreadsheet takes for a formula's beginning. */
function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value)
}

/** A point as text that people and importers read: `−2 😟 Otålig`. */
export function pointText({ point, face, word }: PointReading): string {
  return `${signed(point.value)} ${face} ${word}`
}

/** A card in plain text: its name, its words, a figure behind its name as `CTR: 2,4 % (+0,3)`, its emoji last. */
export function cardPlainText({ card, name, text, departments }: CardReading, lane: LaneReading): string {
  const words = plainText(text)
  if (lane.kind.kind === 'departments')
    return [...departments.map((department) => department.name), words].filter(isFilled).join(', ')
  const own = lane.kind.look === 'pictures' ? words || card.alt : words
  const told = [name, own === name ? '' : own].filter(isFilled).join(' – ')
  return [figureText(told, card.figure, card.change), card.emoji].filter(isFilled).join(' ')
}

export function figureText(name: string, figure: string, change: string): string {
  const changed = isFilled(change) ? ` (${change})` : ''
  if (!isFilled(figure)) return `${name}${changed}`
  return isFilled(name) ? `${name}: ${figure}${changed}` : `${figure}${changed}`
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}

/** Several cards in one cell: a line each, with a bullet where a line alone could be read otherwise. */
export function cellLines(cards: readonly string[]): string {
  const filled = cards.filter(isFilled)
  const [only] = filled
  const plain = filled.every((text) => !text.includes('\n') && !/^\s*[-*•–]/.test(text))
  const listed = filled.length === 1 && only !== undefined && /;\s|\s[•●▪]\s/.test(only)
  return plain && !listed ? filled.join('\n') : filled.map((text) => `• ${text.trim()}`).join('\n')
}

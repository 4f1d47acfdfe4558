import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'
import { cleanText } from '../../domain/fields.ts'
import { PAPER, STAGE_SHADES, type StageColour, TONE_SHADES } from '../../domain/palette.ts'
import { parseRichText } from '../../domain/rich-text.ts'
import type { CardReading } from '../reading/card-reading.ts'
import { cardPlainText, type GridRow, gridTable, pointText } from '../reading/grid-table.ts'
import type { LaneReading, MapReading } from '../reading/map-reading.ts'
import { sheetName } from './sheet-name.ts'

type RichTextRun = NonNullable<Cell['richText']>[number]

/** Widths in characters. */
const LABEL_WIDTH = 24
const COLUMN_WIDTH = 30
/** In points: a line of text, and the room above and below it. */
const LINE_HEIGHT = 15
const ROW_PADDING = 6

/**
 * The map as it looks: stages merged over their steps in their colours, a tint a lane, one card a cell, cards over several
 * columns as merged cells, headings that stay in view.
 */
export function gridSheet(reading: MapReading): WriteSheet {
  const sheet = new GridSheet(reading)
  return sheet.write()
}

class GridSheet {
  private readonly rows: CellValue[][] = []
  private readonly cells = new Map<string, Partial<Cell>>()
  private readonly merges: MergeRange[] = []
  private readonly reading: MapReading

  constructor(reading: MapReading) {
    this.reading = reading
  }

  write(): WriteSheet {
    const { reading } = this
    const { hasSteps, columns, rows } = gridTable(reading)
    this.addStages()
    if (hasSteps) this.addSteps(columns.map(({ step }) => step))
    const headings = this.rows.length
    for (const row of rows) {
      if (row.kind === 'curve') this.addCurve(row)
      else this.addLane(row.lane)
    }
    return {
      name: sheetName(reading.translate('export.sheet.map')),
      rows: this.rows,
      cells: this.cells,
      merges: this.merges,
      rowDefs: new Map(this.rows.map((row, i) => [i, { height: rowHeight(row) }])),
      columns: [{ width: LABEL_WIDTH }, ...columns.map(() => ({ width: COLUMN_WIDTH }))],
      freezePane: { rows: headings, columns: 1 },
      pageSetup: { paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      view: { rightToLeft: reading.rightToLeft, showGridLines: false },
      a11y: { summary: reading.title, headerRow: 0 },
    }
  }

  private addStages(): void {
    const row = this.startRow()
    this.put(row, 0, this.reading.translate('map.stage'), labelStyle())
    for (const { stage, title, from, to } of this.reading.stages) {
      const style = stageStyle(stage.colour)
      this.put(row, from + 1, title, style)
      for (let column = from + 1; column <= to; column++) this.put(row, column + 1, null, style)
      this.merge(row, from + 1, row, to + 1)
    }
  }

  private addSteps(steps: readonly string[]): void {
    const row = this.startRow()
    this.put(row, 0, this.reading.translate('map.step'), labelStyle())
    for (const [column, step] of steps.entries()) this.put(row, column + 1, step, stepStyle(this.colourAt(column)))
  }

  private addCurve(row: Extract<GridRow, { kind: 'curve' }>): void {
    const at = this.startRow()
    this.put(at, 0, row.label, labelStyle())
    for (const [column, point] of row.cells.entries()) {
      this.put(at, column + 1, point ? pointText(point) : null, curveStyle(point?.share ?? null))
    }
  }

  /** As many rows as the fullest column has cards; the label stands beside all of them. */
  private addLane(lane: LaneReading): void {
    const first = this.rows.length
    const filled = this.reading.columns.map(() => 0)
    const places = lane.cards.map((card) => {
      const covered = filled.slice(card.from, card.to + 1)
      const track = Math.max(...covered)
      filled.fill(track + 1, card.from, card.to + 1)
      return { card, track }
    })
    const tracks = Math.max(1, ...filled)
    for (let track = 0; track < tracks; track++) this.tintRow(this.startRow(), lane)
    this.put(first, 0, lane.label, labelStyle())
    if (tracks > 1) this.merge(first, 0, first + tracks - 1, 0)
    for (const { card, track } of places) this.addCard(lane, card, first + track)
  }

  private tintRow(row: number, lane: LaneReading): void {
    this.put(row, 0, null, labelStyle())
    for (const column of this.reading.columns.keys())
      this.put(row, column + 1, null, laneStyle(lane, this.colourAt(column)))
  }

  private addCard(lane: LaneReading, card: CardReading, row: number): void {
    const style = cardStyle(lane, this.colourAt(card.from))
    const text = cleanText(cardPlainText(card, lane))
    const runs = richRuns(lane, card)
    const href = onlyLink(lane, card)
    const cell: Partial<Cell> = { value: text, type: 'string', style }
    if (runs.length > 0) Object.assign(cell, { type: 'richText', richText: runs })
    if (href !== null) Object.assign(cell, { hyperlink: { target: href } })
    this.put(row, card.from + 1, text, style)
    this.cells.set(`${row},${card.from + 1}`, cell)
    for (let column = card.from + 1; column <= card.to; column++) this.put(row, column + 1, null, style)
    this.merge(row, card.from + 1, row, card.to + 1)
  }

  private startRow(): number {
    this.rows.push(new Array<CellValue>(this.reading.columns.length + 1).fill(null))
    return this.rows.length - 1
  }

  private put(row: number, column: number, value: string | null, style: CellStyle): void {
    const clean = value === null || value === '' ? null : cleanText(value)
    ;(this.rows[row] as CellValue[])[column] = clean
    this.cells.set(`${row},${column}`, clean === null ? { style } : { value: clean, type: 'string', style })
  }

  private merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol })
  }

  private colourAt(column: number): StageColour {
    return this.reading.columns[column]?.stage.colour ?? 'indigo'
  }
}

/** High enough for the longest text of a row; what is merged over several columns is counted as if it were not. */
function rowHeight(row: readonly CellValue[]): number {
  const lines = row.map((value, column) => {
    const width = column === 0 ? LABEL_WIDTH : COLUMN_WIDTH
    return String(value ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0)
  })
  return Math.min(400, Math.max(1, ...lines) * LINE_HEIGHT + ROW_PADDING)
}

const LIGHT = TONE_SHADES.light
const WHITE_LINE = { style: 'thin', color: { rgb: 'FFFFFF' } } as const
const AROUND = { top: WHITE_LINE, bottom: WHITE_LINE, left: WHITE_LINE, right: WHITE_LINE }

function filled(colour: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour.slice(1) } }
}

function labelStyle(): CellStyle {
  return {
    font: { bold: true, color: { rgb: PAPER.light.ink.slice(1) } },
    fill: filled(LIGHT.neutral.tint),
    border: AROUND,
    alignment: { vertical: 'center', wrapText: true },
  }
}

function stageStyle(colour: StageColour): CellStyle {
  return {
    font: { bold: true, size: 13, color: { rgb: 'FFFFFF' } },
    fill: filled(STAGE_SHADES.light[colour].solid),
    border: AROUND,
    alignment: { vertical: 'center', wrapText: true },
  }
}

function stepStyle(colour: StageColour): CellStyle {
  return {
    font: { bold: true },
    fill: filled(STAGE_SHADES.light[colour].tint),
    border: AROUND,
    alignment: { vertical: 'center', wrapText: true },
  }
}

function tintOf(lane: LaneReading, colour: StageColour): string {
  return lane.kind.tone === 'stage' ? STAGE_SHADES.light[colour].tint : LIGHT[lane.kind.tone].tint
}

function laneStyle(lane: LaneReading, colour: StageColour): CellStyle {
  return { fill: filled(tintOf(lane, colour)), border: AROUND, alignment: { vertical: 'top', wrapText: true } }
}

/** With a bar in the lane's tone at the side, as cards have it everywhere. */
function cardStyle(lane: LaneReading, colour: StageColour): CellStyle {
  const bar = lane.kind.tone === 'stage' ? STAGE_SHADES.light[colour].solid : LIGHT[lane.kind.tone].bar
  return {
    ...laneStyle(lane, colour),
    border: { ...AROUND, left: { style: 'thick', color: { rgb: bar.slice(1) } } },
    ...(lane.kind.quoted ? { font: { italic: true } } : {}),
  }
}

/** From pale red over white to pale green. */
function curveStyle(share: number | null): CellStyle {
  const colour = share === null || (share > 0.45 && share < 0.55) ? '#FFFFFF' : share < 0.5 ? '#FEE2E2' : '#DCFCE7'
  return {
    fill: filled(colour),
    border: AROUND,
    alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
  }
}

/** Runs in bold and not, where the text of an ordinary card has both. */
function richRuns({ kind }: LaneReading, { text, card }: CardReading): RichTextRun[] {
  if (kind.look !== 'cards' && kind.look !== 'curve') return []
  const blocks = parseRichText(text)
  if (!blocks.some(({ inlines }) => inlines.some(({ bold }) => bold))) return []
  const runs = blocks.flatMap((block, i): RichTextRun[] => {
    const before = `${i > 0 ? '\n' : ''}${block.kind === 'paragraph' ? '' : '• '}`
    const spans = block.inlines.map(
      ({ text: span, bold }): RichTextRun => ({ text: cleanText(span), ...(bold ? { font: { bold: true } } : {}) }),
    )
    return before === '' ? spans : [{ text: before }, ...spans]
  })
  return card.emoji === '' ? runs : [...runs, { text: ` ${card.emoji}` }]
}

/** A cell holds one link: the card's, where it has just one. */
function onlyLink({ kind }: LaneReading, { text }: CardReading): string | null {
  if (kind.look !== 'cards' && kind.look !== 'curve') return null
  const hrefs = new Set(
    parseRichText(text).flatMap(({ inlines }) => inlines.flatMap(({ href }) => (href === null ? [] : [href]))),
  )
  const [only] = hrefs
  return hrefs.size === 1 && only !== undefined ? only : null
}

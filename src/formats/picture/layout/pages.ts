import { summaryInWords } from '../../reading/in-words.ts'
import type { LaneReading, MapReading } from '../../reading/map-reading.ts'
import { mirrored } from '../scene/mirror.ts'
import { moved, type Scene, type SceneNode } from '../scene/scene.ts'
import { footerPiece } from './footer.ts'
import { cardsIn, type Grid, gridColumns, layGrid, showsSteps } from './grid.ts'
import { headerPiece } from './header.ts'
import { packCards } from './lane-cells.ts'
import { type LaneRow, labelColumnWidth, laneRow } from './lane-row.ts'
import { contextOf, type LayoutOptions } from './map-layout.ts'
import { shrunk } from './marks.ts'
import { partedLane } from './part-lane.ts'
import { type LayoutContext, type Piece, placed, textPiece } from './piece.ts'
import { sliceColumns } from './slice-columns.ts'
import { type HeaderRow, headerRows } from './stage-headers.ts'
import { SIZE } from './style.ts'
import { tableHeight, tableNode } from './table.ts'

export type PageSize = { readonly width: number; readonly height: number }

const MARGIN = 36
const HEADER_GAP = 16
const FOOTER_GAP = 10
/** Narrowest columns that read well on a page. */
const STEP_WIDTH = 150
const STAGE_WIDTH = 190
const WIDEST = 300
/** The share of a page that may stay empty, so that a lane can stand on the next one as a whole. */
const WASTED = 0.3
/** The scope leaves room for the map on its first page. */
const SCOPE_LINES = 5

/**
 * Lays a map out on as many pages as it takes at a readable size: stage by stage, each page with the headers of its columns
 * and lanes, its number, and the map's title.
 * @param page in pixels of the picture, of which the body text has 13
 */
export function layoutPages(reading: MapReading, options: LayoutOptions, page: PageSize): Scene[] {
  const context = contextOf(reading, options)
  const book = new Book(context, options, page)
  const columns = gridColumns(reading)
  const hasSteps = showsSteps(reading)
  const labelWidth = reading.lanes.length === 0 ? 0 : labelColumnWidth(context)
  const room = page.width - 2 * MARGIN - labelWidth - SIZE.gap
  const slices = sliceColumns(columns, room, hasSteps ? STEP_WIDTH : STAGE_WIDTH)
  for (const slice of slices) {
    const stages = new Set(slice.columns.map(({ stage }) => stage.id)).size
    const width = Math.min(WIDEST, (room - (stages - 1) * SIZE.gap) / slice.columns.length)
    book.addSlice(layGrid(slice.columns, hasSteps, width, slice.continues), labelWidth)
  }
  if (slices.length === 0) book.addSlice(layGrid([], hasSteps, WIDEST), labelWidth)
  return book.scenes()
}

type Part = { readonly row: LaneRow; readonly height: number }
type Page = {
  readonly head: Piece
  readonly grid: Grid
  readonly labelWidth: number
  readonly headers: readonly HeaderRow[]
  readonly lanes: Part[]
}

class Book {
  private readonly pages: Page[] = []
  private readonly context: LayoutContext
  private readonly options: LayoutOptions
  private readonly page: PageSize

  constructor(context: LayoutContext, options: LayoutOptions, page: PageSize) {
    this.context = context
    this.options = options
    this.page = page
  }

  /** Some columns with all lanes, from the top of a new page. */
  addSlice(grid: Grid, labelWidth: number): void {
    const { reading } = this.context
    const headers = headerRows(this.context, grid)
    let page = this.startPage(grid, labelWidth, headers)
    const lanes = reading.lanes.map((lane) => ({ ...lane, cards: cardsIn(lane.cards, grid) }))
    for (const lane of lanes) {
      const whole = this.rowOf(lane, grid, labelWidth)
      if (whole.height > this.room(page) && page.lanes.length > 0 && !this.mayBeginHere(lane, page)) {
        page = this.startPage(grid, labelWidth, headers)
      }
      if (whole.height <= this.room(page)) {
        page.lanes.push({ row: whole, height: whole.height })
        continue
      }
      const parts = partedLane(this.context, lane, grid, labelWidth, () => this.room(page), this.roomOfEmptyPage(page))
      for (const [i, part] of parts.entries()) {
        if (i > 0) page = this.startPage(grid, labelWidth, headers)
        page.lanes.push({ row: part, height: part.height })
      }
    }
  }

  scenes(): Scene[] {
    return this.pages.map((page, i) => this.scene(page, i))
  }

  private rowOf(lane: LaneReading, grid: Grid, labelWidth: number): LaneRow {
    return laneRow(this.context, lane, lane.cards, grid, labelWidth)
  }

  /** Whether a lane that doesn't fit as a whole begins all the same: much of the page would stay empty otherwise. */
  private mayBeginHere(lane: LaneReading, page: Page): boolean {
    const room = this.room(page)
    if (lane.kind.look === 'curve' || room < this.roomOfEmptyPage(page) * WASTED) return false
    const { cards } = packCards(this.context, lane, lane.cards, page.grid)
    return cards.every(({ y, height }) => y > 0 || height <= room - 2 * SIZE.cellPad)
  }

  private startPage(grid: Grid, labelWidth: number, headers: readonly HeaderRow[]): Page {
    const width = this.page.width - 2 * MARGIN
    const head = this.pages.length === 0 ? headerPiece(this.context, width, SCOPE_LINES) : this.runningHead(width)
    const page: Page = { head, grid, labelWidth, headers, lanes: [] }
    this.pages.push(page)
    return page
  }

  private runningHead(width: number): Piece {
    const { reading } = this.context
    return textPiece(this.context, reading.title, {
      size: 16,
      lineHeight: 22,
      width,
      weight: 700,
      maxLines: 1,
      role: 'decoration',
    })
  }

  private room({ head, headers, lanes }: Page): number {
    const used = tableHeight({ headers, lanes }) + SIZE.gap
    return this.page.height - 2 * MARGIN - head.height - HEADER_GAP - used - FOOTER_GAP - SIZE.smallLine
  }

  private roomOfEmptyPage(page: Page): number {
    return this.room({ ...page, head: this.runningHead(this.page.width), lanes: [] })
  }

  private scene(page: Page, index: number): Scene {
    const { reading, colours } = this.context
    const { width, height } = this.page
    const table = tableNode(this.context, page, MARGIN, MARGIN + page.head.height + HEADER_GAP)
    const scene: Scene = {
      width,
      height,
      background: colours.ground,
      title: reading.title,
      description: summaryInWords(reading),
      language: reading.language,
      wordLanguage: reading.wordLanguage,
      rightToLeft: reading.rightToLeft,
      nodes: [...placed(page.head, MARGIN, MARGIN), ...(table.rows.length === 0 ? [] : [table]), ...this.footer(index)],
    }
    return reading.rightToLeft ? mirrored(scene) : scene
  }

  private footer(index: number): SceneNode[] {
    const { reading, colours } = this.context
    const width = this.page.width - 2 * MARGIN
    const top = this.page.height - MARGIN - SIZE.smallLine
    const text = reading.translate('export.page', { page: index + 1, pages: this.pages.length })
    const style = {
      size: SIZE.small,
      lineHeight: SIZE.smallLine,
      width,
      fill: colours.faint,
      language: reading.wordLanguage,
      role: 'decoration' as const,
    }
    const number = textPiece(this.context, text, style)
    const label = shrunk(number.nodes, Math.ceil(number.width))
    const right = width - Math.ceil(number.width)
    return [
      ...placed(footerPiece(this.context, width, this.options.now), MARGIN, top),
      ...moved(label, MARGIN + right, top),
    ]
  }
}

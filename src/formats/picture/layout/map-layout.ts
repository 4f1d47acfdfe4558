import type { MapBundle } from '../../../domain/bundle.ts'
import { summaryInWords } from '../../reading/in-words.ts'
import { type MapReading, readMap } from '../../reading/map-reading.ts'
import { mirrored } from '../scene/mirror.ts'
import { moved, type Scene, type SceneNode } from '../scene/scene.ts'
import type { Measure } from '../text/measure.ts'
import { footerPiece } from './footer.ts'
import { cardsIn, type Grid, gridColumns, layGrid, showsSteps } from './grid.ts'
import { headerPiece } from './header.ts'
import { type LaneRow, labelColumnWidth, laneRow } from './lane-row.ts'
import { type LayoutContext, NOTHING, type Piece, placed, textPiece } from './piece.ts'
import { bandColumns } from './slice-columns.ts'
import { type HeaderRow, headerRows } from './stage-headers.ts'
import { coloursOf, SIZE, type Theme } from './style.ts'
import { tableHeight, tableNode } from './table.ts'

export type LayoutOptions = {
  readonly measure: Measure
  readonly theme: Theme
  /** BCP 47 tag for the words that are added; default: the map's own. */
  readonly language?: string
  /** Width of a column in pixels; default: what reads well. */
  readonly columnWidth?: number
  /** How many times the columns begin anew, one stretch of them under another; default 1. */
  readonly bands?: number
  /** Width divided by height that the picture should have: it grows, and its curve with it, but never shrinks. */
  readonly aspect?: number
  /** Milliseconds since 1970, told in the footer. */
  readonly now?: number
  /** Without title, personas and what the map is about: where the picture stands, all that is told beside it. */
  readonly bare?: boolean
}

/** Widths at which columns read well: steps are many, stages few. */
const STEP_WIDTH = 192
const STAGE_WIDTH = 226
/** Most that a row may grow to fill a sheet, as a share of its height. */
const ROW_GROWTH = 0.35
const CURVE_GROWTH = 1
const HEADER_GAP = 20

/** Lays out a whole map as one picture. */
export function layoutMap(bundle: MapBundle, options: LayoutOptions): Scene {
  return layoutReading(readMap(bundle, options.language), options)
}

export function layoutReading(reading: MapReading, options: LayoutOptions): Scene {
  const context = contextOf(reading, options)
  const parts = measureParts(context, options)
  const natural = naturalHeight(parts)
  const height = options.aspect === undefined ? natural : Math.max(natural, parts.width / options.aspect)
  const width = options.aspect === undefined ? parts.width : Math.max(parts.width, height * options.aspect)
  const nodes = moved(compose(context, parts, height), (width - parts.width) / 2, 0)
  const scene: Scene = {
    width,
    height,
    background: context.colours.ground,
    title: reading.title,
    description: summaryInWords(reading),
    language: reading.language,
    wordLanguage: reading.wordLanguage,
    rightToLeft: reading.rightToLeft,
    nodes,
  }
  return reading.rightToLeft ? mirrored(scene) : scene
}

export function contextOf(reading: MapReading, { measure, theme }: LayoutOptions): LayoutContext {
  return { reading, measure, theme, colours: coloursOf(theme) }
}

/** Width and height of the picture at a width of columns, before it is fitted to anything. */
export function measuredSize(reading: MapReading, options: LayoutOptions): { width: number; height: number } {
  const parts = measureParts(contextOf(reading, options), options)
  return { width: parts.width, height: naturalHeight(parts) }
}

export function defaultColumnWidth(reading: MapReading): number {
  return showsSteps(reading) ? STEP_WIDTH : STAGE_WIDTH
}

type Band = { readonly grid: Grid; readonly headers: readonly HeaderRow[]; readonly lanes: readonly LaneRow[] }

type Parts = {
  readonly width: number
  readonly labelWidth: number
  readonly header: Piece
  readonly bands: readonly Band[]
  readonly footer: Piece
}

/** Narrowest picture: a title wants room even where there are no columns. */
const LEAST_WIDTH = 720
const EMPTY_HEIGHT = 24
const FOOTER_GAP = 14
/** Between a stretch of columns and the next. */
const BAND_GAP = 26

function measureParts(context: LayoutContext, options: LayoutOptions): Parts {
  const { reading } = context
  const columns = gridColumns(reading)
  const hasSteps = showsSteps(reading)
  const labelWidth = reading.lanes.length === 0 ? 0 : labelColumnWidth(context)
  const slices = columns.length === 0 ? [{ columns, continues: false }] : bandColumns(columns, options.bands ?? 1)
  const most = Math.max(1, ...slices.map((slice) => slice.columns.length))
  const room = (LEAST_WIDTH - labelWidth - SIZE.gap) / most
  const columnWidth = Math.max(options.columnWidth ?? defaultColumnWidth(reading), room)
  const grids = slices.map((slice) => layGrid(slice.columns, hasSteps, columnWidth, slice.continues))
  const widest = Math.max(...grids.map(({ width }) => width))
  const inner = columns.length === 0 ? LEAST_WIDTH : labelWidth + SIZE.gap + widest
  return {
    width: inner + 2 * SIZE.margin,
    labelWidth,
    header: options.bare ? NOTHING : headerPiece(context, inner),
    bands: grids.map((grid) => measureBand(context, grid, labelWidth)),
    footer: footerPiece(context, inner, options.now),
  }
}

function measureBand(context: LayoutContext, grid: Grid, labelWidth: number): Band {
  const headers = headerRows(context, grid)
  const lanes = context.reading.lanes.map((lane) => laneRow(context, lane, cardsIn(lane.cards, grid), grid, labelWidth))
  return { grid, headers, lanes }
}

function bandHeight({ headers, lanes }: Band): number {
  return tableHeight({ headers, lanes: lanes.map((row) => ({ row, height: row.height })) })
}

function naturalHeight({ header, bands, footer }: Parts): number {
  const tables = bands.reduce((sum, band) => sum + bandHeight(band), (bands.length - 1) * BAND_GAP)
  const below = footer.height > 0 ? FOOTER_GAP + footer.height : 0
  return 2 * SIZE.margin + headerRoom(header) + (tables || EMPTY_HEIGHT) + below
}

/** What the header takes, with the room beneath it. */
function headerRoom(header: Piece): number {
  return header.height === 0 ? 0 : header.height + HEADER_GAP
}

function compose(context: LayoutContext, parts: Parts, height: number): SceneNode[] {
  const { bands, labelWidth, header, footer } = parts
  const heights = grownHeights(
    bands.flatMap(({ lanes }) => lanes),
    height - naturalHeight(parts),
  )
  const tables: SceneNode[] = []
  let top = SIZE.margin + headerRoom(header)
  let row = 0
  for (const { grid, headers, lanes } of bands) {
    const grown = lanes.map((lane) => ({ row: lane, height: heights[row++] as number }))
    if (headers.length + grown.length === 0) continue
    tables.push(tableNode(context, { grid, labelWidth, headers, lanes: grown }, SIZE.margin, top))
    top += tableHeight({ headers, lanes: grown }) + BAND_GAP
  }
  const footerTop = height - SIZE.margin - footer.height
  const shown = tables.length === 0 ? emptyNote(context, parts) : tables
  return [...placed(header, SIZE.margin, SIZE.margin), ...shown, ...placed(footer, SIZE.margin, footerTop)]
}

/** A map that has nothing on it yet says so. */
function emptyNote(context: LayoutContext, { header }: Parts): readonly SceneNode[] {
  const { reading, colours } = context
  const text = reading.translate('export.summary.empty')
  const language = reading.wordLanguage
  const note = textPiece(context, text, {
    size: 16,
    lineHeight: 24,
    width: LEAST_WIDTH,
    fill: colours.faint,
    align: 'lead',
    language,
  })
  return placed(note, SIZE.margin, SIZE.margin + headerRoom(header))
}

/** Shares spare height among the lanes: the curve takes what it can use, the others follow in proportion. */
function grownHeights(lanes: readonly LaneRow[], spare: number): number[] {
  const limits = lanes.map((lane) => lane.height * (lane.elastic ? CURVE_GROWTH : ROW_GROWTH))
  const total = limits.reduce((sum, limit) => sum + limit, 0)
  const share = total === 0 ? 0 : Math.min(1, Math.max(0, spare) / total)
  return lanes.map((lane, i) => lane.height + (limits[i] as number) * share)
}

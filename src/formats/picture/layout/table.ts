import { type CellNode, moved, type RowNode, type TableNode } from '../scene/scene.ts'
import type { Grid } from './grid.ts'
import type { LaneDrawing, LaneRow } from './lane-row.ts'
import { type LayoutContext, placed, textPiece } from './piece.ts'
import type { HeaderRow } from './stage-headers.ts'
import { SIZE } from './style.ts'

export type TableParts = {
  readonly grid: Grid
  readonly labelWidth: number
  readonly headers: readonly HeaderRow[]
  readonly lanes: readonly { readonly row: LaneRow; readonly height: number }[]
}

/** Steps stand close under their stages; lanes are a gap apart. */
export function tableHeight({ headers, lanes }: Pick<TableParts, 'headers' | 'lanes'>): number {
  const rows = headers.reduce((sum, { height }) => sum + height, 0) + lanes.reduce((sum, { height }) => sum + height, 0)
  return rows + (headers.length === 0 ? Math.max(0, lanes.length - 1) : lanes.length) * SIZE.gap
}

/** The matrix with its headers, its top left corner at `x` and `y`. */
export function tableNode(context: LayoutContext, parts: TableParts, x: number, y: number): TableNode {
  const { reading } = context
  const { grid, labelWidth, headers, lanes } = parts
  const left = x + labelWidth + SIZE.gap
  const rows: RowNode[] = []
  let top = y
  for (const [i, row] of headers.entries()) {
    const corner = cornerCell(context, i === 0 ? 'map.stage' : 'map.step', labelWidth, row.height)
    const cells = [corner, ...row.cells].map((cell) => ({ ...cell, children: moved(cell.children, left, top) }))
    rows.push(rowNode({ background: moved(row.background, left, top), cells }, top, row.height, true))
    top += row.height
  }
  for (const [i, { row, height }] of lanes.entries()) {
    top += i === 0 && headers.length === 0 ? 0 : SIZE.gap
    rows.push(rowNode(row.draw(height, left, top), top, height, false))
    top += height
  }
  return {
    kind: 'table',
    x,
    y,
    width: labelWidth + SIZE.gap + grid.width,
    columnWidths: [labelWidth + SIZE.gap, ...grid.columns.map((_, i) => columnStep(grid, i))],
    rows,
    label: reading.title,
    language: reading.language,
  }
}

/** From a column's start to the next one's. */
function columnStep(grid: Grid, column: number): number {
  return (column + 1 < grid.columns.length ? grid.left(column + 1) : grid.width) - grid.left(column)
}

/** What the row of headers is, said where rows and columns meet. */
function cornerCell(
  context: LayoutContext,
  word: 'map.stage' | 'map.step',
  labelWidth: number,
  height: number,
): CellNode {
  if (labelWidth === 0) return { kind: 'cell', role: 'columnHeader', column: -1, span: 1, children: [] }
  const { reading, colours } = context
  const text = textPiece(context, reading.translate(word), {
    size: SIZE.small,
    align: 'lead',
    lineHeight: SIZE.smallLine,
    width: labelWidth - 20,
    fill: colours.faint,
    language: reading.wordLanguage,
  })
  const children = placed(text, 10 - labelWidth - SIZE.gap, (height - text.height) / 2)
  return { kind: 'cell', role: 'columnHeader', column: -1, span: 1, children }
}

/** Columns are counted from the labels' column here. */
function rowNode({ background, cells }: LaneDrawing, y: number, height: number, isHeader: boolean): RowNode {
  return {
    kind: 'row',
    y,
    height,
    isHeader,
    background,
    cells: cells.map((cell) => ({ ...cell, column: cell.column + 1 })),
  }
}

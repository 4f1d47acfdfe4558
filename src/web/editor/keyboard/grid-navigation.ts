import type { CellLayout, LaneLayout, MatrixLayout } from '../matrix/layout.ts'

/** The two rows of headers above the lanes. */
export const STAGE_ROW = 'row:stages'
export const STEP_ROW = 'row:steps'
/** Column index of the row headers. */
export const HEADER = -1

/**
 * Where the keyboard stands. `column` is the column travelled in (an index; −1 is the row's header), also inside a header or a
 * card that covers several: going down again leads back to the same column. `item` is a card's id, or null: the cell itself.
 */
export type Position = { readonly row: string; readonly column: number; readonly item: string | null }

export type Direction =
  | 'up'
  | 'down'
  | 'previous'
  | 'next'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'rowUp'
  | 'rowDown'

/** Rows from top to bottom, as the grid shows them. A collapsed lane has cells, but no cards to stop at. */
export function rowsOf(layout: MatrixLayout): string[] {
  const lanes = layout.lanes.map(({ laneId }) => laneId)
  return [STAGE_ROW, ...(layout.hasSteps ? [STEP_ROW] : []), ...lanes]
}

/** The cards of a cell from top to bottom: wide ones that reach over it, then its own. */
export function itemsAt(layout: MatrixLayout, row: string, column: number): readonly string[] {
  const lane = laneAt(layout, row)
  const cell = lane?.cells[column]
  if (!lane || !cell) return []
  const over = lane.cells.flatMap(({ wide }) => wide).filter(({ from, to }) => from <= column && column <= to)
  return [...over.sort((a, b) => a.track - b.track).map(({ cardId }) => cardId), ...cell.cardIds]
}

/** First and last column that the thing at a position covers. */
export function reach(layout: MatrixLayout, position: Position): { readonly from: number; readonly to: number } {
  const here = { from: position.column, to: position.column }
  if (position.column === HEADER) return here
  if (position.row === STAGE_ROW || (position.row === STEP_ROW && isStageColumn(layout, position.column))) {
    const stage = layout.stages.find(({ from, to }) => from <= position.column && position.column <= to)
    return stage ? { from: stage.from, to: stage.to } : here
  }
  const wide = laneAt(layout, position.row)?.cells.flatMap((cell: CellLayout) => cell.wide)
  return wide?.find(({ cardId }) => cardId === position.item) ?? here
}

/** A stage without steps is a column of its own. */
export function isStageColumn(layout: MatrixLayout, column: number): boolean {
  return layout.columnIds[column] === layout.stageOf[column]
}

/** Where a move leads. At the grid's edge: where it was. */
export function move(layout: MatrixLayout, position: Position, direction: Direction): Position {
  const last = layout.columnIds.length - 1
  switch (direction) {
    case 'up':
      return vertical(layout, position, -1)
    case 'down':
      return vertical(layout, position, 1)
    case 'previous':
      return sideways(layout, position, reach(layout, position).from - 1)
    case 'next':
      return sideways(layout, position, reach(layout, position).to + 1)
    case 'rowStart':
      return sideways(layout, position, position.column <= 0 ? HEADER : 0)
    case 'rowEnd':
      return sideways(layout, position, last)
    case 'gridStart':
      return { row: STAGE_ROW, column: Math.min(0, last), item: null }
    case 'gridEnd':
      return enter(layout, rowsOf(layout).at(-1) ?? STAGE_ROW, last, 'end')
    case 'rowUp':
      return otherRow(layout, position, -1, 'start')
    case 'rowDown':
      return otherRow(layout, position, 1, 'start')
    default:
      return direction satisfies never
  }
}

function vertical(layout: MatrixLayout, position: Position, by: 1 | -1): Position {
  const items = itemsAt(layout, position.row, position.column)
  const at = position.item === null ? items.length : items.indexOf(position.item)
  const target = at + by
  if (items.length > 0 && at >= 0 && target >= 0 && target <= items.length) {
    return { ...position, item: items[target] ?? null }
  }
  return otherRow(layout, position, by, by > 0 ? 'start' : 'end')
}

function otherRow(layout: MatrixLayout, position: Position, by: 1 | -1, side: 'start' | 'end'): Position {
  const rows = rowsOf(layout)
  const row = rows[rows.indexOf(position.row) + by]
  return row === undefined ? position : enter(layout, row, position.column, side)
}

function sideways(layout: MatrixLayout, position: Position, column: number): Position {
  if (column < HEADER || column >= layout.columnIds.length) return position
  if (column === HEADER) return { row: position.row, column, item: null }
  const items = itemsAt(layout, position.row, position.column)
  const index = position.item === null ? Number.POSITIVE_INFINITY : items.indexOf(position.item)
  const target = itemsAt(layout, position.row, column)
  const item = Number.isFinite(index) ? (target[Math.min(index, target.length - 1)] ?? null) : null
  return { row: position.row, column, item: position.column === HEADER ? (target[0] ?? null) : item }
}

/** Into a row from above (its first card) or below (its last); an empty cell is entered itself. */
function enter(layout: MatrixLayout, row: string, column: number, side: 'start' | 'end'): Position {
  const items = column === HEADER ? [] : itemsAt(layout, row, column)
  return { row, column, item: (side === 'start' ? items[0] : items.at(-1)) ?? null }
}

/** The position that stays when the layout changed under it: the same card wherever it went, else the same place, else the nearest. */
export function settle(layout: MatrixLayout, position: Position): Position {
  const found = position.item === null ? null : positionOf(layout, position.item)
  if (found) return reachHolds(layout, position, found) ? position : found
  const rows = rowsOf(layout)
  const row = rows.includes(position.row) ? position.row : (rows.at(-1) ?? STAGE_ROW)
  const column = Math.max(HEADER, Math.min(position.column, layout.columnIds.length - 1))
  return { row, column, item: null }
}

function reachHolds(layout: MatrixLayout, position: Position, found: Position): boolean {
  const { from, to } = reach(layout, found)
  return found.row === position.row && from <= position.column && position.column <= to
}

/** Where a card stands. */
export function positionOf(layout: MatrixLayout, cardId: string): Position | null {
  for (const lane of layout.lanes) {
    for (const [column, cell] of lane.cells.entries()) {
      if (cell.cardIds.includes(cardId) || cell.wide.some((wide) => wide.cardId === cardId)) {
        return { row: lane.laneId, column, item: cardId }
      }
    }
  }
  return null
}

function laneAt(layout: MatrixLayout, row: string): LaneLayout | undefined {
  return layout.lanes.find(({ laneId }) => laneId === row)
}

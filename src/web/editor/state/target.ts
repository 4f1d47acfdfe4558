import { HEADER, type Position, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import type { MatrixLayout } from '../matrix/layout.ts'

/** A thing on the map that can be pointed at. */
export type Target =
  | { readonly kind: 'card' | 'stage' | 'step' | 'lane' | 'point'; readonly id: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly columnId: string }
  | { readonly kind: 'corner'; readonly row: string }

/** The key that stands in `data-key` of the element and in the flags. Ids hold no `/`. */
export function keyOf(target: Target): string {
  switch (target.kind) {
    case 'cell':
      return `cell/${target.laneId}/${target.columnId}`
    case 'corner':
      return `corner/${target.row}`
    default:
      return `${target.kind}/${target.id}`
  }
}

export function targetOf(key: string): Target | null {
  const [kind, first = '', second = ''] = key.split('/')
  switch (kind) {
    case 'cell':
      return { kind, laneId: first, columnId: second }
    case 'corner':
      return { kind, row: first }
    case 'card':
    case 'stage':
    case 'step':
    case 'lane':
    case 'point':
      return { kind, id: first }
    default:
      return null
  }
}

/** What stands at a position of the grid. */
export function targetAt(layout: MatrixLayout, { row, column, item }: Position): Target {
  const columnId = layout.columnIds[column] ?? ''
  if (row === STAGE_ROW || row === STEP_ROW) {
    if (column === HEADER) return { kind: 'corner', row }
    const stageId = layout.stageOf[column] ?? ''
    if (row === STAGE_ROW) return { kind: 'stage', id: stageId }
    return columnId === stageId ? { kind: 'cell', laneId: STEP_ROW, columnId } : { kind: 'step', id: columnId }
  }
  if (column === HEADER) return { kind: 'lane', id: row }
  return item === null ? { kind: 'cell', laneId: row, columnId } : { kind: 'card', id: item }
}

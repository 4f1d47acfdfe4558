import { HEADER, type Position, positionOf, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import { currentTarget } from '../selection/choose.ts'
import type { Editor } from '../state/editor.ts'

/** Remembers what the keyboard stands on; the function then finds where that is after a move. */
export function followTarget(editor: Editor): (otherwise: Position) => Position {
  const target = currentTarget(editor)
  return (otherwise) => {
    const layout = editor.layout.value
    switch (target.kind) {
      case 'card':
        return positionOf(layout, target.id) ?? otherwise
      case 'step':
        return { row: STEP_ROW, column: layout.columnIds.indexOf(target.id), item: null }
      case 'stage':
        return { row: STAGE_ROW, column: layout.stageOf.indexOf(target.id), item: null }
      case 'lane':
        return { row: target.id, column: HEADER, item: null }
      case 'cell':
      case 'corner':
      case 'point':
        return otherwise
      default:
        return target satisfies never
    }
  }
}

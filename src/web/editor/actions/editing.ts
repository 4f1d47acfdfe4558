import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { enterCurve } from '../curve/enter-curve.ts'
import { STEP_ROW } from '../keyboard/grid-navigation.ts'
import type { CaretStart } from '../rich-text/rich-editor.tsx'
import type { Editor } from '../state/editor.ts'
import { targetAt } from '../state/target.ts'
import { addStep } from './adding.ts'

/** Begins to write where the keyboard stands. @param typed the letter that began it, or empty */
export function beginEditing(editor: Editor, typed: string, caret: CaretStart = 'end'): boolean {
  if (!editor.mayEdit.value) return false
  const target = targetAt(editor.layout.value, editor.position.value)
  switch (target.kind) {
    case 'card':
      editor.edit({ kind: 'card', id: target.id, caret, typed })
      return true
    case 'stage':
    case 'step':
    case 'lane':
      editor.edit({ kind: 'title', table: TABLES[target.kind], id: target.id, typed })
      return true
    case 'cell':
      return beginInCell(editor, target.laneId, target.columnId, typed)
    case 'corner':
    case 'point':
      return false
    default:
      return target satisfies never
  }
}

const TABLES = { stage: 'stages', step: 'steps', lane: 'lanes' } as const

function beginInCell(editor: Editor, laneId: string, columnId: string, typed: string): boolean {
  if (laneId === STEP_ROW) {
    addStep(editor, columnId)
    return true
  }
  const lane = editor.store.row('lanes', laneId)
  if (!lane || lane.collapsed) return false
  // Enter in a cell of feelings is for the curve; typing there makes a card, as everywhere.
  if (typed === '' && laneKindOf(lane.kind).look === 'curve') return enterCurve(editor, columnId)
  editor.edit({ kind: 'draft', laneId, columnId, after: null, typed })
  return true
}

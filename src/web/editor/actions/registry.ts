import { chosen, currentTarget } from '../selection/choose.ts'
import type { Selectable } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'
import type { Target } from '../state/target.ts'
import { CARD_ACTIONS } from './card-actions.ts'
import { COLUMN_ACTIONS } from './column-actions.ts'
import { LANE_ACTIONS } from './lane-actions.ts'

/** Where an action would work: what the keyboard stands on, and what is chosen with it. */
export type ActionPlace = {
  readonly target: Target
  readonly kind: Selectable | null
  readonly ids: readonly string[]
  /** Where on the screen its menu was opened. */
  readonly at?: { readonly x: number; readonly y: number }
}

/**
 * Something that can be done with what is chosen: in the context menu, in the command palette and, where it has a key,
 * by that. Its label is the message `editor.action.<id>`.
 */
export type EditorAction = {
  readonly id: ActionId
  readonly icon: string
  readonly group: 'write' | 'add' | 'move' | 'look' | 'remove'
  /** The key that the grid has for it; see grid-keys.ts. */
  readonly shortcut?: string
  readonly isDanger?: boolean
  /** Changes nothing of the map, so that it is there for those who may not. */
  readonly isForReaders?: boolean
  /** Goes on in the grid, so that views without one don't offer it. */
  readonly needsGrid?: boolean
  readonly fits: (place: ActionPlace, editor: Editor) => boolean
  readonly run: (editor: Editor, place: ActionPlace) => void
}

export type ActionId =
  | 'addCard'
  | 'addLaneBelow'
  | 'addStageAfter'
  | 'addStageBefore'
  | 'addStepAfter'
  | 'addStepBefore'
  | 'addStep'
  | 'clearLane'
  | 'collapse'
  | 'comment'
  | 'copy'
  | 'cut'
  | 'delete'
  | 'details'
  | 'duplicate'
  | 'edit'
  | 'expand'
  | 'hide'
  | 'lift'
  | 'mergeStage'
  | 'mergeStep'
  | 'moveTo'
  | 'narrow'
  | 'newStageHere'
  | 'paste'
  | 'point'
  | 'rename'
  | 'splitStep'
  | 'wholeStage'
  | 'widen'

const GROUPS = ['write', 'add', 'move', 'look', 'remove'] as const

export const ACTIONS: readonly EditorAction[] = [...COLUMN_ACTIONS, ...CARD_ACTIONS, ...LANE_ACTIONS]

/** Where the keyboard stands now. */
export function placeOf(editor: Editor): ActionPlace {
  const things = chosen(editor)
  return { target: currentTarget(editor), kind: things?.kind ?? null, ids: things?.ids ?? [] }
}

/** What can be done there, in groups. */
export function actionsFor(editor: Editor, place: ActionPlace): readonly (readonly EditorAction[])[] {
  const allowed = editor.mayEdit.value ? ACTIONS : ACTIONS.filter(({ isForReaders }) => isForReaders)
  const fitting = allowed.filter(({ fits }) => fits(place, editor))
  return GROUPS.map((group) => fitting.filter((action) => action.group === group)).filter(({ length }) => length > 0)
}

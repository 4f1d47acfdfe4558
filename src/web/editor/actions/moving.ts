import { moveCards } from '../../../domain/map/commands/cards.ts'
import { moveLanes } from '../../../domain/map/commands/lanes.ts'
import { moveStages } from '../../../domain/map/commands/stages.ts'
import { moveSteps } from '../../../domain/map/commands/steps.ts'
import type { Arrow } from '../keyboard/grid-keys.ts'
import { itemsAt, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import { chosen } from '../selection/choose.ts'
import { selectAll } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'
import { MOVING } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { followTarget } from './follow-target.ts'
import { type ShiftPlan, shiftPlan } from './shift-plan.ts'

/** Moves what is chosen one place on; the keyboard goes along. @returns true: the key was meant for this */
export function shiftChosen(editor: Editor, direction: Arrow): boolean {
  const things = chosen(editor)
  if (!things || !editor.mayEdit.value) return false
  const plan = shiftPlan(editor.store.document, things, direction)
  if (plan === null) {
    editor.say('editor.said.noFurther', {})
    return true
  }
  const focused = editor.position.value
  const follow = followTarget(editor)
  const held = editor.lifted.value
  const done = editor.store.batch(() => runPlan(editor, plan), held ? { gesture: held.gesture } : {})
  if (!done) return true
  if (held) editor.lifted.set({ ...held, hasMoved: true })
  editor.select(selectAll(things.kind, things.ids))
  editor.moveTo(follow(focused))
  sayWhere(editor)
  return true
}

export function runPlan(editor: Editor, plan: ShiftPlan): boolean {
  switch (plan.kind) {
    case 'cards':
      return plan.moves.every((each) => editor.run(moveCards, { ...each, ids: [...each.ids] }).ok)
    case 'steps':
      return editor.run(moveSteps, { ids: [...plan.ids], stageId: plan.stageId, index: plan.index }).ok
    case 'stages':
      return editor.run(moveStages, { ids: [...plan.ids], index: plan.index }).ok
    case 'lanes':
      return editor.run(moveLanes, { ids: [...plan.ids], index: plan.index }).ok
    default:
      return plan satisfies never
  }
}

/** Where it is now, said politely: a card among those of its cell, a step in its stage, a stage or lane among all. */
export function sayWhere(editor: Editor): void {
  const layout = editor.layout.value
  const { row, column, item } = editor.position.value
  const columnId = layout.columnIds[column] ?? ''
  if (item !== null) {
    const items = itemsAt(layout, row, column)
    editor.sayPlace('editor.said.card', row, columnId, { position: items.indexOf(item) + 1, count: items.length })
    return
  }
  const stageAt = layout.stages.findIndex(({ from, to }) => from <= column && column <= to)
  const stage = layout.stages[stageAt]
  if (row === STAGE_ROW) {
    editor.say('editor.said.position', { position: stageAt + 1, count: layout.stages.length })
  } else if (row === STEP_ROW && stage) {
    const count = stage.to - stage.from + 1
    editor.sayPlace('editor.said.step', '', stage.stageId, { position: column - stage.from + 1, count })
  } else {
    const laneAt = layout.lanes.findIndex(({ laneId }) => laneId === row)
    editor.say('editor.said.position', { position: laneAt + 1, count: layout.lanes.length })
  }
}

/** Takes what is chosen up: arrows then carry it. */
export function lift(editor: Editor): boolean {
  const things = chosen(editor)
  if (!things || !editor.mayEdit.value) return false
  editor.select(selectAll(things.kind, things.ids))
  editor.lifted.set({ gesture: `lift/${performance.now()}`, hasMoved: false, origin: editor.position.value })
  const kinds = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' } as const
  editor.flags.only(
    MOVING,
    things.ids.map((id) => keyOf({ kind: kinds[things.kind], id })),
  )
  editor.say('editor.said.lifted', { count: things.ids.length })
  return true
}

/** Leaves it where it is, or takes the whole move back. */
export function endLift(editor: Editor, how: 'drop' | 'cancel'): void {
  const held = editor.lifted.value
  if (held === null) return
  editor.lifted.set(null)
  editor.flags.only(MOVING, [])
  if (how === 'cancel') {
    if (held.hasMoved) editor.store.undo()
    editor.moveTo(held.origin)
  }
  editor.say(how === 'drop' ? 'editor.said.dropped' : 'editor.said.cancelled', {})
}

import { deleteCards, duplicateCards } from '../../../domain/map/commands/cards.ts'
import { deleteLanes, duplicateLane } from '../../../domain/map/commands/lanes.ts'
import { deleteStages, duplicateStage } from '../../../domain/map/commands/stages.ts'
import { deleteSteps, duplicateStep } from '../../../domain/map/commands/steps.ts'
import { itemsAt } from '../keyboard/grid-navigation.ts'
import { chooseTarget, chosen } from '../selection/choose.ts'
import { type Selectable, selectAll } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'

const DELETE = { cards: deleteCards, stages: deleteStages, steps: deleteSteps, lanes: deleteLanes } as const

/** Deletes what is chosen, and offers to take that back. The keyboard goes to what follows. */
export function deleteChosen(editor: Editor): boolean {
  const things = chosen(editor)
  if (!things || !editor.mayEdit.value) return false
  const { row, column, item } = editor.position.value
  const left = itemsAt(editor.layout.value, row, column)
  const follower = left.slice(left.indexOf(item ?? '') + 1).find((id) => !things.ids.includes(id))
  const before = left.slice(0, Math.max(0, left.indexOf(item ?? ''))).findLast((id) => !things.ids.includes(id))
  const result = editor.run(DELETE[things.kind], { ids: [...things.ids] })
  if (!result.ok) return true
  editor.moveTo({ ...editor.position.value, item: things.kind === 'cards' ? (follower ?? before ?? null) : null })
  chooseTarget(editor)
  editor.notify(`editor.deleted.${things.kind}`, { count: things.ids.length }, { undo: true })
  return true
}

/** Copies what is chosen, each copy behind its original; the copies are chosen then. */
export function duplicateChosen(editor: Editor): boolean {
  const things = chosen(editor)
  if (!things || !editor.mayEdit.value) return false
  const made = editor.store.batch(() => duplicate(editor, things.kind, things.ids))
  if (made.length === 0) return true
  editor.select(selectAll(things.kind, made))
  const [first] = made
  if (things.kind === 'cards' && first) editor.goToCard(first)
  editor.say('editor.said.duplicated', { count: made.length })
  return true
}

function duplicate(editor: Editor, kind: Selectable, ids: readonly string[]): string[] {
  if (kind === 'cards') return madeOf(editor.run(duplicateCards, { ids: [...ids] }), kind)
  const command = { stages: duplicateStage, steps: duplicateStep, lanes: duplicateLane }[kind]
  return ids.flatMap((id) => madeOf(editor.run(command, { id }), kind))
}

function madeOf(result: ReturnType<Editor['run']>, table: string): string[] {
  if (!result.ok) return []
  return result.value.filter((change) => change.table === table && change.before === null).map(({ id }) => id)
}

import { stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import { mergeStages, splitStage } from '../../../domain/map/commands/stages.ts'
import { mergeSteps, splitStep } from '../../../domain/map/commands/steps.ts'
import type { Editor } from '../state/editor.ts'
import { addStage, addStep, nameIt } from './adding.ts'
import { beginEditing } from './editing.ts'
import type { ActionPlace, EditorAction } from './registry.ts'

const isStage = ({ target }: ActionPlace) => target.kind === 'stage'
const isStep = ({ target }: ActionPlace) => target.kind === 'step'
const isOneHeader = ({ target, ids }: ActionPlace) =>
  (target.kind === 'stage' || target.kind === 'step' || target.kind === 'lane') && ids.length === 1

function idOf({ target }: ActionPlace): string {
  return 'id' in target ? target.id : ''
}

function stageIndex(editor: Editor, place: ActionPlace): number {
  return stagesOf(editor.store.document).findIndex(({ id }) => id === idOf(place))
}

function stepPlace(editor: Editor, place: ActionPlace) {
  const stageId = editor.store.row('steps', idOf(place))?.stageId ?? ''
  const steps = stepsOf(editor.store.document, stageId)
  return { stageId, index: steps.findIndex(({ id }) => id === idOf(place)), count: steps.length }
}

/** What can be done with stages and steps; renaming also with lanes. */
export const COLUMN_ACTIONS: readonly EditorAction[] = [
  {
    id: 'rename',
    icon: 'pencil',
    group: 'write',
    shortcut: 'enter',
    fits: isOneHeader,
    run: (editor) => void beginEditing(editor, ''),
  },
  {
    id: 'addStep',
    icon: 'plus',
    group: 'add',
    fits: isStage,
    run: (editor, place) => addStep(editor, idOf(place)),
  },
  {
    id: 'addStageBefore',
    icon: 'column-insert-left',
    group: 'add',
    fits: isStage,
    run: (editor, place) => addStage(editor, stageIndex(editor, place)),
  },
  {
    id: 'addStageAfter',
    icon: 'column-insert-right',
    group: 'add',
    fits: isStage,
    run: (editor, place) => addStage(editor, stageIndex(editor, place) + 1),
  },
  {
    id: 'addStepBefore',
    icon: 'column-insert-left',
    group: 'add',
    fits: isStep,
    run: (editor, place) => {
      const { stageId, index } = stepPlace(editor, place)
      addStep(editor, stageId, index)
    },
  },
  {
    id: 'addStepAfter',
    icon: 'column-insert-right',
    group: 'add',
    fits: isStep,
    run: (editor, place) => {
      const { stageId, index } = stepPlace(editor, place)
      addStep(editor, stageId, index + 1)
    },
  },
  {
    id: 'newStageHere',
    icon: 'arrows-split-2',
    group: 'look',
    fits: (place, editor) => isStep(place) && stepPlace(editor, place).index > 0,
    run: (editor, place) => {
      const result = editor.run(splitStage, { id: stepPlace(editor, place).stageId, stepId: idOf(place), title: '' })
      nameMade(editor, result, 'stages')
    },
  },
  {
    id: 'splitStep',
    icon: 'arrows-split-2',
    group: 'look',
    fits: isStep,
    run: (editor, place) => nameMade(editor, editor.run(splitStep, { id: idOf(place), title: '' }), 'steps'),
  },
  {
    id: 'mergeStage',
    icon: 'arrow-merge',
    group: 'look',
    fits: (place, editor) => isStage(place) && stageIndex(editor, place) < stagesOf(editor.store.document).length - 1,
    run: (editor, place) => {
      if (editor.run(mergeStages, { id: idOf(place) }).ok) editor.notify('editor.merged.stages', {}, { undo: true })
    },
  },
  {
    id: 'mergeStep',
    icon: 'arrow-merge',
    group: 'look',
    fits: (place, editor) => isStep(place) && stepPlace(editor, place).index < stepPlace(editor, place).count - 1,
    run: (editor, place) => {
      if (editor.run(mergeSteps, { id: idOf(place) }).ok) editor.notify('editor.merged.steps', {}, { undo: true })
    },
  },
]

function nameMade(editor: Editor, result: ReturnType<Editor['run']>, table: 'stages' | 'steps'): void {
  if (!result.ok) return
  const made = result.value.find((change) => change.table === table && change.before === null)
  if (made) nameIt(editor, table, made.id)
}

import type { Diff } from '../../../domain/diff.ts'
import type { LaneKindName } from '../../../domain/lanes/registry.ts'
import { lanesOf, stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import { addLanes } from '../../../domain/map/commands/lanes.ts'
import { addStages } from '../../../domain/map/commands/stages.ts'
import { addSteps } from '../../../domain/map/commands/steps.ts'
import type { Result } from '../../../domain/result.ts'
import { HEADER, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import type { Editor } from '../state/editor.ts'
import { keyOf, type Target } from '../state/target.ts'

type Place = { readonly x: number; readonly y: number }

/** One more behind a header, at once ready to be named; a lane first asks of which kind. */
export function addBehind(editor: Editor, target: Extract<Target, { id: string }>, place: Place): void {
  switch (target.kind) {
    case 'stage':
      addStage(editor, stagesOf(editor.store.document).findIndex(({ id }) => id === target.id) + 1)
      return
    case 'step': {
      const stageId = editor.store.row('steps', target.id)?.stageId ?? ''
      const at = stepsOf(editor.store.document, stageId).findIndex(({ id }) => id === target.id)
      addStep(editor, stageId, at + 1)
      return
    }
    case 'lane':
      editor.openMenu({ key: keyOf(target), ...place, menu: 'laneKinds' })
      return
    case 'card':
    case 'point':
      return
    default:
      target.kind satisfies never
  }
}

export function addStage(editor: Editor, index?: number): void {
  const id = madeIn(editor.run(addStages, { titles: [''], ...at(index) }), 'stages')
  if (id) nameIt(editor, 'stages', id)
}

export function addStep(editor: Editor, stageId: string, index?: number): void {
  const id = madeIn(editor.run(addSteps, { stageId, titles: [''], ...at(index) }), 'steps')
  if (id) nameIt(editor, 'steps', id)
}

/** For views in which the new step is named where it appears. */
export function addStepNamed(editor: Editor, stageId: string, title: string): void {
  editor.run(addSteps, { stageId, titles: [title] })
}

/** A lane of one's own is named at once; the others have their kind's name. */
export function addLane(editor: Editor, kind: LaneKindName, behind: string | null): void {
  const lanes = lanesOf(editor.store.document, { hidden: true })
  const index = lanes.findIndex(({ id }) => id === behind) + 1
  const id = madeIn(editor.run(addLanes, { kinds: [kind], ...at(index === 0 ? undefined : index) }), 'lanes')
  if (!id) return
  if (kind === 'custom') nameIt(editor, 'lanes', id)
  else editor.moveTo({ row: id, column: editor.layout.value.columnIds.length > 0 ? 0 : HEADER, item: null })
}

function at(index: number | undefined) {
  return index === undefined ? {} : { index }
}

function madeIn(result: Result<Diff>, table: string): string | null {
  if (!result.ok) return null
  return result.value.find((change) => change.table === table && change.before === null)?.id ?? null
}

/** Puts the keyboard on something new and begins its title. */
export function nameIt(editor: Editor, table: 'stages' | 'steps' | 'lanes', id: string): void {
  const { columnIds, stageOf } = editor.layout.value
  const column = table === 'stages' ? stageOf.indexOf(id) : columnIds.indexOf(id)
  if (table === 'lanes') editor.moveTo({ row: id, column: HEADER, item: null }, { focus: false })
  else editor.moveTo({ row: table === 'stages' ? STAGE_ROW : STEP_ROW, column, item: null }, { focus: false })
  editor.edit({ kind: 'title', table, id, typed: '' })
}

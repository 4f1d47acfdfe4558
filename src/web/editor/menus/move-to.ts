import type { Library } from '../../../domain/library/library-type.ts'
import { columnsOf, lanesOf, livingSorted, stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import { moveCards } from '../../../domain/map/commands/cards.ts'
import { moveLanes } from '../../../domain/map/commands/lanes.ts'
import { moveStages } from '../../../domain/map/commands/stages.ts'
import { moveSteps } from '../../../domain/map/commands/steps.ts'
import { cardWords, laneTitle, stageTitle, stepTitle } from '../../../domain/map/display.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Translate } from '../../../i18n/message.ts'
import type { Option } from '../../ui/option.tsx'
import type { Selectable } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'

/** Where to: the cell or stage, and before which sibling (empty: last). */
export type Choice = { readonly laneId: string; readonly columnId: string; readonly before: string }

export type Places = {
  readonly lanes?: readonly Option[]
  readonly columns?: readonly Option[]
  /** What it can go before; `end` is last. */
  readonly siblings: readonly Option[]
}

/** Where the first of them stands now. */
export function startChoice(map: JourneyMap, kind: Selectable, ids: readonly string[]): Choice {
  const [id = ''] = ids
  if (kind === 'cards') {
    const card = map.cards[id]
    return { laneId: card?.laneId ?? '', columnId: card?.columnId ?? '', before: '' }
  }
  return { laneId: '', columnId: kind === 'steps' ? (map.steps[id]?.stageId ?? '') : '', before: '' }
}

/** The siblings that stay, at the chosen place, in order. */
export function siblingsAt(
  map: JourneyMap,
  kind: Selectable,
  moving: readonly string[],
  choice: Choice,
): readonly string[] {
  const all = (() => {
    switch (kind) {
      case 'cards':
        return livingSorted(map.cards).filter(
          ({ laneId, columnId }) => laneId === choice.laneId && columnId === choice.columnId,
        )
      case 'steps':
        return stepsOf(map, choice.columnId)
      case 'stages':
        return stagesOf(map)
      case 'lanes':
        return lanesOf(map, { hidden: true })
      default:
        return kind satisfies never
    }
  })()
  return all.map(({ id }) => id).filter((id) => !moving.includes(id))
}

export function placesFor(
  map: JourneyMap,
  library: Library,
  kind: Selectable,
  ids: readonly string[],
  choice: Choice,
  t: Translate,
): Places {
  const names = namesOf(map, library, kind, t)
  const siblings = [
    { id: 'end', label: t('editor.move.last') },
    ...siblingsAt(map, kind, ids, choice).map((id) => ({ id, label: t('editor.move.beforeOne', { name: names(id) }) })),
  ]
  const stages = stagesOf(map)
  if (kind === 'steps')
    return { columns: stages.map((stage) => ({ id: stage.id, label: stageTitle(stage, stages, t) })), siblings }
  if (kind !== 'cards') return { siblings }
  const lanes = lanesOf(map, { hidden: true }).map((lane) => ({ id: lane.id, label: laneTitle(lane, t) }))
  return { lanes, columns: columnOptions(map, t), siblings }
}

/** Each stage as a whole, and its steps. */
function columnOptions(map: JourneyMap, t: Translate): Option[] {
  const stages = stagesOf(map)
  const columns = columnsOf(map)
  return stages.flatMap((stage) => {
    const title = stageTitle(stage, stages, t)
    const steps = columns.flatMap(({ stage: { id }, step }) => (id === stage.id && step ? [step] : []))
    return [
      { id: stage.id, label: title, description: steps.length > 0 ? t('editor.move.wholeStage') : '' },
      ...steps.map((step) => ({ id: step.id, label: `${title} › ${stepTitle(step, steps, t)}` })),
    ]
  })
}

function namesOf(map: JourneyMap, library: Library, kind: Selectable, t: Translate): (id: string) => string {
  const stages = stagesOf(map)
  return (id) => {
    switch (kind) {
      case 'cards': {
        const card = map.cards[id]
        const lane = map.lanes[card?.laneId ?? '']
        return (card && lane && cardWords(card, lane, library)) || t('editor.card.empty')
      }
      case 'steps': {
        const step = map.steps[id]
        return step ? stepTitle(step, stepsOf(map, step.stageId), t) : ''
      }
      case 'stages': {
        const stage = map.stages[id]
        return stage ? stageTitle(stage, stages, t) : ''
      }
      case 'lanes': {
        const lane = map.lanes[id]
        return lane ? laneTitle(lane, t) : ''
      }
      default:
        return kind satisfies never
    }
  }
}

/** @returns whether it was done */
export function moveChosenTo(editor: Editor, kind: Selectable, ids: readonly string[], choice: Choice): boolean {
  const siblings = siblingsAt(editor.store.document, kind, ids, choice)
  const at = siblings.indexOf(choice.before)
  const place = at < 0 ? {} : { index: at }
  switch (kind) {
    case 'cards':
      return editor.run(moveCards, { ids: [...ids], laneId: choice.laneId, columnId: choice.columnId, ...place }).ok
    case 'steps':
      return editor.run(moveSteps, { ids: [...ids], stageId: choice.columnId, ...place }).ok
    case 'stages':
      return editor.run(moveStages, { ids: [...ids], ...place }).ok
    case 'lanes':
      return editor.run(moveLanes, { ids: [...ids], ...place }).ok
    default:
      return kind satisfies never
  }
}

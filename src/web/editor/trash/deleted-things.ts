import { laneKindOf } from '../../../domain/lanes/registry.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import { restoreCards } from '../../../domain/map/commands/cards.ts'
import { restoreKpis } from '../../../domain/map/commands/kpis.ts'
import { restoreLanes } from '../../../domain/map/commands/lanes.ts'
import { restoreStages } from '../../../domain/map/commands/stages.ts'
import { restoreSteps } from '../../../domain/map/commands/steps.ts'
import { cardWords, laneTitle, stageTitle, stepTitle } from '../../../domain/map/display.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Translate } from '../../../i18n/message.ts'
import type { Editor } from '../state/editor.ts'

export type DeletedThing = {
  readonly table: 'cards' | 'lanes' | 'steps' | 'stages' | 'kpis'
  readonly id: string
  readonly name: string
  /** The lane of a card, the stage of a step; else empty. */
  readonly place: string
  readonly icon: string
  readonly deletedAt: number
}

/** What was deleted by itself, the latest first. What stands in something deleted comes back with that, and is not listed. */
export function deletedThings(map: JourneyMap, library: Library, t: Translate): DeletedThing[] {
  const gone = <Row extends { readonly deletedAt: number | null }>(rows: Readonly<Record<string, Row>>) =>
    Object.values(rows).filter((row): row is Row & { deletedAt: number } => row.deletedAt !== null)
  const stages = stagesOf(map)
  const laneLives = (id: string) => map.lanes[id]?.deletedAt === null
  const columnLives = (id: string) => {
    const step = map.steps[id]
    return (step === undefined || step.deletedAt === null) && map.stages[step?.stageId ?? id]?.deletedAt === null
  }
  const things: DeletedThing[] = [
    ...gone(map.cards)
      .filter(({ laneId, columnId }) => laneLives(laneId) && columnLives(columnId))
      .map((card): DeletedThing => {
        const lane = map.lanes[card.laneId]
        const name = (lane && cardWords(card, lane, library)) || t('editor.card.empty')
        const icon = laneKindOf(lane?.kind ?? '').icon
        return {
          table: 'cards',
          id: card.id,
          name,
          place: lane ? laneTitle(lane, t) : '',
          icon,
          deletedAt: card.deletedAt,
        }
      }),
    ...gone(map.lanes).map((lane): DeletedThing => {
      const { id, kind, deletedAt } = lane
      return { table: 'lanes', id, name: laneTitle(lane, t), place: '', icon: laneKindOf(kind).icon, deletedAt }
    }),
    ...gone(map.steps)
      .filter(({ stageId }) => map.stages[stageId]?.deletedAt === null)
      .map((step): DeletedThing => {
        const stage = map.stages[step.stageId]
        const place = stage ? stageTitle(stage, stages, t) : ''
        const name = stepTitle(step, [...stepsOf(map, step.stageId), step], t)
        return { table: 'steps', id: step.id, name, place, icon: 'columns-3', deletedAt: step.deletedAt }
      }),
    ...gone(map.stages).map((stage): DeletedThing => {
      const name = stageTitle(stage, [...stages, stage], t)
      return { table: 'stages', id: stage.id, name, place: '', icon: 'columns-3', deletedAt: stage.deletedAt }
    }),
    ...gone(map.kpis).map(({ id, name, deletedAt }): DeletedThing => {
      return { table: 'kpis', id, name: name || t('editor.kpi.name'), place: '', icon: 'target', deletedAt }
    }),
  ]
  return things.sort((a, b) => b.deletedAt - a.deletedAt)
}

const RESTORE = {
  cards: restoreCards,
  lanes: restoreLanes,
  steps: restoreSteps,
  stages: restoreStages,
  kpis: restoreKpis,
} as const

export function restoreThing(editor: Editor, { table, id }: DeletedThing): void {
  if (!editor.run(RESTORE[table], { ids: [id] }).ok) return
  editor.say('editor.said.restored', {})
  if (table === 'cards') editor.goToCard(id)
}

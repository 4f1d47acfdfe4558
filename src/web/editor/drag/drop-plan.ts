import { lanesOf, livingSorted, stagesOf, stepsOf } from '../../../domain/map/columns.ts'
import { moveCards } from '../../../domain/map/commands/cards.ts'
import { moveLanes } from '../../../domain/map/commands/lanes.ts'
import { moveStages } from '../../../domain/map/commands/stages.ts'
import { moveSteps } from '../../../domain/map/commands/steps.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Selectable } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'

export type Dragged = { readonly kind: Selectable; readonly ids: readonly string[] }

/** Where something would land: before which sibling (null: last) of which cell or stage. */
export type DropPlace =
  | { readonly kind: 'cards'; readonly laneId: string; readonly columnId: string; readonly before: string | null }
  | { readonly kind: 'steps'; readonly stageId: string; readonly before: string | null }
  | { readonly kind: 'stages' | 'lanes'; readonly before: string | null }

/** The siblings that stay there, in order. */
export function stayingSiblings(map: JourneyMap, place: DropPlace, ids: readonly string[]): readonly string[] {
  const rows = (() => {
    switch (place.kind) {
      case 'cards':
        return livingSorted(map.cards).filter(
          ({ laneId, columnId }) => laneId === place.laneId && columnId === place.columnId,
        )
      case 'steps':
        return stepsOf(map, place.stageId)
      case 'stages':
        return stagesOf(map)
      case 'lanes':
        return lanesOf(map, { hidden: true })
      default:
        return place satisfies never
    }
  })()
  return rows.map(({ id }) => id).filter((id) => !ids.includes(id))
}

/** Puts what was dragged there. @returns whether it was done */
export function drop(editor: Editor, { kind, ids }: Dragged, place: DropPlace): boolean {
  if (kind !== place.kind) return false
  const at = place.before === null ? -1 : stayingSiblings(editor.store.document, place, ids).indexOf(place.before)
  const index = at < 0 ? {} : { index: at }
  switch (place.kind) {
    case 'cards':
      return editor.run(moveCards, { ids: [...ids], laneId: place.laneId, columnId: place.columnId, ...index }).ok
    case 'steps':
      return editor.run(moveSteps, { ids: [...ids], stageId: place.stageId, ...index }).ok
    case 'stages':
      return editor.run(moveStages, { ids: [...ids], ...index }).ok
    case 'lanes':
      return editor.run(moveLanes, { ids: [...ids], ...index }).ok
    default:
      return place satisfies never
  }
}

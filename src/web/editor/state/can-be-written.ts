import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Editing } from './editor.ts'

/** Whether what is being written in is still on the map: undo, a merge or somebody else may have taken it away. */
export function canBeWritten(map: JourneyMap, editing: Editing): boolean {
  switch (editing.kind) {
    case 'card': {
      const card = map.cards[editing.id]
      return card?.deletedAt === null && hasPlace(map, card)
    }
    case 'draft':
      return hasPlace(map, editing)
    case 'title':
      return editing.table === 'lanes' ? isAlive(map.lanes, editing.id) : hasColumn(map, editing.id)
    default:
      return editing satisfies never
  }
}

function hasPlace(map: JourneyMap, { laneId, columnId }: { readonly laneId: string; readonly columnId: string }) {
  return isAlive(map.lanes, laneId) && hasColumn(map, columnId)
}

/** A step lives with its stage. */
function hasColumn(map: JourneyMap, id: string): boolean {
  const step = map.steps[id]
  return step === undefined ? isAlive(map.stages, id) : step.deletedAt === null && isAlive(map.stages, step.stageId)
}

function isAlive(rows: Readonly<Record<string, { readonly deletedAt: number | null }>>, id: string): boolean {
  return rows[id]?.deletedAt === null
}

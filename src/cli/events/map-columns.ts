import { columnsOf } from '../../domain/map/columns.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'

/** What a map's columns are called, by their ids: the step, or the stage where it has no steps. */
export function stageOrStepTitles(map: JourneyMap): ReadonlyMap<string, string> {
  return new Map(columnsOf(map).map(({ id, stage, step }) => [id, step?.title ?? stage.title]))
}

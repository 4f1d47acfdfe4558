import { laneTitle } from '../../../domain/map/display.ts'
import { useTranslate } from '../../app/language.tsx'
import { STEP_ROW } from '../keyboard/grid-navigation.ts'
import { useMapRow } from '../state/use-editor.ts'

/** The names of the place that a cell is. */
export function useCellName(laneId: string, columnId: string): { readonly lane: string; readonly column: string } {
  const t = useTranslate()
  const lane = useMapRow('lanes', laneId === STEP_ROW ? '' : laneId)
  const step = useMapRow('steps', columnId)
  const stage = useMapRow('stages', step?.stageId ?? columnId)
  const column = step ? `${stage?.title ?? ''}, ${step.title || t('editor.untitled.step')}` : (stage?.title ?? '')
  return { lane: lane ? laneTitle(lane, t) : t('map.step'), column }
}

import { setLanesCollapsed, setLanesHidden } from '../../../domain/map/commands/lanes.ts'
import type { Hit } from '../../../domain/map/search.ts'
import { HEADER, STAGE_ROW, STEP_ROW } from '../keyboard/grid-navigation.ts'
import { chooseTarget } from '../selection/choose.ts'
import type { Editor } from '../state/editor.ts'

/** The card in which it was found; null where it was elsewhere. */
export function cardOfHit({ table, id }: Hit): string | null {
  return table === 'cards' ? id : null
}

/** Brings what was found into view, also out of a hidden or folded lane. What the map says of itself stands in the panel. */
export function goToHit(editor: Editor, { table, id }: Pick<Hit, 'table' | 'id'>): void {
  const { columnIds, stageOf } = editor.layout.value
  switch (table) {
    case 'cards':
      reveal(editor, editor.store.row('cards', id)?.laneId ?? '')
      if (editor.staying.value?.has(id) === false) editor.filterLook.set('dim')
      editor.goToCard(id)
      break
    case 'stages':
      editor.moveTo({ row: STAGE_ROW, column: stageOf.indexOf(id), item: null })
      break
    case 'steps':
      editor.moveTo({ row: STEP_ROW, column: columnIds.indexOf(id), item: null })
      break
    case 'lanes':
      reveal(editor, id)
      editor.moveTo({ row: id, column: HEADER, item: null })
      break
    case 'points': {
      const point = editor.store.row('points', id)
      const lane = editor.layout.value.lanes.find(
        ({ laneId }) => editor.store.row('lanes', laneId)?.kind === 'feelings',
      )
      if (point && lane) editor.moveTo({ row: lane.laneId, column: columnIds.indexOf(point.columnId), item: null })
      break
    }
    case 'map':
    case 'kpis':
      editor.panel.set({ isOpen: true, focus: false, scope: 'map' })
      return
    default:
      table satisfies never
  }
  chooseTarget(editor)
}

function reveal(editor: Editor, laneId: string): void {
  const lane = editor.store.row('lanes', laneId)
  if (!lane || !editor.mayEdit.value) return
  if (lane.hidden) editor.run(setLanesHidden, { ids: [laneId], hidden: false })
  if (lane.collapsed) editor.run(setLanesCollapsed, { ids: [laneId], collapsed: false })
}

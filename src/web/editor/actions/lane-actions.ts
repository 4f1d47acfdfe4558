import { clearLane, setLanesCollapsed, setLanesHidden } from '../../../domain/map/commands/lanes.ts'
import type { Editor } from '../state/editor.ts'
import { keyOf } from '../state/target.ts'
import type { ActionPlace, EditorAction } from './registry.ts'

const isLane = ({ target }: ActionPlace) => target.kind === 'lane'

function isCollapsed(editor: Editor, { target }: ActionPlace): boolean {
  return target.kind === 'lane' && editor.store.row('lanes', target.id)?.collapsed === true
}

/** What can be done with lanes. Their kind is changed in a menu of its own. */
export const LANE_ACTIONS: readonly EditorAction[] = [
  {
    id: 'addLaneBelow',
    icon: 'row-insert-bottom',
    group: 'add',
    fits: isLane,
    run: (editor, { target, at }) => {
      const box = document.getElementById(keyOf(target))?.getBoundingClientRect()
      const { x, y } = at ?? { x: box?.left ?? 0, y: box?.bottom ?? 0 }
      editor.openMenu({ key: keyOf(target), x, y, menu: 'laneKinds' })
    },
  },
  {
    id: 'collapse',
    icon: 'fold',
    group: 'look',
    fits: (place, editor) => isLane(place) && !isCollapsed(editor, place),
    run: (editor, { ids }) => void editor.run(setLanesCollapsed, { ids: [...ids], collapsed: true }),
  },
  {
    id: 'expand',
    icon: 'arrows-vertical',
    group: 'look',
    fits: (place, editor) => isLane(place) && isCollapsed(editor, place),
    run: (editor, { ids }) => void editor.run(setLanesCollapsed, { ids: [...ids], collapsed: false }),
  },
  {
    id: 'hide',
    icon: 'eye-off',
    group: 'look',
    fits: isLane,
    run: (editor, { ids }) => {
      const result = editor.run(setLanesHidden, { ids: [...ids], hidden: true })
      if (result.ok) editor.notify('editor.hidden', { count: ids.length }, { undo: true })
    },
  },
  {
    id: 'clearLane',
    icon: 'trash-x',
    group: 'remove',
    isDanger: true,
    fits: (place) => isLane(place) && place.ids.length === 1,
    run: (editor, { ids: [id = ''] }) => {
      if (editor.run(clearLane, { id }).ok) editor.notify('editor.cleared', {}, { undo: true })
    },
  },
]

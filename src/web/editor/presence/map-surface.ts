import { type Surface, scroller } from '../../presence/surface.ts'
import { isView, VIEWS, type View } from '../frame/views.ts'
import { reveal } from '../matrix/use-follow-focus.ts'
import type { Editor } from '../state/editor.ts'
import { keyOf } from '../state/target.ts'

const SINGULAR = { cards: 'card', steps: 'step', stages: 'stage', lanes: 'lane' } as const

/** The map's screen, as far as others who are on it are concerned. */
export function mapSurface(editor: Editor, view: View, goTo: (view: View) => void): Surface {
  return {
    view,
    views: VIEWS,
    goTo: (next) => isView(next) && goTo(next),
    zoom: editor.zoom,
    placeOf(element) {
      const key = element.closest<HTMLElement>('[data-key]')?.dataset.key
      if (key !== undefined) return key.startsWith('corner/') ? '' : key
      // In the panel one works on what it describes.
      const { kind, ids } = editor.selection.value
      const [id] = ids
      return id !== undefined && element.closest('aside') ? keyOf({ kind: SINGULAR[kind], id }) : ''
    },
    reveal(element) {
      const place = scroller()
      if (place?.contains(element)) reveal(element, place)
    },
  }
}

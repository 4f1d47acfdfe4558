import { createContext, use } from 'react'
import { PeerMarks } from '../../presence/peer-marks.tsx'
import type { Together } from '../../presence/surface.ts'
import { useEditor } from '../state/use-editor.ts'
import { SIMPLE_BELOW } from '../zoom/zoom.ts'

/** Those who are on the map; given by the frame, for the views that draw where they are. */
export const TogetherContext = createContext<Together | null>(null)

/** Where others are, over a view of the map. Put it last into what scrolls. */
export function MapMarks({ hasZoom = false }: { readonly hasZoom?: boolean }) {
  const { store, zoom } = useEditor()
  const together = use(TogetherContext)
  if (!together) return null
  const lens = hasZoom ? { lens: { zoom, simpleBelow: SIMPLE_BELOW } } : {}
  return <PeerMarks together={together} changes={store.subscribe} {...lens} />
}

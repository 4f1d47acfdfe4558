import { lazy } from 'react'
import { useIsPhone } from '../app/use-is-phone.ts'

// Two chunks: whoever reads on a phone downloads neither the means to edit nor those to share edits.
const EditorScreen = lazy(() => import('./editor-screen.tsx'))
const HistoryScreen = lazy(() => import('../history/history-screen.tsx'))
const ReadingScreen = lazy(() => import('./reading/reading-screen.tsx'))

export type MapScreenProps = { readonly id: string; readonly view: string | undefined }

/** One map: the editor, its history, or the map to read where there is no room to edit. */
export default function MapScreen(props: MapScreenProps) {
  const isPhone = useIsPhone()
  if (props.view === 'history') return <HistoryScreen kind="map" id={props.id} />
  return isPhone ? <ReadingScreen id={props.id} /> : <EditorScreen {...props} />
}

import { fetchEarly, lazyPart } from '../app/lazy-part.ts'
import { useIsPhone } from '../app/use-is-phone.ts'
import { editorScreen, mapPart, readingScreen } from './map-parts.ts'

const EditorScreen = lazyPart(editorScreen)
const HistoryScreen = lazyPart(() => import('../history/history-screen.tsx'))
const ReadingScreen = lazyPart(readingScreen)

// Not only when it is drawn, for that waits for who is signed in.
fetchEarly<never>(mapPart())

export type MapScreenProps = { readonly id: string; readonly view: string | undefined }

/** One map: the editor, its history, or the map to read where there is no room to edit. */
export default function MapScreen(props: MapScreenProps) {
  const isPhone = useIsPhone()
  if (props.view === 'history') return <HistoryScreen kind="map" id={props.id} />
  return isPhone ? <ReadingScreen id={props.id} /> : <EditorScreen {...props} />
}

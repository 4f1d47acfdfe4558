import { lazy } from 'react'
import { useIsPhone } from '../app/use-is-phone.ts'

// Two chunks: whoever reads on a phone downloads neither the means to edit nor those to share edits.
const EditorScreen = lazy(() => import('./editor-screen.tsx'))
const ReadingScreen = lazy(() => import('./reading/reading-screen.tsx'))

export type MapScreenProps = { readonly id: string; readonly view: string | undefined }

/** One map: the editor, or the map to read where there is no room to edit. */
export default function MapScreen(props: MapScreenProps) {
  return useIsPhone() ? <ReadingScreen id={props.id} /> : <EditorScreen {...props} />
}

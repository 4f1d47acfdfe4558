import { libraryType } from '../../domain/library/library-type.ts'
import { type JourneyMap, mapType } from '../../domain/map/map-type.ts'
import { useIsPhone } from '../app/use-is-phone.ts'
import { useMe } from '../data/me.ts'
import { useReading, useStill } from '../data/reading.ts'
import { useOpenEditor } from '../editor/frame/use-open-editor.ts'
import { MatrixView } from '../editor/matrix/matrix-view.tsx'
import ReadingView from '../editor/reading/reading-view.tsx'
import { DirectoryContext } from '../editor/state/directory.ts'
import { EditorProvider } from '../editor/state/use-editor.ts'
import styles from './history.module.css'

/** To be looked at: the same drawing as in the editor, of a document that nobody can change. */
export default function MapDrawing({ map }: { readonly map: JourneyMap }) {
  const isPhone = useIsPhone()
  const connection = useStill(mapType, map)
  const library = useReading(libraryType, useMe().workspace.libraryId)
  const { editor, directory } = useOpenEditor(connection, library)
  const { language, direction } = directory
  return (
    <EditorProvider value={editor}>
      <DirectoryContext value={directory}>
        <div className={styles.view} lang={language} dir={direction === 'rtl' ? direction : undefined}>
          {isPhone ? <ReadingView /> : <MatrixView />}
        </div>
      </DirectoryContext>
    </EditorProvider>
  )
}

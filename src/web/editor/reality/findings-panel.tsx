import { useEditor } from '../state/use-editor.ts'
import { FindingsList } from './findings-list.tsx'
import { goToRecord } from './go-to-record.ts'
import { openSide } from './side.ts'

type FindingsPanelProps = { readonly mapId: string; readonly onGo: () => void }

/** What in the map is worth a look, beside it; a click leads to its place. */
export default function FindingsPanel({ mapId, onGo }: FindingsPanelProps) {
  const editor = useEditor()
  const goTo = (recordId: string | null) => {
    if (recordId === null) return openSide(editor, 'reality')
    onGo()
    goToRecord(editor, recordId)
  }
  return <FindingsList mapId={mapId} goTo={goTo} />
}

import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Spoken } from '../spoken/spoken.tsx'
import { useEditor } from '../state/use-editor.ts'

/** The map in one sentence, for whoever can't see it whole. */
export function GridSummary() {
  const t = useTranslate()
  const layout = useObservable(useEditor().layout)
  const cards = layout.lanes.reduce((sum, { cardCount }) => sum + cardCount, 0)
  return (
    <Spoken id="editor-summary">
      {t('editor.summary', { stages: layout.stages.length, lanes: layout.lanes.length, cards })}
    </Spoken>
  )
}

import { living } from '../../../domain/map/columns.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Spoken } from '../spoken/spoken.tsx'
import { useEditor, useMapValue } from '../state/use-editor.ts'

/** The map in one sentence, for whoever can't see it whole. */
export function GridSummary() {
  const t = useTranslate()
  const layout = useObservable(useEditor().layout)
  const cards = useMapValue(countCards)
  return (
    <Spoken id="editor-summary">
      {t('editor.summary', { stages: layout.stages.length, lanes: layout.lanes.length, cards })}
    </Spoken>
  )
}

function countCards(map: Parameters<Parameters<typeof useMapValue<number>>[0]>[0]): number {
  return living(map.cards).length
}

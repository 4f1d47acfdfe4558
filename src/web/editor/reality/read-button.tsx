import { useQuery } from '@tanstack/react-query'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { dataSetsQuery } from '../../data/events.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor } from '../state/use-editor.ts'

/** Says what customers really do at each step of a map that is read on a phone, where the workspace has events. */
export default function ReadButton() {
  const t = useTranslate()
  const editor = useEditor()
  const reality = useObservable(editor.reality)
  const dataSets = useQuery(dataSetsQuery).data
  if (!dataSets || dataSets.length === 0) return null
  return (
    <IconButton
      icon="chart-sankey"
      label={t('editor.reality.open')}
      isActive={reality.isShown}
      onPress={() => editor.reality.set({ ...reality, isShown: !reality.isShown })}
    />
  )
}

import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Switch } from '../../ui/switch.tsx'
import { useEditor } from '../state/use-editor.ts'
import { goToRecord } from './go-to-record.ts'
import { RealityFigures } from './reality-figures.tsx'

/** What customers really do, beside the map that says what they should. */
export default function RealityPanel({ onGo }: { readonly onGo: () => void }) {
  const t = useTranslate()
  const editor = useEditor()
  const reality = useObservable(editor.reality)
  return (
    <>
      <Switch isSelected={reality.isShown} onChange={(isShown) => editor.reality.set({ ...reality, isShown })}>
        {t('reality.onMap')}
      </Switch>
      <RealityFigures
        onGo={(id) => {
          onGo()
          goToRecord(editor, id)
        }}
      />
    </>
  )
}

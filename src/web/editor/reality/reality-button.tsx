import { useQuery } from '@tanstack/react-query'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { dataSetsQuery } from '../../data/events.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { EDIT_FROM, useMedia } from '../frame/use-open-editor.ts'
import styles from '../frame/view-bar.module.css'
import { useEditor } from '../state/use-editor.ts'
import { closeSide, openSide } from './side.ts'

/** Lays what customers really do over the map, where the workspace has events. */
export default function RealityButton() {
  const t = useTranslate()
  const editor = useEditor()
  const reality = useObservable(editor.reality)
  const isWide = useMedia(EDIT_FROM)
  const dataSets = useQuery(dataSetsQuery).data
  if (!dataSets || dataSets.length === 0) return null
  const toggle = () => {
    const isShown = !reality.isShown
    editor.reality.set({ ...reality, isShown })
    if (isShown && isWide) openSide(editor, 'reality')
    else if (editor.side.value === 'reality') closeSide(editor)
  }
  return (
    <Button
      variant="quiet"
      size="small"
      icon="chart-sankey"
      aria-pressed={reality.isShown}
      className={cx(styles.minor, reality.isShown && styles.filtered)}
      onPress={toggle}
    >
      {t('editor.reality.open')}
    </Button>
  )
}

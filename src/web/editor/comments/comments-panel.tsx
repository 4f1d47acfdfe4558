import { useTranslate } from '../../app/language.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import panel from '../panel/panel.module.css'
import { useEditor } from '../state/use-editor.ts'
import styles from './comments-panel.module.css'
import { closeComments } from './comments-state.ts'
import { goToAnchor } from './go-to-anchor.ts'
import { MapThreads } from './map-threads.tsx'

/** What is said about the map, beside it. */
export default function CommentsPanel({ mapId }: { readonly mapId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  return (
    <aside
      className={panel.panel}
      aria-label={t('comments.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        editor.moveTo(editor.position.value)
      }}
    >
      <header className={panel.head}>
        <h2 className={styles.title}>{t('comments.title')}</h2>
        <IconButton icon="x" label={t('comments.close')} onPress={() => closeComments(editor)} />
      </header>
      <div className={panel.body}>
        <MapThreads mapId={mapId} onGo={(anchor) => goToAnchor(editor, anchor)} />
      </div>
    </aside>
  )
}

import { mapInfo, type mapType } from '../../../domain/map/map-type.ts'
import { cardsLackingAlt } from '../../../domain/map/missing-alt.ts'
import type { Connection } from '../../../sync/client.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Icon } from '../../ui/icon.tsx'
import { goToHit } from '../search/go-to-hit.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import styles from './status-line.module.css'

/** Pictures without words for them are counted once nobody has written for so long: it means going through all cards. */
const REST_MS = 300

/** A quiet line: how much there is, what is chosen, what wants attention, the map's language. */
export function StatusLine({ connection }: { readonly connection: Connection<typeof mapType> }) {
  const t = useTranslate()
  const format = useFormat()
  const editor = useEditor()
  const layout = useObservable(editor.layout)
  const selection = useObservable(editor.selection)
  const setAside = useObservable(connection.store.setAside)
  const { language } = useDerived(['map'], mapInfo)
  const lacking = useDerived(['cards', 'lanes', 'stages', 'steps'], cardsLackingAlt, REST_MS)
  const cards = layout.lanes.reduce((sum, { cardCount }) => sum + cardCount, 0)
  const [firstLacking] = lacking
  return (
    <footer className={styles.line}>
      <span>{t('editor.summary', { stages: layout.stages.length, lanes: layout.lanes.length, cards })}</span>
      {selection.ids.size > 1 && <span>{t(`editor.chosen.${selection.kind}`, { count: selection.ids.size })}</span>}
      {firstLacking && (
        <button
          type="button"
          className={styles.notice}
          onClick={() => goToHit(editor, { table: 'cards', id: firstLacking.id })}
        >
          <Icon name="photo" size={14} />
          {t('editor.image.altMissing.count', { count: lacking.length })}
        </button>
      )}
      {setAside.length > 0 && (
        <button type="button" className={styles.notice} onClick={() => editor.isSetAsideOpen.set(true)}>
          <Icon name="alert-triangle" size={14} />
          {t('editor.setAside.count', { count: setAside.length })}
        </button>
      )}
      <span className={styles.end}>
        <Icon name="language" size={14} />
        {format.languageName(language)}
      </span>
    </footer>
  )
}

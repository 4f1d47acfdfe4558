import { useTranslate } from '../../app/language.tsx'
import type { EventPreview } from '../../data/events.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './import.module.css'

const SHOWN = 20

/** Rows of the beginning that will not be taken, the first with their lines and the reasons. */
export function RefusedRows({ preview: { refused: rows, seen } }: { readonly preview: EventPreview }) {
  const t = useTranslate()
  if (rows.length === 0) return null
  return (
    <details className={styles.refused} open={rows.length <= 3}>
      <summary>
        <Icon name="alert-triangle" />
        {t('data.refused.sample', { count: seen.refused, all: seen.rows })}
      </summary>
      <ul className={styles.refusedList}>
        {rows.slice(0, SHOWN).map(({ line, message }) => (
          <li key={`${line} ${message}`} className={styles.refusedRow}>
            <span className={styles.line}>{t('data.refused.line', { line })}</span>
            {message}
          </li>
        ))}
        {rows.length > SHOWN && <li className={styles.refusedRow}>…</li>}
      </ul>
    </details>
  )
}

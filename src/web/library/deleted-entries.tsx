import { entryFor } from '../../domain/library/entries.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'

/** What was deleted or merged away, each with the way back. */
export function DeletedEntries() {
  const t = useTranslate()
  const done = useDone()
  const { gone, part, library, actions, mayEdit } = useLibraryEditing()
  if (gone.length === 0) return null
  const rows = library[part] as Readonly<Record<string, AnyEntry>>
  return (
    <details>
      <summary className={styles.goneTitle}>
        <Icon name="trash" />
        {t('library.gone', { count: gone.length })}
      </summary>
      <ul className={styles.list}>
        {gone.map((entry) => (
          <li key={entry.id} className={styles.row}>
            <span className={styles.goneName}>
              {entry.name}
              {entry.mergedInto !== '' && (
                <span className={styles.hint}>
                  {t('library.gone.merged', { into: entryFor(rows, entry.id)?.name ?? '' })}
                </span>
              )}
            </span>
            {mayEdit && (
              <Button size="small" variant="quiet" icon="restore" onPress={() => done(actions.restore(entry.id))}>
                {t('home.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

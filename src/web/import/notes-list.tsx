import { useTranslate } from '../app/language.tsx'
import type { TransferNote } from '../data/imports.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './import.module.css'
import { usePlaceWords } from './place-words.ts'
import { useTransferWords } from './transfer-words.ts'

const SEVERITIES = ['lost', 'changed', 'info'] as const
const ICONS = { lost: 'alert-triangle', changed: 'refresh', info: 'info-circle' } as const
/** More of one kind than this are counted, not listed. */
const MOST = 50

/** What is not carried over whole: what is lost first. */
export function NotesList({ notes }: { readonly notes: readonly TransferNote[] }) {
  const t = useTranslate()
  if (notes.length === 0) return null
  const groups = Map.groupBy(notes, ({ severity }) => severity)
  return (
    <div className={styles.notes}>
      {SEVERITIES.map((severity) => {
        const group = groups.get(severity) ?? []
        if (group.length === 0) return null
        return (
          <details key={severity} className={styles.noteGroup} open={severity === 'lost' || notes.length <= 6}>
            <summary className={styles[severity]}>
              <Icon name={ICONS[severity]} />
              {t(`transferDialog.notes.${severity}`, { count: group.length })}
            </summary>
            <ul className={styles.noteList}>
              {group.slice(0, MOST).map((note, at) => (
                <Note key={`${note.reason}${at.toString()}`} note={note} />
              ))}
            </ul>
            {group.length > MOST && (
              <p className={styles.facts}>{t('transferDialog.notes.more', { count: group.length - MOST })}</p>
            )}
          </details>
        )
      })}
    </div>
  )
}

function Note({ note: { reason, at, values } }: { readonly note: TransferNote }) {
  const t = useTranslate()
  const words = useTransferWords()
  const placeWords = usePlaceWords()
  const place = at === undefined ? null : placeWords(at)
  return (
    <li className={styles.note}>
      {place && <span className={styles.place}>{place}</span>}
      <span>{words(`transfer.${reason}`, values) ?? t('transferDialog.notes.unknown')}</span>
    </li>
  )
}

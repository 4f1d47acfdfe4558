import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import styles from './empathy-map.module.css'
import { NoteRow } from './note-row.tsx'

/** Notes of another division that have no place in this one: nothing is lost, and each can be moved in. */
export function UnplacedNotes({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslate()
  return (
    <section className={styles.unplaced} data-stage="blue" aria-labelledby="unplaced">
      <h2 id="unplaced" className={styles.unplacedTitle}>
        {t('personas.unplaced', { count: notes.length })}
      </h2>
      <p className={styles.unplacedHint}>{t('personas.unplaced.hint')}</p>
      <ul className={styles.unplacedList}>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteRow note={note} place={{ kind: 'section', id: note.section }} isLabelled={false} look="cards" />
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import styles from './empathy-map.module.css'
import list from './note-list.module.css'
import { NoteMenu } from './note-menu.tsx'
import { usePersona } from './persona-context.tsx'

/** Notes of another division that have no place in this one: nothing is lost, and each can be moved in. */
export function UnplacedNotes({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslate()
  const { info, mayEdit, setNote } = usePersona()
  return (
    <section className={styles.unplaced} data-stage="blue" aria-labelledby="unplaced">
      <h2 id="unplaced" className={styles.unplacedTitle}>
        {t('personas.unplaced', { count: notes.length })}
      </h2>
      <p className={styles.unplacedHint}>{t('personas.unplaced.hint')}</p>
      <ul className={styles.unplacedList}>
        {notes.map((note) => (
          <li key={note.id} className={list.card}>
            <EditableText
              label={t('personas.note')}
              className={list.text}
              lang={info.language}
              isMultiline
              isReadOnly={!mayEdit}
              value={note.text}
              onChange={(text) => setNote(note.id, { text })}
            />
            {mayEdit && (
              <NoteMenu note={note} place={{ kind: 'section', id: note.section }} name={note.text || note.label} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

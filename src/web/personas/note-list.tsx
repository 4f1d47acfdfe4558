import { useRef, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { useRowDrop } from '../ui/row-drag.ts'
import { DraftNote } from './draft-note.tsx'
import styles from './note-list.module.css'
import { NoteRow } from './note-row.tsx'
import { usePersona } from './persona-context.tsx'
import { DRAGGED_NOTE, notesAt, type Place } from './places.ts'

export type NoteListProps = {
  readonly place: Place
  /** The name of the group or section. */
  readonly title: string
  readonly isLabelled?: boolean
  /** Lines of a profile, or cards on the empathy map. */
  readonly look: 'lines' | 'cards'
}

/** The notes of one place, with the line in which the next one is written. */
export function NoteList({ place, title, isLabelled = false, look }: NoteListProps) {
  const t = useTranslate()
  const { document, mayEdit, add, move } = usePersona()
  const list = useRef<HTMLUListElement>(null)
  const notes = notesAt(document, place)
  /** Behind which note a draft stands; -1 before the first; null: none. */
  const [draft, setDraft] = useState<number | null>(null)
  const dropAt = useRowDrop({
    list,
    kind: DRAGGED_NOTE,
    ids: notes.map(({ id }) => id),
    onDrop: (id, index) => move([id], place, index),
    isEnabled: mayEdit,
  })

  const write = (texts: readonly string[], goesOn: boolean) => {
    const at = (draft ?? notes.length - 1) + 1
    const added = add(place, at, texts, isLabelled)
    setDraft(goesOn ? at + added.length - 1 : null)
  }
  const draftRow = draft !== null && (
    <li key="draft">
      <DraftNote title={title} look={look} onWrite={write} onLeave={() => setDraft(null)} />
    </li>
  )
  return (
    <>
      <ul ref={list} className={cx(styles.list, styles[look])} aria-label={title}>
        {draft === -1 && draftRow}
        {notes.map((note, at) => (
          <li
            key={note.id}
            data-row={note.id}
            className={cx(
              dropAt === at && styles.dropBefore,
              dropAt === at + 1 && at === notes.length - 1 && styles.dropAfter,
            )}
          >
            <NoteRow note={note} place={place} isLabelled={isLabelled} look={look} onNext={() => setDraft(at)} />
            {draft === at && <DraftNote title={title} look={look} onWrite={write} onLeave={() => setDraft(null)} />}
          </li>
        ))}
        {notes.length === 0 && dropAt !== null && <li className={styles.dropEmpty} />}
      </ul>
      {mayEdit && draft === null && (
        <button type="button" className={styles.add} onClick={() => setDraft(notes.length - 1)}>
          <Icon name="plus" />
          <span className={notes.length > 0 ? styles.quiet : ''}>{t('personas.note.add')}</span>
          <span className={styles.hidden}>{title}</span>
        </button>
      )}
    </>
  )
}

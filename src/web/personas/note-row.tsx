import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { cx } from '../ui/cx.ts'
import { EditableText } from '../ui/editable-text.tsx'
import { useRowDrag } from '../ui/row-drag.ts'
import { CommentButton } from './comment-button.tsx'
import { NoteGrip } from './note-grip.tsx'
import styles from './note-list.module.css'
import { NoteMenu } from './note-menu.tsx'
import { usePersona } from './persona-context.tsx'
import { DRAGGED_NOTE, notesAt, type Place } from './places.ts'
import { linesOf } from './typed-notes.ts'

type NoteRowProps = {
  readonly note: Note
  readonly place: Place
  readonly isLabelled: boolean
  readonly look: 'lines' | 'cards'
  /** Enter: the next note begins. */
  readonly onNext?: () => void
}

/** One note, edited where it stands. */
export function NoteRow({ note, place, isLabelled, look, onNext }: NoteRowProps) {
  const t = useTranslate()
  const { document, info, mayEdit, setNote, add, remove } = usePersona()
  const row = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const isDragging = useRowDrag({ row, grip, kind: DRAGGED_NOTE, id: note.id, isEnabled: mayEdit })
  const siblings = notesAt(document, place)
  const at = siblings.findIndex(({ id }) => id === note.id)
  const name = note.text || note.label

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const isAt = (caret: number) => selectionStart === caret && selectionEnd === caret
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onNext?.()
    } else if (event.key === 'Backspace' && value === '') {
      event.preventDefault()
      focusNote(row.current, -1)
      remove([note.id], true)
    } else if (event.key === 'ArrowUp' && isAt(0) && focusNote(row.current, -1)) event.preventDefault()
    else if (event.key === 'ArrowDown' && isAt(value.length) && focusNote(row.current, 1)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2 || !mayEdit) return
    event.preventDefault()
    const [first, ...rest] = note.text === '' ? lines : [note.text, ...lines]
    if (first !== note.text) setNote(note.id, { text: first ?? '' })
    add(place, at + 1, rest, isLabelled)
  }
  return (
    <div
      ref={row}
      id={`note/${note.id}`}
      data-key={`note/${note.id}`}
      className={cx(look === 'cards' ? styles.card : styles.line, isDragging && styles.dragging)}
      data-labelled={note.label !== '' || undefined}
    >
      {mayEdit && <NoteGrip ref={grip} note={note} place={place} name={name} />}
      {note.label !== '' && (
        <EditableText
          label={t('personas.note.label')}
          className={styles.label}
          lang={info.language}
          isReadOnly={!mayEdit}
          value={note.label}
          onChange={(label) => setNote(note.id, { label })}
        />
      )}
      <EditableText
        label={note.label || t('personas.note')}
        className={styles.text}
        lang={info.language}
        isMultiline
        isReadOnly={!mayEdit}
        value={note.text}
        onChange={(text) => setNote(note.id, { text })}
        onKeyDown={press}
        onPaste={paste}
        onBlur={() => note.text.trim() === '' && note.label === '' && remove([note.id], true)}
      />
      <span className={styles.tools}>
        <CommentButton about={{ kind: 'note', recordId: note.id }} name={name || t('personas.note')} />
        {mayEdit && <NoteMenu note={note} place={place} name={name} />}
      </span>
    </div>
  )
}

/** Goes to the text of the note before or behind in the same list. */
function focusNote(row: HTMLElement | null, by: -1 | 1): boolean {
  const texts = [...(row?.closest('ul')?.querySelectorAll<HTMLTextAreaElement>('textarea:last-of-type') ?? [])]
  const own = row?.querySelector<HTMLTextAreaElement>('textarea:last-of-type')
  const next = own ? texts[texts.indexOf(own) + by] : undefined
  next?.focus()
  next?.setSelectionRange(next.value.length, next.value.length)
  return next !== undefined
}

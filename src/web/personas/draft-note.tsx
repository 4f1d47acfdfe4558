import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { EditableText } from '../ui/editable-text.tsx'
import styles from './note-list.module.css'
import { linesOf } from './typed-notes.ts'

type DraftNoteProps = {
  readonly title: string
  readonly look: 'lines' | 'cards'
  /** @param goesOn another note follows */
  readonly onWrite: (texts: readonly string[], goesOn: boolean) => void
  readonly onLeave: () => void
}

/** A note that is one as soon as it has words: Enter makes it and the next, pasted lines make one each, Esc leaves. */
export function DraftNote({ title, look, onWrite, onLeave }: DraftNoteProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  const finish = () => (text.trim() === '' ? onLeave() : onWrite([text.trim()], false))
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      if (text.trim() === '') onLeave()
      else onWrite([text.trim()], true)
      setText('')
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
  }
  const paste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    const [first = '', ...rest] = lines
    onWrite([`${text}${first}`, ...rest], true)
    setText('')
  }
  return (
    <div className={look === 'cards' ? styles.card : styles.line}>
      <EditableText
        label={t('personas.note.new', { title })}
        placeholder={t('personas.note.placeholder')}
        className={styles.text}
        isMultiline
        autoFocus
        value={text}
        onChange={setText}
        onKeyDown={press}
        onPaste={paste}
        onBlur={finish}
      />
    </div>
  )
}

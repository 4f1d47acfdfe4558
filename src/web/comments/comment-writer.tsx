import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { MAX_COMMENT_LENGTH } from '../../domain/comments/mentions.ts'
import { useTranslate } from '../app/language.tsx'
import { mentionableQuery } from '../data/comments.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useAutoGrow } from '../ui/auto-grow.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { toast } from '../ui/toast-queue.ts'
import styles from './comments.module.css'
import { draftOf, type Mentionable, nameBeingWritten, offered, storedOf, withLabels } from './mention-draft.ts'

export type CommentWriterProps = {
  readonly documentId: string
  readonly label: string
  readonly sendLabel: string
  /** What is stored of a comment that is edited. */
  readonly initial?: string
  readonly autoFocus?: boolean
  /** Resolves when it is stored; what was written stays where it rejects. */
  readonly onSend: (text: string) => Promise<unknown>
  readonly onCancel?: () => void
}

const NOBODY: readonly Mentionable[] = []

/** Where a comment is written. `@` offers the members; Ctrl Enter sends. */
export function CommentWriter(props: CommentWriterProps) {
  const { documentId, initial } = props
  const query = useQuery(mentionableQuery(documentId))
  const people = query.data ? withLabels(query.data) : NOBODY
  // An old comment is shown with the names in it, so these come first.
  if (initial !== undefined && query.isPending) return null
  return <Writer {...props} people={people} />
}

function Writer(props: CommentWriterProps & { readonly people: readonly Mentionable[] }) {
  const { label, sendLabel, initial = '', autoFocus = false, onSend, onCancel, people } = props
  const t = useTranslate()
  const problemWords = useProblemWords()
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(() => draftOf(initial, people))
  const [caret, setCaret] = useState(-1)
  const [at, setAt] = useState(0)
  const [isSending, setIsSending] = useState(false)
  useAutoGrow(area, draft)
  const writing = caret < 0 ? null : nameBeingWritten(draft, caret)
  const options = writing ? offered(people, writing.query) : NOBODY
  const stored = storedOf(draft, people).trim()
  const isTooLong = stored.length > MAX_COMMENT_LENGTH

  const choose = (person: Mentionable) => {
    if (!writing) return
    const before = `${draft.slice(0, writing.from)}@${person.label} `
    setDraft(before + draft.slice(caret))
    setCaret(-1)
    area.current?.focus()
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
  }
  const send = async () => {
    if (stored === '' || isTooLong || isSending) return
    setIsSending(true)
    try {
      await onSend(stored)
      setDraft('')
    } catch (error) {
      toast(problemWords(error), { tone: 'problem' })
    }
    setIsSending(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isOffering = options.length > 0
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!isOffering) return
        setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % options.length)
        break
      case 'Enter':
        if (event.ctrlKey || event.metaKey) void send()
        else if (isOffering && options[at]) choose(options[at])
        else return
        break
      case 'Tab':
        if (!isOffering || !options[at]) return
        choose(options[at])
        break
      case 'Escape':
        if (isOffering) setCaret(-1)
        else if (onCancel) onCancel()
        else return
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.writer}>
      <textarea
        ref={area}
        className={styles.area}
        rows={2}
        dir="auto"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={options.length > 0 ? listId : undefined}
        aria-activedescendant={options.length > 0 ? `${listId}-${at}` : undefined}
        aria-invalid={isTooLong}
        placeholder={label}
        // biome-ignore lint/a11y/noAutofocus: asked for by the command that opened it
        autoFocus={autoFocus}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value)
          setCaret(target.selectionStart)
          setAt(0)
        }}
        onKeyDown={press}
        onBlur={() => setCaret(-1)}
      />
      {options.length > 0 && (
        <div id={listId} role="listbox" aria-label={t('comments.members')} className={styles.options}>
          {options.map((person, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            <div
              key={person.userId}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={cx(styles.option, index === at && styles.active)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.label}
            </div>
          ))}
        </div>
      )}
      {isTooLong && (
        <p role="alert" className={styles.problem}>
          {t('comments.tooLong', { max: MAX_COMMENT_LENGTH })}
        </p>
      )}
      {(draft !== '' || onCancel) && (
        <div className={styles.send}>
          <span className={styles.hint}>{t('comments.hint')}</span>
          {onCancel && (
            <Button size="small" variant="quiet" onPress={onCancel}>
              {t('ui.cancel')}
            </Button>
          )}
          <Button
            size="small"
            variant="primary"
            isDisabled={stored === '' || isTooLong}
            isPending={isSending}
            onPress={() => void send()}
          >
            {sendLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

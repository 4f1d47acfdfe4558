import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { useTranslate } from '../../app/language.tsx'
import { isGuestPage } from '../../data/guest-page.ts'
import { cx } from '../../ui/cx.ts'
import floating from '../../ui/floating.module.css'
import { Icon } from '../../ui/icon.tsx'
import { useDirectory } from '../state/directory.ts'
import styles from './suggest-input.module.css'
import { type Suggestion, suggestionsFor } from './suggestions.ts'
import { useUnkept } from './use-unkept.ts'

/** What was settled on: a suggestion, or the words as they are. */
export type Settled = Suggestion | { readonly kind: 'words'; readonly label: string }
/** How one went on: Enter, Esc or a click elsewhere, Tab. */
export type GoOn = 'next' | 'leave' | 'beside' | 'before' | 'away'

export type SuggestInputProps = {
  readonly kind: LaneKind
  readonly label: string
  readonly placeholder: string
  readonly initial: string
  readonly typed: string
  readonly onSettle: (settled: Settled, goOn: GoOn) => void
}

/** A name that is typed; the library offers what it knows beneath (ARIA combobox with a list). */
export function SuggestInput({ kind, label, placeholder, initial, typed, onSettle }: SuggestInputProps) {
  const t = useTranslate()
  const { library } = useDirectory()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [text, setText] = useState(typed || initial)
  const [at, setAt] = useState(-1)
  useUnkept(text.trim() !== initial.trim())
  const isSettled = useRef(false)
  const known = text.trim() === '' || text === initial ? [] : suggestionsFor(library, kind, text)
  // Guests add nothing to the library; the words stay on the card.
  const options = isGuestPage ? known.filter((option) => option.kind !== 'create') : known

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    if (typed === '') input.current?.select()
  }, [])

  const settle = (settled: Settled, goOn: GoOn) => {
    isSettled.current = goOn !== 'next'
    setText('')
    setAt(-1)
    onSettle(settled, goOn)
  }
  const current = (): Settled => options[at] ?? { kind: 'words', label: text.trim() }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (options.length === 0) return
        event.preventDefault()
        const by = event.key === 'ArrowDown' ? 1 : -1
        setAt(((at + by + 1 + options.length + 1) % (options.length + 1)) - 1)
        return
      }
      case 'Enter':
        event.preventDefault()
        settle(current(), 'next')
        return
      case 'Escape':
        event.preventDefault()
        if (at >= 0) setAt(-1)
        else settle({ kind: 'words', label: text.trim() }, 'leave')
        return
      case 'Tab':
        event.preventDefault()
        settle(current(), event.shiftKey ? 'before' : 'beside')
        return
    }
  }
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        dir="auto"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(-1)
        }}
        onKeyDown={press}
        onPaste={(event) => event.stopPropagation()}
        onBlur={() => isSettled.current || settle({ kind: 'words', label: text.trim() }, 'away')}
      />
      {options.length > 0 &&
        createPortal(
          <Options id={listId} anchor={input.current} label={t('editor.suggestions')}>
            {options.map((option, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
              <div
                key={`${option.kind}/${option.label}`}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === at}
                className={cx(styles.option, index === at && styles.active)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => settle(option, 'next')}
              >
                <Icon name={option.icon} />
                {option.kind === 'create'
                  ? t(`editor.suggestions.${option.noun}`, { name: option.label })
                  : option.label}
              </div>
            ))}
          </Options>,
          document.body,
        )}
    </>
  )
}

type OptionsProps = {
  readonly id: string
  readonly anchor: HTMLElement | null
  readonly label: string
  readonly children: React.ReactNode
}

/** Under the field, or above it where there is no room below. */
function Options({ id, anchor, label, children }: OptionsProps) {
  if (!anchor?.parentElement) return null
  const box = anchor.getBoundingClientRect()
  const below = window.innerHeight - box.bottom
  const block = below > 260 ? { top: box.bottom + 8 } : { bottom: window.innerHeight - box.top + 8 }
  const isRightToLeft = getComputedStyle(anchor.parentElement).direction === 'rtl'
  const inline = isRightToLeft ? { right: window.innerWidth - box.right - 14 } : { left: box.left - 14 }
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={cx(floating.floating, styles.list)}
      style={{ ...block, ...inline, minInlineSize: box.width + 28 }}
    >
      {children}
    </div>
  )
}

import { type ClipboardEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { caretAfter } from '../../ui/caret-after.ts'
import { cx } from '../../ui/cx.ts'
import { isApple } from '../../ui/shortcut.tsx'
import { isShortcut } from '../../ui/shortcut-keys.ts'
import { caretOffset, lineBeforeCaret, placeCaret, placeCaretAt, selectAllIn } from './caret.ts'
import { drawRichText } from './draw-rich-text.ts'
import styles from './rich-editor.module.css'
import { writeMarkdown } from './write-markdown.ts'

/** Where writing begins: behind the last letter, over everything, or where the pointer was. */
export type CaretStart = 'end' | 'all' | { readonly x: number; readonly y: number }

export type RichEditorProps = {
  readonly source: string
  readonly label: string
  readonly onChange: (source: string) => void
  /** Takes the focus when it appears. */
  readonly start?: CaretStart
  /** What was typed to open it. */
  readonly typed?: string
  readonly placeholder?: string
  readonly className?: string | undefined
  readonly language?: string
  /** What is written is in the document at once, so undo is the document's. Default true. */
  readonly isLive?: boolean
  /** True: it was dealt with, and the browser does nothing. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => boolean
  /** Pasted words; true: they were dealt with. */
  readonly onPasteText?: (event: ClipboardEvent<HTMLElement>) => boolean
  readonly onLeave?: () => void
  readonly elementRef?: RefObject<HTMLDivElement | null>
}

/** A text that is formatted as it is written: bold, links and lists of the small Markdown, nothing else. */
export function RichEditor(props: RichEditorProps) {
  const {
    source,
    label,
    onChange,
    start,
    typed = '',
    placeholder = '',
    className,
    onKey,
    onPasteText,
    onLeave,
    isLive = true,
  } = props
  const own = useRef<HTMLDivElement>(null)
  const root = props.elementRef ?? own
  const shown = useRef<string | null>(null)

  useLayoutEffect(() => {
    const element = root.current
    if (!element || shown.current === source) return
    const caret = shown.current === null ? null : caretOffset(element)
    const before = element.textContent ?? ''
    drawRichText(element, source)
    shown.current = source
    element.toggleAttribute('data-empty', source === '')
    // Somebody else wrote in it too: one's own caret stays between its letters.
    if (caret !== null) placeCaret(element, caretAfter(before, element.textContent ?? '', caret))
  }, [source, root])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it appears
  useLayoutEffect(() => {
    const element = root.current
    if (!element || start === undefined) return
    element.focus({ preventScroll: true })
    if (start === 'all') selectAllIn(element)
    else if (start === 'end') placeCaret(element, 'end')
    else placeCaretAt(element, start.x, start.y)
    if (typed !== '') document.execCommand('insertText', false, typed)
  }, [])

  const write = () => {
    const element = root.current
    if (!element) return
    const next = writeMarkdown(element)
    element.toggleAttribute('data-empty', next === '' && !element.querySelector('li'))
    if (next === shown.current) return
    shown.current = next
    onChange(next)
  }

  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { isComposing } = event.nativeEvent
    if (isLive && isUndoKey(event)) return
    // Where nobody here ends the writing by it, whatever the field stands in does.
    if (event.key === 'Escape' && !onKey && !isComposing) return
    event.stopPropagation()
    if (isComposing) return
    if (onKey?.(event)) event.preventDefault()
    else if (event.key === 'Enter') {
      // A line of its own rather than a break in the line, so that lists can begin and end in it.
      event.preventDefault()
      document.execCommand('insertParagraph')
    } else if (isShortcut('mod+b', event.nativeEvent, isApple())) {
      event.preventDefault()
      document.execCommand('bold')
    } else if (/^[iu]$/i.test(event.key) && (event.ctrlKey || event.metaKey)) event.preventDefault()
    else if (event.key === ' ' && beginList()) event.preventDefault()
  }

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    event.stopPropagation()
    event.preventDefault()
    if (onPasteText?.(event)) return
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area can't show bold words
    <div
      ref={root}
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      spellCheck
      lang={props.language}
      dir="auto"
      className={cx(styles.editor, className)}
      data-placeholder={placeholder}
      onInput={write}
      onKeyDown={keyDown}
      onPaste={paste}
      onCut={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onDrop={(event) => event.preventDefault()}
      onBlur={onLeave}
    />
  )
}

function isUndoKey({ nativeEvent }: KeyboardEvent): boolean {
  return ['mod+z', 'mod+shift+z', 'mod+y'].some((keys) => isShortcut(keys, nativeEvent, isApple()))
}

/** “- ” or “1. ” at the beginning of a line makes it a list. */
function beginList(): boolean {
  const before = lineBeforeCaret()
  const command = /^[-*]$/.test(before) ? 'insertUnorderedList' : /^1[.)]$/.test(before) ? 'insertOrderedList' : null
  if (command === null) return false
  for (const _ of before) document.execCommand('delete')
  return document.execCommand(command)
}

import { type ClipboardEvent, type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { useAutoGrow } from './auto-grow.ts'
import { cx } from './cx.ts'
import styles from './editable-text.module.css'
import { useKeepCaret } from './keep-caret.ts'
import { usePrinting } from './printing.ts'

export type EditableTextProps = {
  /** What it is, for whoever doesn't see the place it stands in. */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** Enter makes a new line; otherwise it leaves the field. */
  readonly isMultiline?: boolean
  readonly isReadOnly?: boolean
  /** BCP 47 tag of what is written in it. */
  readonly lang?: string
  /** The key under which others see that one is in it; stands as its `id`. */
  readonly place?: string
  readonly className?: string | undefined
  /** What stands there is marked, so that typing takes its place. */
  readonly autoFocus?: boolean
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
  readonly onBlur?: () => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** Text that is edited where it stands: it looks like text, wraps like text, and shows its box when pointed at. */
export function EditableText(props: EditableTextProps) {
  const { label, value, onChange, isMultiline = false, isReadOnly = false, onKeyDown, ref } = props
  const isPrinting = usePrinting()
  const area = useRef<HTMLTextAreaElement>(null)
  useAutoGrow(area, value)
  useKeepCaret(area, value)
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears
  useEffect(() => {
    if (props.autoFocus) area.current?.select()
  }, [])
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    onKeyDown?.(event)
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key === 'Enter' && !isMultiline) {
      event.preventDefault()
      event.currentTarget.blur()
    }
  }
  if (isPrinting) {
    return (
      <div className={cx(styles.text, styles.printed, props.className)} lang={props.lang} dir="auto">
        {value}
      </div>
    )
  }
  return (
    <textarea
      ref={area}
      id={props.place}
      data-key={props.place}
      rows={1}
      dir="auto"
      className={cx(styles.text, props.className)}
      aria-label={label}
      value={value}
      placeholder={isReadOnly ? '' : props.placeholder}
      readOnly={isReadOnly}
      lang={props.lang}
      // biome-ignore lint/a11y/noAutofocus: only for what the person has just asked to write
      autoFocus={props.autoFocus}
      onChange={(event) => onChange(isMultiline ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' '))}
      onKeyDown={press}
      onPaste={props.onPaste}
      onBlur={props.onBlur}
    />
  )
}

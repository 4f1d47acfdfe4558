import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { caretAfter } from './caret-after.ts'

/** Keeps the caret of a text area between its letters when somebody else changes the text in which one is writing. */
export function useKeepCaret(area: RefObject<HTMLTextAreaElement | null>, text: string): void {
  const last = useRef({ text: '', start: 0, end: 0 })
  useEffect(() => {
    const element = area.current
    if (!element) return
    const note = () => {
      last.current = { text: element.value, start: element.selectionStart, end: element.selectionEnd }
    }
    const events = ['select', 'input', 'keyup', 'pointerup', 'focus'] as const
    for (const event of events) element.addEventListener(event, note)
    return () => {
      for (const event of events) element.removeEventListener(event, note)
    }
  }, [area])
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the text has changed
  useLayoutEffect(() => {
    const element = area.current
    if (!element || document.activeElement !== element) return
    const { text: before, start, end } = last.current
    if (element.value === before) return
    element.setSelectionRange(caretAfter(before, element.value, start), caretAfter(before, element.value, end))
    last.current = { text: element.value, start: element.selectionStart, end: element.selectionEnd }
  }, [area, text])
}

import { type FocusEvent, useEffect, useRef } from 'react'
import { useObservable } from '../../data/connection.ts'
import { positionFor } from '../pointer/use-grid-pointer.ts'
import { selectableOf } from '../selection/choose.ts'
import { selectOnly } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'
import { keyOf, type Target, targetAt, targetOf } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

/** What the keyboard is on is what actions are for, as in the grid. */
export function standWhereFocused(editor: Editor, { target: element }: FocusEvent): void {
  const key = element.closest<HTMLElement>('[data-key]')?.dataset.key
  const target = key === undefined ? null : targetOf(key)
  const position = target && positionFor(editor, target)
  const found = target && selectableOf(target)
  if (!position || !found) return
  editor.moveTo(position, { focus: false })
  editor.select(selectOnly(found.kind, found.id))
}

/**
 * The keyboard goes to what an action ends on, as in the grid. A title that is to be written is a field here already;
 * that of a lane, which stands here many times, is one in its details.
 */
export function useOutlineFocus(): void {
  const editor = useEditor()
  const request = useObservable(editor.focusRequest)
  const editing = useObservable(editor.editing)
  const done = useRef(request)
  useEffect(() => {
    if (request === done.current) return
    done.current = request
    focusOn(targetAt(editor.layout.value, editor.position.value))?.scrollIntoView({ block: 'nearest' })
  }, [request, editor])
  useEffect(() => {
    if (editing?.kind !== 'title') return
    const field = focusOn(targetAt(editor.layout.value, editor.position.value))
    if (field instanceof HTMLTextAreaElement) field.select()
    else editor.panel.set({ isOpen: true, focus: true })
    editor.edit(null)
  }, [editing, editor])
}

function focusOn(target: Target): HTMLElement | null {
  const key = keyOf(target)
  // A lane has a heading in every step: the one that the keyboard is on is as good as any.
  const place =
    document.activeElement?.closest<HTMLElement>(`[data-key="${key}"]`) ??
    document.getElementById(key) ??
    document.querySelector<HTMLElement>(`[data-key="${key}"]`)
  const element = place?.matches('textarea, [tabindex]')
    ? place
    : place?.querySelector<HTMLElement>('[tabindex], button')
  element?.focus({ preventScroll: true })
  return element ?? null
}

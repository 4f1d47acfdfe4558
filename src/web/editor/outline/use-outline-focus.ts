import { useEffect, useRef } from 'react'
import { useObservable } from '../../data/connection.ts'
import { keyOf, type Target, targetAt } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'

/** The keyboard goes to what an action ends on, as in the grid; a title that is to be written is a field here already. */
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
    editor.edit(null)
  }, [editing, editor])
}

function focusOn(target: Target): HTMLElement | null {
  const place = document.getElementById(keyOf(target))
  const element = place instanceof HTMLTextAreaElement ? place : place?.querySelector<HTMLElement>('[tabindex]')
  element?.focus({ preventScroll: true })
  return element ?? null
}

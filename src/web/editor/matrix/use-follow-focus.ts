import { type RefObject, useEffect, useRef } from 'react'
import { useObservable } from '../../data/connection.ts'
import { keyOf, targetAt } from '../state/target.ts'
import { useEditor } from '../state/use-editor.ts'
import type { DrawnPart } from './use-drawn-part.ts'

/** Gives the keyboard's focus to what the position names, and brings it into view clear of the pinned headers. */
export function useFollowFocus(viewport: RefObject<HTMLElement | null>, drawn: DrawnPart): void {
  const editor = useEditor()
  const request = useObservable(editor.focusRequest)
  useKeepFocus(viewport)
  useRevealNaming(viewport)
  useKeepInView(viewport)
  const isPressed = usePressed(viewport)
  const done = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for may be drawn only later
  useEffect(() => {
    if (request === done.current || editor.editing.value !== null) return
    const element = document.getElementById(keyOf(targetAt(editor.layout.value, editor.position.value)))
    if (!element || !viewport.current) return
    done.current = request
    element.focus({ preventScroll: true })
    // What is pressed must not move away under the pointer; it comes into view with the click.
    if (!isPressed.current) reveal(element, viewport.current)
  }, [request, editor, viewport, drawn])
}

/** Whether a pointer is held down on the map. */
function usePressed(viewport: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isPressed = useRef(false)
  useEffect(() => {
    const element = viewport.current
    const press = () => {
      isPressed.current = true
    }
    const release = () => {
      isPressed.current = false
    }
    element?.addEventListener('pointerdown', press, true)
    window.addEventListener('pointerup', release, true)
    window.addEventListener('pointercancel', release, true)
    return () => {
      element?.removeEventListener('pointerdown', press, true)
      window.removeEventListener('pointerup', release, true)
      window.removeEventListener('pointercancel', release, true)
    }
  }, [viewport])
  return isPressed
}

/** A title that is begun elsewhere (“add a stage” at the map's end) comes into view whole. */
function useRevealNaming(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(
    () =>
      editor.editing.subscribe(() => {
        if (editor.editing.value?.kind !== 'title') return
        requestAnimationFrame(() => {
          const header = document.getElementById(keyOf(targetAt(editor.layout.value, editor.position.value)))
          if (header && viewport.current) reveal(header, viewport.current)
        })
      }),
    [editor, viewport],
  )
}

/** When the panel takes room beside the map, what it describes stays in view. */
function useKeepInView(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    // The viewport itself changes its size with every zoom.
    const frame = element?.parentElement
    if (!frame) return
    // The observer tells the width at the start too; to ask for it here would have the map laid out for that alone.
    let width = 0
    const observer = new ResizeObserver(([entry]) => {
      const isNarrower = entry !== undefined && entry.contentRect.width < width
      width = entry?.contentRect.width ?? 0
      const active = document.getElementById(keyOf(targetAt(editor.layout.value, editor.position.value)))
      if (isNarrower && active && editor.selection.value.ids.size > 0) reveal(active, element)
    })
    observer.observe(frame)
    return () => observer.disconnect()
  }, [editor, viewport])
}

/** When what had the focus is gone (undone, deleted by somebody else), the keyboard stands where that was. */
function useKeepFocus(viewport: RefObject<HTMLElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    let isInside = false
    const enter = () => {
      isInside = true
    }
    const exit = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isInside = element.contains(relatedTarget as Node)
    }
    const press = ({ target }: PointerEvent) => {
      isInside &&= element.contains(target as Node)
    }
    element.addEventListener('focusin', enter)
    element.addEventListener('focusout', exit)
    window.addEventListener('pointerdown', press)
    const stop = editor.layout.subscribe(() => {
      requestAnimationFrame(() => {
        if (isInside && document.activeElement === document.body) editor.moveTo(editor.position.value)
      })
    })
    return () => {
      element.removeEventListener('focusin', enter)
      element.removeEventListener('focusout', exit)
      window.removeEventListener('pointerdown', press)
      stop()
    }
  }, [editor, viewport])
}

/** Scrolls no further than needed. */
export function reveal(element: HTMLElement, viewport: HTMLElement): void {
  const head = viewport.querySelector<HTMLElement>('[role=rowgroup]')?.offsetHeight ?? 0
  const laneHeader = viewport.querySelector<HTMLElement>('[role=rowheader]')?.offsetWidth ?? 0
  const isHeader = element.closest('[role=rowgroup]') !== null
  const isLane = element.role === 'rowheader'
  viewport.style.scrollPaddingBlock = `${isHeader ? 0 : head + 6}px 12px`
  viewport.style.scrollPaddingInline = `${isLane ? 0 : laneHeader + 6}px 12px`
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

import { type RefObject, useEffect } from 'react'
import { useEditor } from '../state/use-editor.ts'

const MIDDLE = 1
/** There the middle button opens a page of its own, or belongs to a text. */
const ITS_OWN = 'a, input, textarea, [contenteditable]'

/** The middle mouse button takes hold of the map and moves it, as on a whiteboard. @param viewport what scrolls */
export function usePan(viewport: RefObject<HTMLDivElement | null>): void {
  const editor = useEditor()
  useEffect(() => {
    const element = viewport.current
    if (!element) return
    let from: { readonly x: number; readonly y: number } | null = null
    // Else browsers scroll by themselves, or, under Linux, paste what was last marked: a card that nobody wrote.
    const hold = (event: MouseEvent) => {
      if (event.button === MIDDLE && isOfTheMap(event)) event.preventDefault()
    }
    const down = (event: PointerEvent) => {
      if (event.button !== MIDDLE || event.pointerType !== 'mouse' || !isOfTheMap(event)) return
      from = { x: event.clientX, y: event.clientY }
      element.setPointerCapture(event.pointerId)
      element.dataset.panning = ''
    }
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!from) return
      const { value: zoom } = editor.zoom
      element.scrollBy((from.x - x) / zoom, (from.y - y) / zoom)
      from = { x, y }
    }
    const end = () => {
      from = null
      delete element.dataset.panning
    }
    const stop = new AbortController()
    const { signal } = stop
    element.addEventListener('mousedown', hold, { signal })
    element.addEventListener('mouseup', hold, { signal })
    element.addEventListener('pointerdown', down, { signal })
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('lostpointercapture', end, { signal })
    return () => stop.abort()
  }, [editor, viewport])
}

function isOfTheMap({ target }: Event): boolean {
  return target instanceof Element && !target.closest(ITS_OWN)
}

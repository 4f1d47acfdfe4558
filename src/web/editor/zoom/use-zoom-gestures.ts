import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { useObservable } from '../../data/connection.ts'
import { useEditor } from '../state/use-editor.ts'
import { clampZoom, fitZoom, type Point, scrollAfterZoom, zoomByWheel } from './zoom.ts'

/**
 * Ctrl and the wheel, a pinch on a touchpad (which browsers report as that) or with two fingers. What lies under the
 * pointer, or in the middle, stays there. Also does what the buttons and the menu ask for.
 */
export function useZoomGestures(viewport: RefObject<HTMLDivElement | null>): void {
  const editor = useEditor()
  const zoom = useObservable(editor.zoom)
  const shown = useRef(zoom)
  const pointer = useRef<Point | null>(null)
  const wanted = useRef<number | null>(null)

  // The scroll position follows in the same frame in which the size changes.
  useLayoutEffect(() => {
    const element = viewport.current
    if (!element || shown.current === zoom) return
    const rightToLeft = getComputedStyle(element).direction === 'rtl' ? -1 : 1
    const frame = element.getBoundingClientRect()
    const at = pointer.current ?? { x: frame.width / 2, y: frame.height / 2 }
    const scroll = { x: element.scrollLeft * rightToLeft, y: element.scrollTop }
    const next = scrollAfterZoom(scroll, at, pinnedOf(element), shown.current, zoom)
    element.scrollTo(next.x * rightToLeft, next.y)
    shown.current = zoom
    pointer.current = null
  }, [zoom, viewport])

  useEffect(() => {
    const element = viewport.current
    if (!element) return
    let frame = 0
    let rest: ReturnType<typeof setTimeout> | undefined
    const ask = (next: number, at: Point | null) => {
      // While the size changes, the picture that is there is scaled; once it rests, letters are drawn sharp again.
      element.style.willChange = 'transform'
      clearTimeout(rest)
      rest = setTimeout(() => element.style.removeProperty('will-change'), REST_MS)
      wanted.current = next
      if (at) pointer.current = at
      frame ||= requestAnimationFrame(() => {
        frame = 0
        if (wanted.current !== null) editor.zoom.set(wanted.current)
        wanted.current = null
      })
    }
    const stop = listenToWheel(element, () => wanted.current ?? editor.zoom.value, ask)
    const stopPinch = listenToPinch(element, () => editor.zoom.value, ask)
    const stopFit = editor.fitRequest.subscribe(() => {
      pointer.current = { x: 0, y: 0 }
      editor.zoom.set(fitOf(element))
      element.scrollTo(0, 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(rest)
      stop()
      stopPinch()
      stopFit()
    }
  }, [editor, viewport])
}

/** So long after the last turn of the wheel, zooming is over. */
const REST_MS = 160

type Ask = (zoom: number, at: Point | null) => void

function listenToWheel(element: HTMLElement, current: () => number, ask: Ask): () => void {
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    ask(zoomByWheel(current(), event.deltaY * lines), placeIn(element, event))
  }
  element.addEventListener('wheel', wheel, { passive: false })
  return () => element.removeEventListener('wheel', wheel)
}

function listenToPinch(element: HTMLElement, current: () => number, ask: Ask): () => void {
  let begun: { readonly distance: number; readonly zoom: number } | null = null
  const touches = (event: TouchEvent) => {
    const [a, b] = event.touches
    if (!a || !b) {
      begun = null
      return
    }
    event.preventDefault()
    const distance = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
    begun ??= { distance, zoom: current() }
    const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 }
    ask(clampZoom((begun.zoom * distance) / begun.distance), placeIn(element, middle))
  }
  element.addEventListener('touchmove', touches, { passive: false })
  element.addEventListener('touchend', touches)
  return () => {
    element.removeEventListener('touchmove', touches)
    element.removeEventListener('touchend', touches)
  }
}

/** From the viewport's start edge, whichever side that is. */
function placeIn(
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const box = element.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(element).direction === 'rtl'
  return { x: isRightToLeft ? box.right - clientX : clientX - box.left, y: clientY - box.top }
}

/** Sizes of layout, which zoom leaves as they are. */
function pinnedOf(element: HTMLElement) {
  const head = element.querySelector<HTMLElement>('[role=rowgroup]')?.offsetHeight ?? 0
  const lane = element.querySelector<HTMLElement>('[role=rowheader]')?.offsetWidth ?? 0
  return { width: lane, height: head }
}

function fitOf(element: HTMLElement): number {
  const grid = element.querySelector<HTMLElement>('[role=grid]')
  const row = element.querySelector<HTMLElement>('[role=row]')
  if (!grid || !row) return 1
  const last = row.lastElementChild as HTMLElement
  const width = Math.max(last.offsetLeft + last.offsetWidth, grid.offsetWidth - last.offsetLeft)
  return fitZoom({ width: width + 24, height: grid.offsetHeight + 24 }, element.getBoundingClientRect())
}

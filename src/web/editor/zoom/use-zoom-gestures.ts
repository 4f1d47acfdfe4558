import { type RefObject, useLayoutEffect } from 'react'
import { useEditor } from '../state/use-editor.ts'
import { fitOf, lensOn, placeIn } from './lens.ts'
import { clampZoom, type Point, zoomByWheel } from './zoom.ts'

/**
 * Ctrl and the wheel, a pinch on a touchpad (which browsers report as that) or with two fingers. What lies under the
 * pointer, or in the middle, stays there. Also does what the buttons and the menu ask for.
 * @param frame what the map is seen through
 * @param viewport what scrolls in it
 */
export function useZoomGestures(
  frame: RefObject<HTMLDivElement | null>,
  viewport: RefObject<HTMLDivElement | null>,
): void {
  const editor = useEditor()
  // By hand, before the first drawing: a turn of the wheel draws no component anew but the one that says the size.
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, viewport.current]
    if (!outer || !inner) return
    const lens = lensOn(outer, inner, editor.zoom.value)
    let at: Point | undefined
    const stopLens = editor.zoom.subscribe(() => {
      lens.show(editor.zoom.value, at)
      if (at === undefined) lens.rest()
    })
    const stopGestures = listenToGestures(outer, {
      zoom: () => editor.zoom.value,
      onZoom: (zoom, place) => {
        at = place
        editor.zoom.set(zoom)
        at = undefined
      },
      onRest: lens.rest,
    })
    const stopFit = editor.fitRequest.subscribe(() => {
      editor.zoom.set(fitOf(outer, inner))
      inner.scrollTo(0, 0)
    })
    return () => {
      stopLens()
      stopGestures()
      lens.end()
      stopFit()
    }
  }, [editor, frame, viewport])
}

/** So long after the last turn of the wheel, zooming is over. */
const REST_MS = 160

type Gestures = {
  readonly zoom: () => number
  /** At most once a frame. */
  readonly onZoom: (zoom: number, at: Point) => void
  readonly onRest: () => void
}

/** While the size changes, the frame is marked: the picture that is there is scaled, and nothing in it is pointed at. */
function listenToGestures(frame: HTMLElement, { zoom, onZoom, onRest }: Gestures): () => void {
  let next = 0
  let rest: ReturnType<typeof setTimeout> | undefined
  let wanted: { readonly zoom: number; readonly at: Point } | null = null
  const ask: Ask = (size, at) => {
    if (frame.dataset.zooming === undefined) frame.dataset.zooming = ''
    clearTimeout(rest)
    rest = setTimeout(() => {
      delete frame.dataset.zooming
      onRest()
    }, REST_MS)
    wanted = { zoom: size, at }
    next ||= requestAnimationFrame(() => {
      next = 0
      if (wanted) onZoom(wanted.zoom, wanted.at)
      wanted = null
    })
  }
  const stopWheel = listenToWheel(frame, () => wanted?.zoom ?? zoom(), ask)
  const stopPinch = listenToPinch(frame, zoom, ask)
  return () => {
    cancelAnimationFrame(next)
    clearTimeout(rest)
    stopWheel()
    stopPinch()
  }
}

type Ask = (zoom: number, at: Point) => void

function listenToWheel(frame: HTMLElement, current: () => number, ask: Ask): () => void {
  const wheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    ask(zoomByWheel(current(), event.deltaY * lines), placeIn(frame, event))
  }
  frame.addEventListener('wheel', wheel, { passive: false })
  return () => frame.removeEventListener('wheel', wheel)
}

function listenToPinch(frame: HTMLElement, current: () => number, ask: Ask): () => void {
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
    ask(clampZoom((begun.zoom * distance) / begun.distance), placeIn(frame, middle))
  }
  frame.addEventListener('touchmove', touches, { passive: false })
  frame.addEventListener('touchend', touches)
  return () => {
    frame.removeEventListener('touchmove', touches)
    frame.removeEventListener('touchend', touches)
  }
}

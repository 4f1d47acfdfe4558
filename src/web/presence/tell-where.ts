import type { Presence } from '../../sync/presence.ts'
import { caretOf } from './caret-of.ts'
import { type Surface, scroller } from './surface.ts'
import { writeView } from './view-place.ts'

/** A page that is looked at says so this often, also when nothing happens on it. The server waits for a minute. */
const SIGN_MS = 25_000
/** Places that presence can carry; ids in files of others may hold anything. */
const TELLABLE = /^[\w\-:./|]{0,300}$/

/**
 * Tells others on which thing one has the focus, where one writes in it and what one looks at, until it is stopped. It
 * listens to the page as a whole, so it costs nothing for each thing, and looks at the page once for all that happens
 * within a moment.
 */
export function tellWhere(
  presence: Presence,
  surface: () => Surface,
): { readonly viewChanged: () => void; readonly stop: () => void } {
  let at = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const tell = () => {
    timer = undefined
    if (document.hidden) return presence.update({ at: '', caret: '' })
    const active = document.activeElement
    const place = active && active !== document.body ? surface().placeOf(active) : ''
    // Who opens a menu or a panel is still where they were.
    if (place !== '' && TELLABLE.test(place)) at = place
    presence.update({ at, caret: place === at && active ? caretOf(active) : '', view: lookedAt(surface()) })
  }
  const soon = () => {
    // With the next frame, whose layout is needed anyway; a page that is hidden draws none.
    timer ??= setTimeout(() => {
      if (document.hidden) tell()
      else frame = requestAnimationFrame(tell)
    }, 40)
  }
  const sign = setInterval(() => document.hidden || soon(), SIGN_MS)
  const events = ['focusin', 'focusout', 'selectionchange', 'visibilitychange', 'scroll'] as const
  for (const event of events) document.addEventListener(event, soon, { capture: true, passive: true })
  const stopZoom = surface().zoom?.subscribe(soon)
  soon()
  return {
    viewChanged: () => {
      at = ''
      soon()
    },
    stop() {
      clearInterval(sign)
      clearTimeout(timer)
      cancelAnimationFrame(frame)
      for (const event of events) document.removeEventListener(event, soon, { capture: true })
      stopZoom?.()
      presence.update({ at: '', caret: '', view: '' })
    },
  }
}

function lookedAt({ view, zoom }: Surface): string {
  const place = scroller()
  if (!place) return ''
  // From the start edge: right to left, scroll positions are negative.
  return writeView({ view, x: Math.abs(place.scrollLeft), y: Math.max(0, place.scrollTop), zoom: zoom?.value ?? 1 })
}

import type { Presence } from '../../sync/presence.ts'
import { caretOf } from './caret-of.ts'
import { type Surface, scroller } from './surface.ts'
import { writeView } from './view-place.ts'

/** A page that is looked at says so this often, also when nothing happens on it. The server waits for a minute. */
const SIGN_MS = 25_000
/** What happens within so long is told as one. */
const TOGETHER_MS = 40
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
  const place = after(TOGETHER_MS, () => {
    if (document.hidden) return presence.update({ at: '', caret: '' })
    const active = document.activeElement
    const found = active && active !== document.body ? surface().placeOf(active) : ''
    // Who opens a menu or a panel is still where they were.
    if (found !== '' && TELLABLE.test(found)) at = found
    presence.update({ at, caret: found === at && active ? caretOf(active) : '' })
  })
  let frame = 0
  // With the next frame, whose layout is needed anyway. Not for the caret: whoever asks for a frame between two keys makes the
  // second one wait for the next.
  const view = after(TOGETHER_MS, () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => presence.update({ view: lookedAt(surface()) }))
  })
  const both = () => {
    place.soon()
    view.soon()
  }
  const listeners = [
    ...(['focusin', 'focusout', 'selectionchange'] as const).map((event) => [event, place.soon] as const),
    ['visibilitychange', both],
    ['scroll', view.soon],
  ] as const
  for (const [event, tell] of listeners) document.addEventListener(event, tell, { capture: true, passive: true })
  const stopZoom = surface().zoom?.subscribe(view.soon)
  const sign = setInterval(() => document.hidden || place.soon(), SIGN_MS)
  both()
  return {
    viewChanged: () => {
      at = ''
      both()
    },
    stop() {
      clearInterval(sign)
      place.stop()
      view.stop()
      cancelAnimationFrame(frame)
      for (const [event, tell] of listeners) document.removeEventListener(event, tell, { capture: true })
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

/** `work`, so many milliseconds after it is first asked for, once for all who ask within them. */
function after(ms: number, work: () => void): { readonly soon: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined
        work()
      }, ms)
    },
    stop: () => clearTimeout(timer),
  }
}

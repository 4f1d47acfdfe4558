import { windowOf } from './people.ts'
import { type Surface, scroller, type Together } from './surface.ts'
import { readView } from './view-place.ts'

const ACTIONS = ['pointerdown', 'wheel', 'touchmove', 'keydown'] as const
/** Pressed alone, or to make a screen reader speak, they do nothing on the page. */
const IDLE_KEYS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'])

/**
 * While somebody is chosen, this screen goes where theirs goes: to the same view, as far scrolled, as large, and to the
 * thing they are on. It ends with the first thing one does oneself, with Esc, and when they leave.
 */
export function followWhoIsChosen({ presence, following }: Together, surface: () => Surface): () => void {
  let seen = ''
  let asked = ''
  /** The thing that was brought into view: it may leave it again when they scroll. */
  let shown: string | null = null
  let frame = 0

  const go = () => {
    frame = 0
    const person = following.value
    if (!person) return
    const theirs = windowOf(presence.peers.value, person.userId)
    if (!theirs) {
      // Without a connection they may come back with it.
      if (presence.self.value !== null) following.set(null)
      return
    }
    const place = readView(theirs.view)
    const key = `${theirs.view} ${theirs.at}`
    if (!place || key === seen) return
    const { view, views, goTo, zoom, reveal } = surface()
    if (!views.includes(place.view)) return
    if (view !== place.view) {
      // The view appears first; then it is scrolled.
      if (asked !== place.view) goTo(place.view)
      asked = place.view
      frame = requestAnimationFrame(go)
      return
    }
    asked = ''
    const element = scroller()
    if (!element) return
    seen = key
    if (zoom && Math.abs(zoom.value - place.zoom) > 0.001) zoom.set(place.zoom)
    const sign = getComputedStyle(element).direction === 'rtl' ? -1 : 1
    element.scrollTo(place.x * sign, place.y)
    const thing = shown === null || theirs.at === shown ? null : document.getElementById(theirs.at)
    shown = theirs.at
    if (thing) reveal(thing)
  }
  const soon = () => {
    frame ||= requestAnimationFrame(go)
  }
  const act = (event: Event) => {
    if (following.value === null) return
    if (event instanceof KeyboardEvent) {
      if (IDLE_KEYS.has(event.key)) return
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        following.set(null)
        return
      }
    }
    // Their face begins and ends it by itself.
    if (!(event.target instanceof Element && event.target.closest('[data-follows]'))) following.set(null)
  }
  const start = () => {
    seen = ''
    shown = null
    if (following.value !== null) soon()
  }
  for (const action of ACTIONS) window.addEventListener(action, act, { capture: true, passive: action !== 'keydown' })
  const ends = [following.subscribe(start), presence.peers.subscribe(() => following.value && soon())]
  return () => {
    cancelAnimationFrame(frame)
    for (const action of ACTIONS) window.removeEventListener(action, act, { capture: true })
    for (const end of ends) end()
  }
}

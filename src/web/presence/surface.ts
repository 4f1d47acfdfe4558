import type { Settable } from '../../sync/observable.ts'
import type { Presence } from '../../sync/presence.ts'
import type { Person } from './people.ts'

/** A screen on which several people can be at work. */
export type Surface = {
  /** Which view of the document is shown. */
  readonly view: string
  readonly views: readonly string[]
  readonly goTo: (view: string) => void
  /** For views that can be made larger and smaller. */
  readonly zoom?: Settable<number>
  /** The key of the thing that an element belongs to; empty: none. It stands as `id` on the thing's own element. */
  readonly placeOf: (element: Element) => string
  /** Brings a thing into view. */
  readonly reveal: (element: HTMLElement) => void
}

/** What the parts that show others need. */
export type Together = {
  readonly presence: Presence
  /** Whose screen this one follows; null: nobody's. */
  readonly following: Settable<Person | null>
}

/** What scrolls on the screen: a view's own place, else the page's. */
export function scroller(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-scroller]') ?? document.querySelector('main')
}

import { fitZoom, type Point, scrollAfterZoom } from './zoom.ts'

export type Lens = {
  /**
   * Shows the map at this size. What lies under `at` (from the frame's top start corner; else the middle) stays there.
   * Until `rest`, the lens is not cut to measure: sizing it makes the browser draw all that is in view anew.
   */
  show(zoom: number, at?: Point): void
  /** The size is as it stays. */
  rest(): void
  end(): void
}

/** How much more than the frame a lens that is on the move shows, as zooms: room to become smaller still. */
const ROOM = 0.9

/**
 * Zoom is a lens: the place that scrolls is laid out larger or smaller than the frame and scaled to fit it. The map inside
 * keeps its layout at every size, so zooming costs no layout however many cards there are, and pinned headers stay.
 */
export function lensOn(frame: HTMLElement, viewport: HTMLElement, zoom: number): Lens {
  const sheet = viewport.firstElementChild as HTMLElement
  let shown = zoom
  /** The zoom for which the lens just fills the frame. */
  let cut = 0
  /** While on the move: the scroll position, which the browser would round, and the sizes of layout, which stay meanwhile. */
  let held: Point | null = null
  let sizes: Sizes | null = null
  // A lens larger than the frame can't be scrolled as far as the frame could: this gives it the room.
  const beyond = document.createElement('div')
  Object.assign(beyond.style, { position: 'absolute', inlineSize: '1px', blockSize: '1px', visibility: 'hidden' })

  const cutTo = (next: number) => {
    const size = `${100 / next}%`
    Object.assign(viewport.style, { inlineSize: size, blockSize: size })
    cut = next
  }
  const scaleTo = (next: number) => {
    viewport.style.transform = `scale(${next})`
    shown = next
  }
  /** What stands at the frame's start corner: as held, unless somebody scrolled meanwhile. */
  const place = (sign: number): Point => {
    const now = { x: viewport.scrollLeft * sign, y: viewport.scrollTop }
    return held !== null && Math.abs(now.x - held.x) < 2 && Math.abs(now.y - held.y) < 2 ? held : now
  }
  cutTo(zoom)
  scaleTo(zoom)

  return {
    show(next, at) {
      if (next === shown) return
      // All that is read comes before all that is written: the layout of the frame before is good for it.
      sizes ??= measure(frame, viewport, sheet)
      const { width, height, sign, content, pinned } = sizes
      const from = place(sign)
      const to = scrollAfterZoom(from, at ?? { x: width / 2, y: height / 2 }, pinned, shown, next)
      const most = { x: Math.max(0, content.width - width / next), y: Math.max(0, content.height - height / next) }
      if (held === null || next < cut) {
        if (next < cut) cutTo(next * ROOM)
        beyond.style.insetInlineStart = `${content.width + width / cut}px`
        beyond.style.insetBlockStart = `${content.height + height / cut}px`
        viewport.append(beyond)
      }
      scaleTo(next)
      held = { x: Math.min(to.x, most.x), y: Math.min(to.y, most.y) }
      viewport.scrollTo(held.x * sign, held.y)
    },
    rest() {
      if (held === null || sizes === null) return
      const { x, y } = place(sizes.sign)
      cutTo(shown)
      beyond.remove()
      viewport.scrollTo(x * sizes.sign, y)
      held = null
      sizes = null
    },
    end() {
      beyond.remove()
    },
  }
}

type Sizes = ReturnType<typeof measure>

/** Sizes of layout, in px, which zoom leaves as they are; `sign` turns a way from the start edge into one for `scrollTo`. */
function measure(frame: HTMLElement, viewport: HTMLElement, sheet: HTMLElement) {
  const { width, height } = frame.getBoundingClientRect()
  const head = viewport.querySelector<HTMLElement>('[role=rowgroup]')?.offsetHeight ?? 0
  const lane = viewport.querySelector<HTMLElement>('[role=rowheader]')?.offsetWidth ?? 0
  return {
    width,
    height,
    sign: isRightToLeft(viewport) ? -1 : 1,
    content: { width: sheet.offsetWidth, height: sheet.offsetHeight },
    pinned: { width: lane, height: head },
  }
}

/** From the frame's start edge, whichever side that is. */
export function placeIn(
  frame: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const box = frame.getBoundingClientRect()
  return { x: isRightToLeft(frame) ? box.right - clientX : clientX - box.left, y: clientY - box.top }
}

/** The zoom at which the whole map is seen. */
export function fitOf(frame: HTMLElement, viewport: HTMLElement): number {
  const grid = viewport.querySelector<HTMLElement>('[role=grid]')
  if (!grid) return 1
  const content = { width: grid.offsetWidth + MARGIN, height: grid.offsetHeight + MARGIN }
  return fitZoom(content, frame.getBoundingClientRect())
}

/** Left free around the map where all of it is seen, in px of its layout. */
const MARGIN = 24

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl'
}

export const MIN_ZOOM = 0.1
export const MAX_ZOOM = 2
/** Below this, letters can't be read: cards are drawn simplified. */
export const SIMPLE_BELOW = 0.4
/** The stops of the buttons and the menu. */
export const ZOOM_STOPS = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2] as const

export type Point = { readonly x: number; readonly y: number }
export type Size = { readonly width: number; readonly height: number }

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
}

/** The next stop above or below. */
export function zoomStop(zoom: number, by: 1 | -1): number {
  const near = 0.005
  const stops = by > 0 ? ZOOM_STOPS : [...ZOOM_STOPS].reverse()
  return stops.find((stop) => (by > 0 ? stop > zoom + near : stop < zoom - near)) ?? clampZoom(zoom)
}

/**
 * The zoom after a turn of the wheel: even steps feel even at every size.
 * @param deltaY as in WheelEvent, in pixels; a pinch on a touchpad arrives as small deltas
 */
export function zoomByWheel(zoom: number, deltaY: number): number {
  const bounded = Math.max(-60, Math.min(60, deltaY))
  return clampZoom(zoom * Math.exp(-bounded / 240))
}

/**
 * Where to scroll so that what lies under `pointer` stays there. The map keeps its layout at every zoom, so scroll offsets
 * are in its own pixels, at zoom 1.
 * @param scroll how far the content is scrolled, from its start edge
 * @param pointer measured from the frame's top start corner, in pixels of the screen
 * @param pinned size of the headers that stay in view; over them, what begins behind them stays
 */
export function scrollAfterZoom(scroll: Point, pointer: Point, pinned: Size, before: number, after: number): Point {
  const along = (offset: number, at: number, head: number) =>
    at <= head * before ? offset : offset + at / before - at / after
  return {
    x: Math.max(0, along(scroll.x, pointer.x, pinned.width)),
    y: Math.max(0, along(scroll.y, pointer.y, pinned.height)),
  }
}

/** The zoom at which all of the content (measured at zoom 1) is seen; never larger than life. */
export function fitZoom(content: Size, viewport: Size): number {
  if (content.width <= 0 || content.height <= 0) return 1
  return clampZoom(Math.min(1, viewport.width / content.width, viewport.height / content.height))
}

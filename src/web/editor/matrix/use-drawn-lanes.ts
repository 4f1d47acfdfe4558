import { startTransition, useEffect, useState } from 'react'
import type { MapStore } from '../state/editor.ts'
import { laneHeight } from './card-height.ts'
import type { MatrixLayout } from './layout.ts'

/**
 * How many lanes to draw: at first those that fill the screen, then all the others, made in small slices between what one
 * does meanwhile and put in place at once, for every time in between would be laid out and painted for nothing. This way
 * one sees and edits the top of a large map before the rest is made.
 */
export function useDrawnLanes(layout: MatrixLayout, store: MapStore): number {
  const [drawn, setDrawn] = useState(() => lanesOnScreen(layout, store, window.innerHeight))
  const total = layout.lanes.length
  useEffect(() => {
    if (drawn < total) startTransition(() => setDrawn(total))
  }, [drawn, total])
  return drawn
}

/** How many lanes, from the top, it takes to fill a height. */
export function lanesOnScreen(layout: MatrixLayout, store: Pick<MapStore, 'row'>, height: number): number {
  let filled = 0
  let count = 0
  for (const lane of layout.lanes) {
    if (filled > height) break
    filled += laneHeight(lane, store)
    count++
  }
  return count
}

import { useEffect, useState } from 'react'
import type { MapStore } from '../state/editor.ts'
import { laneHeight } from './card-height.ts'
import type { MatrixLayout } from './layout.ts'

/** No lane waits longer than this for a moment of rest. */
const LONGEST_WAIT_MS = 120

/**
 * How many lanes to draw: at first those that fill the screen, then one more in each moment of rest. What is far away
 * would not be laid out anyway; this way one sees and edits the top of a large map before the rest is made.
 */
export function useDrawnLanes(layout: MatrixLayout, store: MapStore): number {
  const [drawn, setDrawn] = useState(() => lanesOnScreen(layout, store, window.innerHeight))
  const total = layout.lanes.length
  useEffect(() => {
    if (drawn >= total) return
    return whenAtRest(() => setDrawn(drawn + 1))
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

function whenAtRest(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 16)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS })
  return () => cancelIdleCallback(handle)
}

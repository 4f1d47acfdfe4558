import { startTransition, useEffect, useState } from 'react'
import { COLUMN_WIDTH } from '../cards/card-height.ts'
import { useEditor } from '../state/use-editor.ts'
import { SIMPLE_BELOW } from '../zoom/zoom.ts'
import { laneHeight } from './cell-height.ts'
import type { MatrixLayout } from './layout.ts'

/** How much of the matrix is drawn. */
export type DrawnPart = {
  /** So many lanes from the top, … */
  readonly lanes: number
  /** … so many columns from the start, … */
  readonly columns: number
  /** … and in each cell the cards that fill this height, in px at zoom 1. */
  readonly height: number
  /** … with what they hold: not at first where it is too small to be read. */
  readonly hasBodies: boolean
}

const ALL = Number.POSITIVE_INFINITY
const WHOLE: DrawnPart = { lanes: ALL, columns: ALL, height: ALL, hasBodies: true }

/**
 * At first what fills the screen, then all the rest, made in small slices between what one does meanwhile and put in place
 * at once, for every time in between would be laid out and painted for nothing. This way one sees and edits the top of a
 * large map before the rest is made.
 */
export function useDrawnPart(layout: MatrixLayout): DrawnPart {
  const { store, zoom } = useEditor()
  const [drawn, setDrawn] = useState(() => {
    const height = window.innerHeight / zoom.value
    const columns = Math.ceil(window.innerWidth / zoom.value / COLUMN_WIDTH)
    return { lanes: lanesWithin(layout, store, height), columns, height, hasBodies: zoom.value >= SIMPLE_BELOW }
  })
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    // The slices of the rest would otherwise come before the first frame is painted.
    const frame = requestAnimationFrame(() => {
      rest = setTimeout(() => startTransition(() => setDrawn(WHOLE)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(rest)
    }
  }, [])
  return drawn
}

/** How many lanes, from the top, it takes to fill a height. */
export function lanesWithin(layout: MatrixLayout, store: Parameters<typeof laneHeight>[1], height: number): number {
  let filled = 0
  let count = 0
  for (const lane of layout.lanes) {
    if (filled > height) break
    filled += laneHeight(lane, store)
    count++
  }
  return count
}

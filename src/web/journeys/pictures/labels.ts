import type { Point } from './layered.ts'

/** A place that something takes, in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type Labelled = {
  readonly id: string
  /** The size of its words. */
  readonly width: number
  readonly height: number
  /** Where the middle of the words may stand, the best place first. */
  readonly places: readonly Point[]
}

/** Between two words, at least. */
const APART = 2

/**
 * Finds each label a place where it lies on nothing that is there and on no other label, the first ones first; one that finds
 * none is left out.
 * @param avoided what a label lies on only if it finds no other place, such as lines
 */
export function placedLabels(
  labels: readonly Labelled[],
  taken: readonly Box[],
  avoided: readonly Box[] = [],
): Map<string, Point> {
  const boxes = [...taken]
  const found = new Map<string, Point>()
  for (const { id, width, height, places } of labels) {
    const boxAt = ({ x, y }: Point) => ({ x: x - width / 2, y: y - height / 2, width, height })
    const free = places.filter((place) => !boxes.some((other) => overlaps(boxAt(place), other)))
    const best = free.find((place) => !avoided.some((other) => overlaps(boxAt(place), other))) ?? free[0]
    if (!best) continue
    boxes.push(boxAt(best))
    found.set(id, best)
  }
  return found
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + APART &&
    b.x < a.x + a.width + APART &&
    a.y < b.y + b.height + APART &&
    b.y < a.y + a.height + APART
  )
}

/** A point of a line such as `levelCurve` draws between two points; `share` runs from 0 to 1. */
export function onLevelCurve(from: Point, to: Point, share: number): Point {
  const rest = 1 - share
  const middle = (from.x + to.x) / 2
  const inner = 3 * rest * share * middle
  return {
    x: rest ** 3 * from.x + inner * rest + inner * share + share ** 3 * to.x,
    y: from.y + (to.y - from.y) * share * share * (3 - 2 * share),
  }
}

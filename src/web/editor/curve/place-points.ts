import type { EmotionScale } from '../../../domain/emotion.ts'
import type { Curve } from '../../../domain/map/curve.ts'
import type { Point } from '../../../domain/map/map-type.ts'
import { crowdOf, FACE_RADIUS, heightOf, neutralHeight, spreadOf, wordSide } from './geometry.ts'

type Side = 'above' | 'below'

export type PlacedPoint = {
  readonly point: Point
  /** Sideways from the column's middle, in faces. */
  readonly aside: number
  readonly side: Side
  /** From the face, in px: more than the usual gap where the neutral line would go through the word. */
  readonly further: number
  /** Another face or word stands where its word would. */
  readonly hidesWord: boolean
}

/** Between a face and its word, and the height of the word's line, in px; the style sheet has the same. */
const GAP = 4
const LINE = 16
/** What a word keeps clear of the neutral line, of other faces and of other words, in px. */
const CLEAR = 3

/** Where a word stands, as heights in px from the field's top. */
type WordPlace = { readonly side: Side; readonly further: number; readonly from: number; readonly to: number }

/** The points of one column, each with the place at which its word keeps clear of the lines, faces and other words. */
export function placePoints(curves: readonly Curve[], columnId: string, scale: EmotionScale): PlacedPoint[] {
  const here = curves.flatMap((curve) => {
    const at = curve.points.findIndex(({ column }) => column.id === columnId)
    const found = curve.points[at]
    if (!found) return []
    const around = [curve.points[at - 1], curve.points[at + 1]].map((each) => each?.point.value ?? null)
    return [{ point: found.point, side: wordSide(found.point.value, around[0] ?? null, around[1] ?? null, scale) }]
  })
  const tops = here.map(({ point }) => heightOf(point.value, scale))
  const taken: WordPlace[] = []
  return here.map(({ point, side }, index) => {
    const place = sidesFor(tops, index, side)
      .map((each) => wordPlace(tops[index] as number, each, neutralHeight(scale)))
      .find((each) => isClear(each, tops, index, taken))
    if (place) taken.push(place)
    const { side: chosen, further } = place ?? { side, further: 0 }
    return { point, aside: spreadOf(tops, index), side: chosen, further, hidesWord: !place }
  })
}

/** The wanted side first; in a crowd the highest has its word above, the lowest below, those between have no room. */
function sidesFor(tops: readonly number[], index: number, wanted: Side): readonly Side[] {
  const crowd = crowdOf(tops, index)
  if (crowd.length === 1) return wanted === 'above' ? ['above', 'below'] : ['below', 'above']
  const sorted = [...crowd].sort((a, b) => (tops[a] as number) - (tops[b] as number) || a - b)
  return index === sorted[0] ? ['above'] : index === sorted.at(-1) ? ['below'] : []
}

/** Beside the face, or so far from it that the neutral line stays free. */
function wordPlace(top: number, side: Side, neutral: number): WordPlace {
  const away = side === 'above' ? -1 : 1
  const near = top + away * (FACE_RADIUS + GAP)
  const far = near + away * LINE
  const isOnLine = neutral > Math.min(near, far) - CLEAR && neutral < Math.max(near, far) + CLEAR
  const further = isOnLine ? away * (neutral - near) + CLEAR : 0
  const [a, b] = [near + away * further, far + away * further]
  return { side, further, from: Math.min(a, b), to: Math.max(a, b) }
}

function isClear(
  { from, to }: WordPlace,
  tops: readonly number[],
  index: number,
  taken: readonly WordPlace[],
): boolean {
  const middle = (from + to) / 2
  const isOffFaces = tops.every((top, at) => at === index || Math.abs(top - middle) >= FACE_RADIUS + LINE / 2 + CLEAR)
  return isOffFaces && taken.every((other) => to + CLEAR <= other.from || from - CLEAR >= other.to)
}

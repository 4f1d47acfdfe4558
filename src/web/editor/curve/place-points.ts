import type { EmotionScale } from '../../../domain/emotion.ts'
import type { Curve } from '../../../domain/map/curve.ts'
import type { Point } from '../../../domain/map/map-type.ts'
import { crowdOf, FACE_RADIUS, heightOf, spreadOf, wordSide } from './geometry.ts'

export type PlacedPoint = {
  readonly point: Point
  /** Sideways from the column's middle, in faces. */
  readonly aside: number
  readonly side: 'above' | 'below'
  /** Another face or word stands where its word would. */
  readonly hidesWord: boolean
}

/** Height of a word's line with the room around it, in px. */
const WORD = 20

/** The points of one column, each with the side on which its word keeps clear of the lines and of the other faces. */
export function placePoints(curves: readonly Curve[], columnId: string, scale: EmotionScale): PlacedPoint[] {
  const here = curves.flatMap((curve) => {
    const at = curve.points.findIndex(({ column }) => column.id === columnId)
    const found = curve.points[at]
    if (!found) return []
    const around = [curve.points[at - 1], curve.points[at + 1]].map((each) => each?.point.value ?? null)
    return [{ point: found.point, side: wordSide(found.point.value, around[0] ?? null, around[1] ?? null, scale) }]
  })
  const tops = here.map(({ point }) => heightOf(point.value, scale))
  return here.map(({ point, side }, index) => {
    const crowd = crowdOf(tops, index)
    const chosen = crowd.length === 1 ? sideClearOf(tops, index, side) : sideInCrowd(tops, crowd, index)
    return { point, aside: spreadOf(tops, index), side: chosen ?? side, hidesWord: chosen === null }
  })
}

/** The wanted side, else the other, else none. */
function sideClearOf(tops: readonly number[], index: number, wanted: 'above' | 'below'): 'above' | 'below' | null {
  const top = tops[index] as number
  const isClear = (side: 'above' | 'below') => {
    const word = side === 'above' ? top - FACE_RADIUS - WORD / 2 : top + FACE_RADIUS + WORD / 2
    return tops.every((other, at) => at === index || Math.abs(other - word) > FACE_RADIUS + WORD / 2)
  }
  const other = wanted === 'above' ? 'below' : 'above'
  return isClear(wanted) ? wanted : isClear(other) ? other : null
}

/** In a crowd the highest has its word above, the lowest below; those between have no room. */
function sideInCrowd(tops: readonly number[], crowd: readonly number[], index: number): 'above' | 'below' | null {
  const sorted = [...crowd].sort((a, b) => (tops[a] as number) - (tops[b] as number) || a - b)
  return index === sorted[0] ? 'above' : index === sorted.at(-1) ? 'below' : null
}

import type { EmotionScale } from '../../../domain/emotion.ts'
import type { Curve } from '../../../domain/map/curve.ts'
import type { Point } from '../../../domain/map/map-type.ts'
import { crowdOf, FACE_ASIDE, FACE_RADIUS, heightOf, neutralHeight, spreadOf, wordSide } from './geometry.ts'

type Side = 'above' | 'below'
/** Over the face's middle, or running from the face's other edge towards the column's start or end. */
type Align = 'centre' | 'start' | 'end'

export type PlacedPoint = {
  readonly point: Point
  /** Sideways from the column's middle, in faces. */
  readonly aside: number
  readonly side: Side
  readonly align: Align
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
/** Average advance of a word's font, in px, measured over the words of the scale in four languages. */
const ADVANCE = 6.6
/** Words keep this near to their column's middle, in px, so that the neighbours' words have room. */
const REACH = 112

/** In px: from the column's middle towards its end, and from the field's top. */
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type WordPlace = { readonly side: Side; readonly align: Align; readonly further: number; readonly box: Box }
type Face = { readonly point: Point; readonly side: Side; readonly top: number }

/**
 * The points of one column, each with the place at which its word keeps clear of the lines, faces and other words. What
 * happens is given its place before what was expected.
 * @param wordOf what stands beside a point
 */
export function placePoints(
  curves: readonly Curve[],
  columnId: string,
  scale: EmotionScale,
  wordOf: (point: Point) => string,
): PlacedPoint[] {
  const faces = facesIn(curves, columnId, scale)
  const tops = faces.map(({ top }) => top)
  const asides = tops.map((_, index) => spreadOf(tops, index))
  const taken: WordPlace[] = []
  const placed = inTurn(faces, tops).map((index) => {
    const { point, side, top } = faces[index] as Face
    const aside = asides[index] as number
    const width = wordOf(point).length * ADVANCE
    const place = candidates(sidesFor(tops, index, side), aside, top, width, neutralHeight(scale)).find(
      ({ box }) => isOffFaces(box, tops, asides, index) && taken.every((other) => !overlap(box, other.box)),
    )
    if (place) taken.push(place)
    const { side: chosen, align, further } = place ?? { side, align: 'centre' as const, further: 0 }
    return { index, word: { point, aside, side: chosen, align, further, hidesWord: !place } }
  })
  return placed.sort((a, b) => a.index - b.index).map(({ word }) => word)
}

function facesIn(curves: readonly Curve[], columnId: string, scale: EmotionScale): Face[] {
  return curves.flatMap((curve) => {
    const at = curve.points.findIndex(({ column }) => column.id === columnId)
    const point = curve.points[at]?.point
    if (!point) return []
    const [before = null, after = null] = [curve.points[at - 1]?.point.value, curve.points[at + 1]?.point.value]
    return [{ point, side: wordSide(point.value, before, after, scale), top: heightOf(point.value, scale) }]
  })
}

/** What is expected after what happens; in a crowd the highest and the lowest first, for they have the most room. */
function inTurn(faces: readonly Face[], tops: readonly number[]): number[] {
  const rank = (index: number) =>
    (faces[index]?.point.layer === 'expectation' ? 2 : 0) + (placeInCrowd(tops, index) === 'between' ? 1 : 0)
  return faces.map((_, index) => index).sort((a, b) => rank(a) - rank(b) || a - b)
}

function placeInCrowd(tops: readonly number[], index: number): 'alone' | 'highest' | 'lowest' | 'between' {
  const crowd = [...crowdOf(tops, index)].sort((a, b) => (tops[a] as number) - (tops[b] as number) || a - b)
  if (crowd.length === 1) return 'alone'
  return index === crowd[0] ? 'highest' : index === crowd.at(-1) ? 'lowest' : 'between'
}

/** The wanted side first; in a crowd the highest has its word above, the lowest below. */
function sidesFor(tops: readonly number[], index: number, wanted: Side): readonly Side[] {
  const place = placeInCrowd(tops, index)
  const first = place === 'highest' ? 'above' : place === 'lowest' ? 'below' : wanted
  return first === 'above' ? ['above', 'below'] : ['below', 'above']
}

/** Where a word could stand, the best place first: over its face, then leaning away from its neighbours. */
function candidates(
  sides: readonly Side[],
  aside: number,
  top: number,
  width: number,
  neutral: number,
): readonly WordPlace[] {
  const aligns: readonly Align[] = aside === 0 ? ['centre'] : ['centre', aside < 0 ? 'start' : 'end']
  return sides.flatMap((side) =>
    aligns.flatMap((align) => {
      const middle = aside * FACE_ASIDE
      const left = { centre: middle - width / 2, start: middle + FACE_RADIUS - width, end: middle - FACE_RADIUS }[align]
      const isWithin = align === 'centre' || (left >= -REACH && left + width <= REACH)
      return isWithin ? [{ side, align, ...beside(top, side, neutral, left, left + width) }] : []
    }),
  )
}

/** Beside the face, or so far from it that the neutral line stays free. */
function beside(top: number, side: Side, neutral: number, left: number, right: number) {
  const away = side === 'above' ? -1 : 1
  const near = top + away * (FACE_RADIUS + GAP)
  const far = near + away * LINE
  const isOnLine = neutral > Math.min(near, far) - CLEAR && neutral < Math.max(near, far) + CLEAR
  const further = isOnLine ? away * (neutral - near) + CLEAR : 0
  const [a, b] = [near + away * further, far + away * further]
  return { further, box: { left, right, top: Math.min(a, b), bottom: Math.max(a, b) } }
}

function isOffFaces(box: Box, tops: readonly number[], asides: readonly number[], index: number): boolean {
  return tops.every((top, at) => {
    const middle = (asides[at] as number) * FACE_ASIDE
    const face = {
      left: middle - FACE_RADIUS,
      right: middle + FACE_RADIUS,
      top: top - FACE_RADIUS,
      bottom: top + FACE_RADIUS,
    }
    return at === index || !overlap(box, face)
  })
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + CLEAR && b.left < a.right + CLEAR && a.top < b.bottom + CLEAR && b.top < a.bottom + CLEAR
}

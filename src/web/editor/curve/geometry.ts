import { curveMonotoneX, line } from 'd3-shape'
import { type EmotionScale, neutralOf, shareOf } from '../../../domain/emotion.ts'

/** Room for a face and its word above the best and below the worst value, in px at zoom 1. */
export const CURVE_MARGIN = 40
/** Height of the field; the style sheet has the same. */
export const CURVE_HEIGHT = 208
/** Width of a column and of the gap behind it, at zoom 1; the style sheet has the same. */
export const COLUMN = 216
export const COLUMN_GAP = 4
export const FACE_RADIUS = 17

export type CurvePoint = { readonly column: number; readonly value: number }

/** From the curve field's top, in px: the best value is at the margin. */
export function heightOf(value: number, scale: EmotionScale): number {
  return CURVE_MARGIN + (1 - shareOf(value, scale)) * (CURVE_HEIGHT - 2 * CURVE_MARGIN)
}

/** The value at a height; between whole numbers, the nearer. */
export function valueAt(y: number, scale: EmotionScale): number {
  const share = 1 - (y - CURVE_MARGIN) / (CURVE_HEIGHT - 2 * CURVE_MARGIN)
  const value = Math.round(scale.min + share * (scale.max - scale.min))
  return Math.min(scale.max, Math.max(scale.min, value)) + 0
}

export function neutralHeight(scale: EmotionScale): number {
  return heightOf(neutralOf(scale), scale)
}

/**
 * The curve as SVG path data: a monotone cubic, which never rises above or falls below its points
 * (Steffen 1990). Columns without a point are passed over.
 * @param centreOf a column's middle, in px from the start of the first column
 */
export function curvePath(
  points: readonly CurvePoint[],
  scale: EmotionScale,
  centreOf: (column: number) => number,
): string {
  const draw = line<CurvePoint>()
    .x(({ column }) => centreOf(column))
    .y(({ value }) => heightOf(value, scale))
    .curve(curveMonotoneX)
  return draw([...points].sort((a, b) => a.column - b.column)) ?? ''
}

/**
 * On which side of its face a word stays clear of the line: above a peak, below a valley; on a slope away from the
 * steeper neighbour; where that would leave the field, the other side.
 */
export function wordSide(
  value: number,
  before: number | null,
  after: number | null,
  scale: EmotionScale,
): 'above' | 'below' {
  const lean = (before === null ? 0 : value - before) + (after === null ? 0 : value - after)
  if (lean !== 0) return lean > 0 ? 'above' : 'below'
  return value > neutralOf(scale) ? 'below' : 'above'
}

/** Between the middles of faces that stand side by side, in px; the style sheet has the same. */
export const FACE_ASIDE = 38
/** Faces nearer than this would cover each other, in px. */
const FACE_ROOM = 2 * FACE_RADIUS + 1

/**
 * The faces that would cover each other with this one, itself included, in the order given.
 * @param tops heights in px
 */
export function crowdOf(tops: readonly number[], index: number): readonly number[] {
  const crowd = new Set([index])
  for (const at of crowd) {
    tops.forEach((top, other) => {
      if (Math.abs(top - (tops[at] as number)) < FACE_ROOM) crowd.add(other)
    })
  }
  return [...crowd].sort((a, b) => a - b)
}

/** Sideways from the column's middle, in faces: a crowd stands side by side (−½ and ½; −1, 0 and 1; …). */
export function spreadOf(tops: readonly number[], index: number): number {
  const crowd = crowdOf(tops, index)
  return crowd.indexOf(index) - (crowd.length - 1) / 2
}

import type { Point } from './layered.ts'

/** A line through the points that leaves and enters each of them level. */
export function levelCurve(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let from = first
  const parts = [`M${round(first.x)},${round(first.y)}`]
  for (const to of rest) {
    const middle = round((from.x + to.x) / 2)
    parts.push(
      from.y === to.y
        ? `L${round(to.x)},${round(to.y)}`
        : `C${middle},${round(from.y)} ${middle},${round(to.y)} ${round(to.x)},${round(to.y)}`,
    )
    from = to
  }
  return parts.join('')
}

/** A line straight from point to point. */
export function straightLine(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('')
}

/** The area between an upper and a lower line. */
export function areaBetween(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0 ? '' : `${straightLine([...upper, ...lower.toReversed()])}Z`
}

/** A band of one thickness between two sides: `y` are its tops. */
export function band(from: Point, to: Point, thickness: number): string {
  const middle = round((from.x + to.x) / 2)
  const [x0, y0, x1, y1] = [from.x, from.y, to.x, to.y].map(round)
  const [b0, b1] = [round(from.y + thickness), round(to.y + thickness)]
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}L${x1},${b1}C${middle},${b1} ${middle},${b0} ${x0},${b0}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

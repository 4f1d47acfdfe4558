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

function round(value: number): number {
  return Math.round(value * 10) / 10
}

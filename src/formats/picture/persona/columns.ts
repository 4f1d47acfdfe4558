import { type Piece, placed } from '../layout/piece.ts'

/** A part of a page that can be made higher than what is in it. */
export type Stretchable = (width: number, least: number) => Piece

/**
 * Parts under one another in columns, read column by column, whose ends are as level as their order allows.
 * @param least the columns are at least this high: then what is missing is given to their parts
 */
export function inColumns(
  parts: readonly Stretchable[],
  width: number,
  count: number,
  gap: number,
  least: number,
): Piece {
  const each = (width - (count - 1) * gap) / count
  const all = parts.map((part) => ({ part, height: part(each, 0).height })).filter(({ height }) => height > 0)
  const columns = partition(
    all.map(({ height }) => height),
    count,
    gap,
  )
  const heightOf = (column: readonly number[]) =>
    column.reduce((sum, at) => sum + (all[at]?.height ?? 0) + gap, 0) - gap
  const height = Math.max(least, ...columns.map(heightOf))
  const nodes = columns.flatMap((column, x) => {
    const more = least > 0 && column.length > 0 ? (height - heightOf(column)) / column.length : 0
    let y = 0
    return column.flatMap((at) => {
      const { part, height } = all[at] as (typeof all)[number]
      const top = y
      y += height + more + gap
      return placed(part(each, height + more), x * (each + gap), top)
    })
  })
  return { width, height: all.length === 0 ? least : height, nodes }
}

const TRIES = 24

/** Parts a sequence into so many runs that the highest of them is as low as can be. */
function partition(heights: readonly number[], count: number, gap: number): number[][] {
  let low = Math.max(0, ...heights)
  let high = heights.reduce((sum, height) => sum + height + gap, 0)
  for (let i = 0; i < TRIES; i++) {
    const middle = (low + high) / 2
    if (runs(heights, middle, gap).length <= count) high = middle
    else low = middle
  }
  return runs(heights, high, gap)
}

function runs(heights: readonly number[], most: number, gap: number): number[][] {
  const found: number[][] = []
  let room = -1
  for (const [at, height] of heights.entries()) {
    if (height > room) {
      found.push([])
      room = most
    }
    found.at(-1)?.push(at)
    room -= height + gap
  }
  return found
}

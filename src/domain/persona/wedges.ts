type Corner = readonly [x: number, y: number]

/** One section's ground inside its row: corners on 100 × 100, stretched with the row, and the upright box inside of it. */
export type Wedge = {
  /** From the top left clockwise. */
  readonly corners: readonly [Corner, Corner, Corner, Corner]
  readonly box: { readonly start: number; readonly width: number }
}

/** How far a border between two sections leans towards the person, as a share of its way to the middle. */
const LEAN = 0.24

/**
 * The sections of one row as wedges that point at the person in the middle.
 * @param count how many sections stand side by side
 * @param row the person is beneath the upper row and above the lower one
 */
export function wedges(count: number, row: 'upper' | 'lower'): Wedge[] {
  const borders = Array.from({ length: count + 1 }, (_, at) => borderAt(at, count))
  return Array.from({ length: count }, (_, at) => {
    const [left, right] = [borders[at], borders[at + 1]] as [Border, Border]
    const [top, bottom] = row === 'upper' ? (['far', 'near'] as const) : (['near', 'far'] as const)
    const corners: Wedge['corners'] = [
      [rounded(left[top]), 0],
      [rounded(right[top]), 0],
      [rounded(right[bottom]), 100],
      [rounded(left[bottom]), 100],
    ]
    const start = Math.max(left.far, left.near)
    const end = Math.min(right.far, right.near)
    return { corners, box: { start, width: end - start } }
  })
}

/** Sections of one row with upright borders. */
export function uprights(count: number): Wedge[] {
  return Array.from({ length: count }, (_, at) => {
    const [start, end] = [(at / count) * 100, ((at + 1) / count) * 100]
    const corners: Wedge['corners'] = [
      [start, 0],
      [end, 0],
      [end, 100],
      [start, 100],
    ]
    return { corners, box: { start, width: end - start } }
  })
}

/** Where a border meets the outer edge (`far`) and the line through the person (`near`), in per cent of the width. */
type Border = { readonly far: number; readonly near: number }

function borderAt(at: number, count: number): Border {
  const far = (at / count) * 100
  const isOuter = at === 0 || at === count
  return { far, near: isOuter ? far : far + (50 - far) * LEAN }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** How many sections stand above the person, and how many beneath. */
export function rowsOf(count: number): readonly [number, number] {
  const upper = Math.ceil(count / 2)
  return [upper, count - upper]
}

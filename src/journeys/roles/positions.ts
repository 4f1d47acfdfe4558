import type { Touches } from './touches.ts'

/** Where a touchpoint stands in journeys. */
export type Positions = {
  /** Touches, and journeys that have one, converting or not. */
  readonly touches: number
  readonly journeys: number
  /** Converting journeys that have it; of these, those that it opens, closes, and in which it stands anywhere between. */
  readonly converting: number
  readonly first: number
  readonly last: number
  readonly assisting: number
  /** Conversions by linear attribution: each is shared out evenly among its touches. First and last touch are above. */
  readonly linear: number
}

/** @param count of touchpoints, the others as one of them */
export function positionsOf({ codes, starts, converted }: Touches, count: number) {
  const columns = { touches: 0, journeys: 1, converting: 2, first: 3, last: 4, assisting: 5, linear: 6 }
  const sums = new Float64Array(count * 7)
  const seen = new Int32Array(count).fill(-1)
  const assisted = new Int32Array(count).fill(-1)
  const add = (touch: number, column: number, amount: number) => {
    sums[touch * 7 + column] = (sums[touch * 7 + column] as number) + amount
  }
  let conversions = 0
  let direct = 0
  for (let at = 0; at < converted.length; at++) {
    const from = starts[at] as number
    const to = starts[at + 1] as number
    const converts = converted[at] === 1
    if (converts) conversions++
    if (converts && from === to) direct++
    for (let i = from; i < to; i++) {
      const touch = codes[i] as number
      add(touch, columns.touches, 1)
      if (converts) add(touch, columns.linear, 1 / (to - from))
      if (converts && i > from && i < to - 1 && assisted[touch] !== at) {
        assisted[touch] = at
        add(touch, columns.assisting, 1)
      }
      if (seen[touch] === at) continue
      seen[touch] = at
      add(touch, columns.journeys, 1)
      if (converts) add(touch, columns.converting, 1)
    }
    if (!converts || from === to) continue
    add(codes[from] as number, columns.first, 1)
    add(codes[to - 1] as number, columns.last, 1)
  }
  const positions = Array.from({ length: count }, (_, touch): Positions => {
    const of = (column: number) => sums[touch * 7 + column] as number
    return {
      touches: of(columns.touches),
      journeys: of(columns.journeys),
      converting: of(columns.converting),
      first: of(columns.first),
      last: of(columns.last),
      assisting: of(columns.assisting),
      linear: of(columns.linear),
    }
  })
  return { positions, conversions, direct }
}

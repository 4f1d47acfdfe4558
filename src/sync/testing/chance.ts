/** Chance that can be had again: the same seed gives the same numbers. */
export type Chance = {
  /** A number in [0, 1). */
  readonly random: () => number
  /** An integer from 0 up to, and without, `below`. */
  below(below: number): number
  /** True with this probability. */
  odds(probability: number): boolean
  /** Undefined where there is nothing to choose from. */
  pick<Value>(from: readonly Value[]): Value | undefined
}

/** @param seed an integer of 32 bits */
export function chance(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) | 0
  // Mulberry32: 32 bits of state, and neighbouring seeds have nothing in common after the first step.
  function random(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (end: number) => Math.floor(random() * end)
  return { random, below, odds: (probability) => random() < probability, pick: (from) => from[below(from.length)] }
}

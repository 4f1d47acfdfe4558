import { DistancesFrom } from './levenshtein.ts'
import type { Sequence } from './sequence.ts'
import type { Variants } from './variants.ts'

/** Which representative each distinct journey is nearest to. */
export type Assignment = {
  /** Per variant, the representative's place; of equally near ones the first. */
  readonly nearest: Uint32Array
  /** Per variant, the Levenshtein distance to it. */
  readonly distance: Uint32Array
}

/** @param representatives at least one, those that are to win ties first */
export function assigned(variants: Variants, representatives: readonly Sequence[]): Assignment {
  const nearest = new Uint32Array(variants.sequences.length)
  const distance = new Uint32Array(variants.sequences.length).fill(0xffffffff)
  representatives.forEach((representative, place) => {
    const distances = new DistancesFrom(representative, variants.symbols)
    variants.sequences.forEach((sequence, at) => {
      const best = distance[at] as number
      if (Math.abs(sequence.length - representative.length) >= best) return
      const found = distances.to(sequence)
      if (found >= best) return
      distance[at] = found
      nearest[at] = place
    })
  })
  return { nearest, distance }
}

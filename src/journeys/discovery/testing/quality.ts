/** How far what was found is from the truth. */
export type Quality = {
  /** 1 − |found ∩ true| / |found ∪ true|, on exact sequences. */
  readonly jaccard: number
  /** The difference of the numbers. */
  readonly k: number
}

export function qualityOf(found: readonly (readonly string[])[], truth: readonly (readonly string[])[]): Quality {
  const sought = new Set(truth.map((journey) => journey.join('\n')))
  const seen = new Set(found.map((journey) => journey.join('\n')))
  const common = sought.intersection(seen).size
  return { jaccard: 1 - common / (sought.size + seen.size - common), k: Math.abs(sought.size - seen.size) }
}

export function meanQuality(all: readonly Quality[]): Quality {
  const mean = (figure: (one: Quality) => number) => all.reduce((sum, one) => sum + figure(one), 0) / all.length
  return { jaccard: mean(({ jaccard }) => jaccard), k: mean(({ k }) => k) }
}

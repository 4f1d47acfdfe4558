/** The largest number of changes by which a journey may come from a representative. */
export const MOST_EDITS = 4

/** What a change does; a swap is of two neighbours, an exchange of two others, a move goes anywhere. */
export const EDIT_KINDS = ['insert', 'repeat', 'drop', 'replace', 'swap', 'exchange', 'move'] as const
export type EditKind = (typeof EDIT_KINDS)[number]
export type EditMix = Readonly<Record<EditKind, number>>

/**
 * How journeys depart from the one that they stand for: how many changes are made, of which kinds, and which touchpoints
 * come in. Estimated from the log itself. Places are equally likely.
 */
export type Noise = {
  /** The chance of 0 … MOST_EDITS changes; sums to 1. */
  readonly edits: Float64Array
  /** The chance that a change which is the only one is of each kind; sums to 1. */
  readonly alone: EditMix
  /** The same of one among several: two changes may look like another one, so that the mix differs. */
  readonly several: EditMix
  /** Per symbol, the chance that a touchpoint that comes in is this one; sums to 1. */
  readonly inserted: Float64Array
}

const ASSUMED: EditMix = {
  insert: 0.25,
  repeat: 0.05,
  drop: 0.25,
  replace: 0.15,
  swap: 0.15,
  exchange: 0.05,
  move: 0.1,
}

/** What is assumed before anything was seen. */
export function unknownNoise(symbols: number): Noise {
  return {
    edits: Float64Array.of(0.5, 0.25, 0.15, 0.07, 0.03),
    alone: ASSUMED,
    several: ASSUMED,
    inserted: new Float64Array(symbols).fill(1 / symbols),
  }
}

/** One change of a journey against the one that it stands for. */
export type Change = {
  readonly kind: EditKind
  /** The touchpoint that comes in; null where none does. */
  readonly symbol: number | null
}

/** How often each change was seen, by the weight of the journeys that it was seen in. */
export type EditCounts = {
  readonly alone: Record<EditKind, number>
  readonly several: Record<EditKind, number>
  readonly inserted: Float64Array
}

export function noCounts(symbols: number): EditCounts {
  const none = eachKind(() => 0)
  return { alone: { ...none }, several: { ...none }, inserted: new Float64Array(symbols) }
}

/** Adds the changes of one journey, by its weight. */
export function countChanges(counts: EditCounts, changes: readonly Change[], weight: number): void {
  const kinds = changes.length === 1 ? counts.alone : counts.several
  for (const { kind, symbol } of changes) {
    kinds[kind] += weight
    if (symbol !== null && kind !== 'repeat') counts.inserted[symbol] = (counts.inserted[symbol] as number) + weight
  }
}

/** Weight of what is assumed against what was seen, in changes: few, so that data soon speak for themselves. */
const PRIOR_CHANGES = 4

/** Kinds and touchpoints as they were seen, held off zero by what is assumed of an unknown log. */
export function noiseFrom(counts: EditCounts, edits: Float64Array): Noise {
  const symbols = counts.inserted.length
  const allInserted = counts.inserted.reduce((sum, count) => sum + count, 0)
  const all = mixFrom(sumOf(counts.alone, counts.several), ASSUMED)
  return {
    edits,
    alone: mixFrom(counts.alone, all),
    several: mixFrom(counts.several, all),
    // Half a count each: a touchpoint that never came in by chance is still a possible one.
    inserted: counts.inserted.map((count) => (count + 0.5) / (allInserted + symbols / 2)),
  }
}

function mixFrom(counts: EditMix, assumed: EditMix): EditMix {
  const all = EDIT_KINDS.reduce((sum, kind) => sum + counts[kind], PRIOR_CHANGES)
  return eachKind((kind) => (counts[kind] + PRIOR_CHANGES * assumed[kind]) / all)
}

function sumOf(one: EditMix, other: EditMix): EditMix {
  return eachKind((kind) => one[kind] + other[kind])
}

function eachKind(of: (kind: EditKind) => number): EditMix {
  return Object.fromEntries(EDIT_KINDS.map((kind) => [kind, of(kind)])) as EditMix
}

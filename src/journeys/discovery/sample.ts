import type { Sequence } from './sequence.ts'
import type { Variants } from './variants.ts'

/** The journeys that the search looks at: distinct sequences with counts, over an alphabet without gaps. */
export type Sample = {
  readonly sequences: readonly Sequence[]
  readonly counts: Float64Array
  /** The sum of the counts. */
  readonly total: number
  readonly symbols: number
  /** Per symbol of the sample, the variants' symbol. */
  readonly original: Uint32Array
  /** Per sequence, its chance if journeys were random: a length as they occur, touchpoints as often as they occur. */
  readonly random: Float64Array
  readonly randomChance: (sequence: Sequence) => number
}

/** At most `most` journeys, taken at even distances from all of them sorted by frequency: no luck is involved. */
export function sampleOf(variants: Variants, most: number): Sample {
  const all = variants.variantOf.length
  const stride = Math.max(1, all / most)
  const kept: Sequence[] = []
  const counts: number[] = []
  let seen = 0
  variants.sequences.forEach((sequence, at) => {
    const before = Math.ceil(seen / stride)
    seen += variants.counts[at] as number
    const count = Math.ceil(seen / stride) - before
    if (count === 0) return
    kept.push(sequence)
    counts.push(count)
  })
  const { sequences, original } = compacted(kept, variants.symbols)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const randomChance = randomModel(sequences, counts, original.length)
  return {
    sequences,
    counts: Float64Array.from(counts),
    total,
    symbols: original.length,
    original,
    random: Float64Array.from(sequences, randomChance),
    randomChance,
  }
}

function compacted(kept: readonly Sequence[], symbols: number) {
  const codes = new Int32Array(symbols).fill(-1)
  const original: number[] = []
  const sequences = kept.map((sequence) =>
    sequence.map((symbol) => {
      if (codes[symbol] === -1) codes[symbol] = original.push(symbol) - 1
      return codes[symbol] as number
    }),
  )
  return { sequences, original: Uint32Array.from(original) }
}

/** Lengths as they occur, evened out over their neighbours, and symbols as often as they occur. */
function randomModel(sequences: readonly Sequence[], counts: readonly number[], symbols: number) {
  const longest = sequences.reduce((most, { length }) => Math.max(most, length), 0)
  const lengths = new Float64Array(longest + 3).fill(0.5)
  const uses = new Float64Array(symbols).fill(0.5)
  sequences.forEach((sequence, at) => {
    const count = counts[at] as number
    for (const near of [-1, 0, 1])
      lengths[sequence.length + near] = (lengths[sequence.length + near] as number) + count / 3
    for (const symbol of sequence) uses[symbol] = (uses[symbol] as number) + count
  })
  const logOf = (values: Float64Array) => {
    const sum = values.reduce((a, b) => a + b, 0)
    return values.map((value) => Math.log(value / sum))
  }
  const logLengths = logOf(lengths)
  const logUses = logOf(uses)
  return (sequence: Sequence): number => {
    let log = logLengths[Math.min(sequence.length, longest + 2)] as number
    for (let i = 0; i < sequence.length; i++) log += logUses[sequence[i] as number] as number
    return Math.exp(Math.max(log, -650))
  }
}

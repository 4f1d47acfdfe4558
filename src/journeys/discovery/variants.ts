import { caseCount, type EventLog } from '../log/event-log.ts'
import { sequencesOf } from '../log/sequences.ts'
import { ranked } from '../statistics/ranked.ts'
import type { Sequence } from './sequence.ts'

/** The distinct journeys of a log, the most frequent first; equally frequent ones in the order in which they first came. */
export type Variants = {
  readonly sequences: readonly Sequence[]
  /** Per variant, how many cases went so. */
  readonly counts: Uint32Array
  /** Per case, its variant. */
  readonly variantOf: Uint32Array
  /** Symbols are below this. */
  readonly symbols: number
}

/** Whether touchpoints that repeat at once count as one. */
export const REPEATS = ['kept', 'collapsed'] as const
export type Repeats = (typeof REPEATS)[number]

export function rankedVariants(log: EventLog, repeats: Repeats): Variants {
  const cases = caseCount(log)
  const { names, starts } = repeats === 'collapsed' ? collapsed(log) : { names: log.names, starts: log.caseStarts }
  const { ofStretch, counts, places, lengths } = sequencesOf({
    names,
    codes: log.dictionary.length,
    starts: starts.subarray(0, cases),
    ends: starts.subarray(1),
    mostSteps: Number.POSITIVE_INFINITY,
  })
  const order = ranked(counts)
  const rank = new Uint32Array(order.length)
  order.forEach((sequence, at) => {
    rank[sequence] = at
  })
  const sequenceAt = (at: number): Sequence => {
    const from = places[at] as number
    return names.subarray(from, from + (lengths[at] as number))
  }
  return {
    sequences: Array.from(order, sequenceAt),
    counts: order.map((sequence) => counts[sequence] as number),
    variantOf: ofStretch.map((sequence) => rank[sequence] as number),
    symbols: log.dictionary.length,
  }
}

function collapsed({ names, caseStarts }: EventLog) {
  const kept = new Uint32Array(names.length)
  const starts = new Uint32Array(caseStarts.length)
  let size = 0
  for (let i = 0; i + 1 < caseStarts.length; i++) {
    const from = caseStarts[i] as number
    for (let at = from; at < (caseStarts[i + 1] as number); at++)
      if (at === from || names[at] !== names[at - 1]) kept[size++] = names[at] as number
    starts[i + 1] = size
  }
  return { names: kept.subarray(0, size), starts }
}

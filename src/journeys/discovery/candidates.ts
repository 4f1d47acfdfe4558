import type { Sample } from './sample.ts'
import { keyOf, type Sequence } from './sequence.ts'

const MOST_REPEATED = 300
const MOST_SINGLE = 60

/**
 * Places in the sample of what may be a representative: the sequences that came more than once and, of those that came
 * once, the ones with the most others close by. A journey that nobody made stands for nobody, so there are no others.
 */
export function candidatesOf(sample: Sample): number[] {
  const places = [...sample.sequences.keys()].filter((at) => lengthAt(sample, at) <= LONGEST)
  const repeated = places.filter((at) => (sample.counts[at] as number) > 1).slice(0, MOST_REPEATED)
  const single = places.filter((at) => (sample.counts[at] as number) === 1)
  if (single.length <= MOST_SINGLE) return [...repeated, ...single]
  const crowd = crowdedness(sample)
  const crowded = single.sort((a, b) => (crowd[b] as number) - (crowd[a] as number) || a - b)
  return [...repeated, ...crowded.slice(0, MOST_SINGLE)]
}

/** Nobody reads a journey of more touchpoints. */
const LONGEST = 200

/** Longer journeys have hardly a neighbour at so small a distance. */
const LONGEST_COMPARED = 64

/** Per sequence, how many journeys become the same as it when each of the two loses at most one touchpoint. */
function crowdedness({ sequences, counts }: Sample): Float64Array {
  const met = new Map<string, number>()
  const keys = sequences.map((sequence) => [...new Set([keyOf(sequence), ...shortened(sequence)])])
  keys.forEach((all, at) => {
    for (const key of all) met.set(key, (met.get(key) ?? 0) + (counts[at] as number))
  })
  return Float64Array.from(keys, (all) => all.reduce((sum, key) => sum + (met.get(key) as number), 0))
}

function shortened(sequence: Sequence): string[] {
  if (sequence.length > LONGEST_COMPARED) return []
  return Array.from(sequence, (_, at) => keyOf(sequence.filter((_, i) => i !== at)))
}

function lengthAt({ sequences }: Sample, at: number): number {
  return (sequences[at] as Sequence).length
}

import { caseCount, type EventLog } from './event-log.ts'
import { type Stretches, sequenceKeysOf, stepsIn } from './sequence-keys.ts'
import { numberSequences } from './sequence-table.ts'

/** The distinct sequences of names that stretches of a log have, numbered from 0 in the order in which they first come. */
export type Sequences = {
  /** Per stretch, its sequence's number. */
  readonly ofStretch: Uint32Array
  /** Per sequence: how many stretches have it. */
  readonly counts: Uint32Array
  /** Per sequence: how many of those go on after the steps that were looked at. */
  readonly cut: Uint32Array
  /** Per sequence: the place of its first event, in the first stretch that has it, and how many steps it has. */
  readonly places: Uint32Array
  readonly lengths: Uint32Array
}

/** Whole cases by what happens in them, in order: the log's variants. */
export function variantsOf(log: EventLog, mostSteps = Number.POSITIVE_INFINITY): Sequences {
  return sequencesOf({
    names: log.names,
    codes: log.dictionary.length,
    starts: log.caseStarts.subarray(0, caseCount(log)),
    ends: log.caseStarts.subarray(1),
    mostSteps,
  })
}

/** More than any stretch has, and no infinity, with which one would calculate as with fractions. */
const STEPS_MOST = 0x7fffffff

/** Which stretches have the same names. Exact, and linear in the events. */
export function sequencesOf(asked: Stretches): Sequences {
  const stretches = { ...asked, mostSteps: Math.min(asked.mostSteps, STEPS_MOST) }
  const ofStretch = new Uint32Array(stretches.starts.length)
  const { firsts, counts, cut } = numberSequences(stretches, sequenceKeysOf(stretches), ofStretch)
  const order = orderOf(firsts, ofStretch.length)
  const sequences = new Uint32Array(order.length)
  const found = {
    counts: sequences.slice(),
    cut: sequences.slice(),
    places: sequences.slice(),
    lengths: sequences.slice(),
  }
  for (let at = 0; at < order.length; at++) {
    const number = order[at] as number
    const first = firsts[number] as number
    sequences[number] = at
    found.counts[at] = counts[number] as number
    found.cut[at] = cut[number] as number
    found.places[at] = stretches.starts[first] as number
    found.lengths[at] = stepsIn(stretches, first)
  }
  for (let i = 0; i < ofStretch.length; i++) ofStretch[i] = sequences[ofStretch[i] as number] as number
  return { ofStretch, ...found }
}

/** The numbers in the order of the stretches that have them first. */
function orderOf(firsts: Uint32Array, stretches: number): Uint32Array {
  /** One more than the number that a stretch has as the first; 0: another has it before. */
  const first = new Uint32Array(stretches)
  for (let number = 0; number < firsts.length; number++) first[firsts[number] as number] = number + 1
  const order = new Uint32Array(firsts.length + 1)
  let known = 0
  for (let i = 0; i < stretches; i++) {
    const number = first[i] as number
    // Written always and counted where it is one, without a branch, which nobody could guess.
    order[known] = number - 1
    known += (0 - number) >>> 31
  }
  return order.subarray(0, known)
}

/** The names of a sequence. */
export function stepsOf(log: EventLog, { places, lengths }: Sequences, sequence: number): string[] {
  const from = places[sequence] as number
  const codes = log.names.subarray(from, from + (lengths[sequence] as number))
  return Array.from(codes, (code) => log.dictionary[code] as string)
}

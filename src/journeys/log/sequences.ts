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
  const numbered = numberSequences(stretches, sequenceKeysOf(stretches), ofStretch)
  const size = numbered.counts.length
  const places = new Uint32Array(size)
  const lengths = new Uint32Array(size)
  /** Per number that came from the table, one more than the one in the order in which they come; and the way back. */
  const numbers = new Uint32Array(size)
  const inTable = new Uint32Array(size)
  let known = 0
  for (let i = 0; i < ofStretch.length; i++) {
    const number = ofStretch[i] as number
    let sequence = numbers[number] as number
    if (sequence === 0) {
      places[known] = stretches.starts[i] as number
      lengths[known] = stepsIn(stretches, i)
      inTable[known] = number
      sequence = ++known
      numbers[number] = sequence
    }
    ofStretch[i] = sequence - 1
  }
  const counts = inTable.map((number) => numbered.counts[number] as number)
  const cut = inTable.map((number) => numbered.cut[number] as number)
  return { ofStretch, counts, cut, places, lengths }
}

/** The names of a sequence. */
export function stepsOf(log: EventLog, { places, lengths }: Sequences, sequence: number): string[] {
  const from = places[sequence] as number
  const codes = log.names.subarray(from, from + (lengths[sequence] as number))
  return Array.from(codes, (code) => log.dictionary[code] as string)
}

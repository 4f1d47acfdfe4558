import type { EventLog } from '../log/event-log.ts'
import { sequencesOf, stepsOf } from '../log/sequences.ts'
import { ranked } from '../statistics/ranked.ts'

export type Loop = {
  /** From an event up to before the next of the same name; one step where the event repeats at once. */
  readonly steps: readonly string[]
  /** How often it is gone round. */
  readonly rounds: number
}

export type Loops = {
  /** Most rounds first. */
  readonly loops: readonly Loop[]
  /** What the list leaves out. */
  readonly other: { readonly loops: number; readonly rounds: number }
  /** Returns to a name that take more steps than were looked for. */
  readonly longer: number
  /** Cases that come back to a name at all. */
  readonly cases: number
}

/**
 * A loop is the stretch from an event to the next of the same name in its case. In a → b → a → b the loop a → b is gone round
 * once: that b comes again, too, belongs to the same round. Loops that are rotations of each other, as where one case begins
 * at a and another at b, are one, which is listed as it is begun most often.
 */
export function loopsOf(log: EventLog, mostSteps: number, limit: number): Loops {
  const returns = returnsOf(log, mostSteps)
  const sequences = sequencesOf({ ...returns, names: log.names, codes: log.dictionary.length, mostSteps })
  const distinct = new Map<string, { readonly steps: readonly string[]; rounds: number }>()
  for (const id of ranked(sequences.counts)) {
    const steps = stepsOf(log, sequences, id)
    const key = rotationKeyOf(steps)
    const known = distinct.get(key) ?? { steps, rounds: 0 }
    known.rounds += sequences.counts[id] as number
    distinct.set(key, known)
  }
  const all: Loop[] = [...distinct.values()].sort((a, b) => b.rounds - a.rounds)
  const rest = all.slice(limit)
  return {
    loops: all.slice(0, limit),
    other: { loops: rest.length, rounds: rest.reduce((sum, { rounds }) => sum + rounds, 0) },
    longer: returns.longer,
    cases: returns.cases,
  }
}

/** Where each round begins, and where the next would. */
type Returns = {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly longer: number
  readonly cases: number
}

function returnsOf({ names, caseStarts, dictionary }: EventLog, mostSteps: number): Returns {
  const starts = new Uint32Array(names.length)
  const ends = new Uint32Array(names.length)
  /** Per name, one more than where it was last; of this case where that is after its start. */
  const last = new Uint32Array(dictionary.length)
  let count = 0
  let longer = 0
  let cases = 0
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const from = caseStarts[at] as number
    const to = caseStarts[at + 1] as number
    let returned = false
    // Returns that follow each other after as many steps each are the same loop's.
    let steps = 0
    let since = 0
    for (let i = from; i < to; i++) {
      const before = last[names[i] as number] as number
      last[names[i] as number] = i + 1
      if (before <= from) {
        steps = 0
        continue
      }
      returned = true
      if (i + 1 - before !== steps) {
        steps = i + 1 - before
        since = i
      }
      if (steps > mostSteps) longer++
      else if ((i - since) % steps === 0) {
        starts[count] = before - 1
        ends[count++] = i
      }
    }
    if (returned) cases++
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), longer, cases }
}

/** The same for all rotations of a cycle: the first of them in the order of text. */
function rotationKeyOf(steps: readonly string[]): string {
  const rotations = steps.map((_, at) => JSON.stringify([...steps.slice(at), ...steps.slice(0, at)]))
  return rotations.sort()[0] ?? ''
}

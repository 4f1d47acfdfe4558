import type { EventLog } from '../log/event-log.ts'
import { type Sequences, sequencesOf } from '../log/sequences.ts'
import type { Machine } from './machine.ts'

/** A log as the map reads it: only the events that count, by what they show. */
export type Reading = {
  /** Per code, the steps that an event of it shows. Names that show the same steps share a code. */
  readonly stepsOfName: readonly (readonly number[])[]
  readonly names: Uint32Array
  /** Per event that counts, its index in the log. */
  readonly events: Uint32Array
  /** Journeys' events are at starts[i] … starts[i + 1] - 1; a journey may have none. */
  readonly starts: Uint32Array
  readonly variants: Sequences
  /** Per name of the log's dictionary, how many events show no step. */
  readonly unexpected: Uint32Array
}

/**
 * Different events of one step that directly follow each other, each once, are one visit to it, as its touchpoints are drawn:
 * the first of them counts. The same event again is another visit.
 * @param unexpected whether events that show no step count as added ones or are left out
 */
export function readingOf(log: EventLog, machine: Machine, unexpected: 'ignored' | 'added'): Reading {
  const stepsByName = new Map<string, number[]>()
  machine.steps.forEach(({ events }, step) => {
    for (const name of new Set(events)) stepsByName.set(name, [...(stepsByName.get(name) ?? []), step])
  })
  const codes = new Map<string, number>()
  const stepsOfName: (readonly number[])[] = []
  const codeOf = Uint32Array.from(log.dictionary, (name) => {
    const steps = stepsByName.get(name) ?? []
    const key = steps.join()
    const known = codes.get(key)
    if (known !== undefined) return known
    codes.set(key, stepsOfName.length)
    return stepsOfName.push(steps) - 1
  })
  const isStranger = Uint8Array.from(log.dictionary, (name) => (stepsByName.has(name) ? 0 : 1))
  const names = new Uint32Array(log.names.length)
  const events = new Uint32Array(log.names.length)
  const starts = new Uint32Array(log.caseStarts.length)
  const strangers = new Uint32Array(log.dictionary.length)
  /** Per name, the visit in which it came last; visits count from 1. */
  const visitOf = new Uint32Array(log.dictionary.length)
  let visit = 0
  let kept = 0
  for (let at = 0; at + 1 < log.caseStarts.length; at++) {
    for (let i = log.caseStarts[at] as number; i < (log.caseStarts[at + 1] as number); i++) {
      const name = log.names[i] as number
      if (isStranger[name]) (strangers[name] as number)++
      if (isStranger[name] && unexpected === 'ignored') continue
      const code = codeOf[name] as number
      const isSameVisit = kept > (starts[at] as number) && names[kept - 1] === code && visitOf[name] !== visit
      if (!isSameVisit || stepsOfName[code]?.length !== 1) {
        visit++
        names[kept] = code
        events[kept++] = i
      }
      visitOf[name] = visit
    }
    starts[at + 1] = kept
  }
  const own = names.subarray(0, kept)
  const variants = sequencesOf({
    names: own,
    codes: stepsOfName.length,
    starts: starts.subarray(0, -1),
    ends: starts.subarray(1),
    mostSteps: Number.POSITIVE_INFINITY,
  })
  return { stepsOfName, names: own, events: events.subarray(0, kept), starts, variants, unexpected: strangers }
}

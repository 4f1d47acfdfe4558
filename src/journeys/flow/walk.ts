import { caseCount, type EventLog } from '../log/event-log.ts'
import { maskOf } from '../log/names.ts'
import type { FlowParameters } from './flow.ts'

/** Journeys that are all followed at the same pace. */
export type Walk = {
  /** Per journey that is still under way: its event, and its case. */
  readonly places: Uint32Array
  readonly cases: Uint32Array
  /** Per journey its event's name: a look at the log's memory that each of those who ask is spared. */
  readonly codes: Uint32Array
  readonly backward: boolean
  readonly mergeRepeats: boolean
}

const NONE = 0xffffffff

export function beginWalk(log: EventLog, parameters: FlowParameters): Walk & { journeys: number; without: number } {
  const { direction, event, occurrence, mergeRepeats } = parameters
  const mask = direction === 'whole' ? null : maskOf(log, event)
  const places = new Uint32Array(caseCount(log))
  const cases = new Uint32Array(caseCount(log))
  const codes = new Uint32Array(caseCount(log))
  let count = 0
  for (let at = 0; at < places.length; at++) {
    const place = mask ? placeOf(log, at, mask, occurrence) : (log.caseStarts[at] as number)
    if (place === NONE) continue
    places[count] = place
    codes[count] = log.names[place] as number
    cases[count++] = at
  }
  return {
    places: places.subarray(0, count),
    cases: cases.subarray(0, count),
    codes: codes.subarray(0, count),
    backward: direction === 'backward',
    mergeRepeats,
    journeys: count,
    without: caseCount(log) - count,
  }
}

/** One step on: who goes on, from which place of the step before, and how many from each place do not. */
export function advanced({ names, caseStarts }: EventLog, walk: Walk, ranks: Uint32Array) {
  const places = new Uint32Array(walk.places.length)
  const cases = new Uint32Array(walk.places.length)
  const codes = new Uint32Array(walk.places.length)
  const from = new Uint32Array(walk.places.length)
  const exits = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 2)
  const pace = walk.backward ? -1 : 1
  let count = 0
  for (let at = 0; at < walk.places.length; at++) {
    const place = walk.places[at] as number
    const one = walk.cases[at] as number
    const bound = walk.backward ? (caseStarts[one] as number) - 1 : (caseStarts[one + 1] as number)
    let next = place + pace
    if (walk.mergeRepeats) while (next !== bound && names[next] === names[place]) next += pace
    const rank = ranks[walk.codes[at] as number] as number
    if (next === bound) {
      exits[rank] = (exits[rank] as number) + 1
      continue
    }
    places[count] = next
    codes[count] = names[next] as number
    cases[count] = one
    from[count++] = rank
  }
  const next: Walk = {
    ...walk,
    places: places.subarray(0, count),
    cases: cases.subarray(0, count),
    codes: codes.subarray(0, count),
  }
  return { walk: next, from, exits }
}

function placeOf(log: EventLog, at: number, mask: Uint8Array, occurrence: 'first' | 'last'): number {
  const { names, caseStarts } = log
  const from = caseStarts[at] as number
  const to = caseStarts[at + 1] as number
  if (occurrence === 'first') {
    for (let i = from; i < to; i++) if (mask[names[i] as number] === 1) return i
  } else {
    for (let i = to - 1; i >= from; i--) if (mask[names[i] as number] === 1) return i
  }
  return NONE
}

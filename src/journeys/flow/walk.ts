import { caseCount, type EventLog } from '../log/event-log.ts'
import { maskOf } from '../log/names.ts'
import type { FlowParameters } from './flow.ts'

/** Journeys that are all followed at the same pace; only the first `count` of the arrays count. */
type Walk = {
  readonly count: number
  /** Per journey its event, and its case. */
  readonly places: Uint32Array
  readonly cases: Uint32Array
  readonly backward: boolean
  readonly mergeRepeats: boolean
}

/** A step of all journeys that come that far, in their order; only the first `count` of the arrays count. */
export type Step = {
  count: number
  /** Codes of names. */
  readonly codes: Uint32Array
  /**
   * How long visits last, ms: until the event ends where the log knows when, otherwise until the case's next event. Below 0
   * where nothing tells, as a case's last event mostly has no known end.
   */
  readonly lasting: Float64Array
  /** 1: nothing comes next. All others are the next step's journeys, in the same order. */
  readonly isLast: Uint8Array
}

/** Steps that are taken together: what lies side by side in memory is fetched once, which is most of what a step costs. */
const STRETCH = 4
const NONE = 0xffffffff

export function beginWalk(log: EventLog, parameters: FlowParameters): Walk {
  const { direction, from, occurrence, mergeRepeats } = parameters
  const mask = direction === 'whole' ? null : maskOf(log, from)
  const places = new Uint32Array(caseCount(log))
  const cases = new Uint32Array(caseCount(log))
  let count = 0
  for (let at = 0; at < places.length; at++) {
    const place = mask ? placeOf(log, at, mask, occurrence) : (log.caseStarts[at] as number)
    if (place === NONE) continue
    places[count] = place
    cases[count++] = at
  }
  return { count, places, cases, backward: direction === 'backward', mergeRepeats }
}

/**
 * The steps of a walk one after the other, as long as anybody is under way. A step may be looked at until the one after the
 * next is asked for: its memory is then used again, as fresh memory would cost as much as the step.
 * @param most how many are asked for
 */
export function* stepsOf(log: EventLog, walk: Walk, most: number): Generator<Step, undefined> {
  const room = Array.from({ length: Math.min(STRETCH, most) + 1 }, () => roomFor(walk.count))
  for (let left = most; left > 0 && walk.count > 0; left -= STRETCH) {
    // The last step of the stretch before is still looked at.
    const steps = room.slice(1, left + 1)
    walk = advanced(log, walk, steps)
    for (const step of steps) if (step.count > 0) yield step
    room.unshift(...room.splice(-1))
  }
}

/** Fills in the steps, and says who goes on after them. The walk that was given has gone on itself. */
function advanced({ names, times, ends, caseStarts }: EventLog, walk: Walk, steps: readonly Step[]): Walk {
  const { places, cases, backward, mergeRepeats } = walk
  for (const step of steps) step.count = 0
  let count = 0
  for (let at = 0; at < walk.count; at++) {
    const one = cases[at] as number
    const begin = caseStarts[one] as number
    const end = caseStarts[one + 1] as number
    let place = places[at] as number
    let goesOn = true
    for (let ahead = 0; goesOn && ahead < steps.length; ahead++) {
      const step = steps[ahead] as Step
      const code = names[place] as number
      let first = place
      let last = place
      if (mergeRepeats) {
        while (first > begin && names[first - 1] === code) first--
        while (last + 1 < end && names[last + 1] === code) last++
      }
      let ms = -1
      if (ends !== null && (ends[last] as number) > (times[last] as number))
        ms = (ends[last] as number) - (times[first] as number)
      else if (last + 1 < end) ms = (times[last + 1] as number) - (times[first] as number)
      place = backward ? first - 1 : last + 1
      goesOn = place >= begin && place < end
      step.codes[step.count] = code
      step.lasting[step.count] = ms
      step.isLast[step.count++] = goesOn ? 0 : 1
    }
    if (!goesOn) continue
    // Never beyond what has been read already.
    places[count] = place
    cases[count++] = one
  }
  return { ...walk, count }
}

function roomFor(count: number): Step {
  return {
    count: 0,
    codes: new Uint32Array(count),
    lasting: new Float64Array(count),
    isLast: new Uint8Array(count),
  }
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

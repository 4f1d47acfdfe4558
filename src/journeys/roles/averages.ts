import { caseValuesOf } from '../log/case-values.ts'
import { MISSING } from '../log/columns.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Mean, meanOf } from '../statistics/intervals.ts'
import { ranked } from '../statistics/ranked.ts'
import type { Touches } from './touches.ts'

type Average = {
  /** Touches of a journey, up to its goal. */
  readonly touches: Mean | null
  /** The mean touches of each touchpoint, in the order of the result's list; the last for all others where there are any. */
  readonly byTouchpoint: readonly number[]
}

export type Averages = {
  /** The most frequent values first; null: cases in which it is missing. */
  readonly values: readonly (Average & { readonly value: string | null })[]
  readonly other: (Average & { readonly values: number }) | null
  readonly all: Average
}

/** How many touches journeys have, by the first value that one of a case's events has. */
export function averagesOf(log: EventLog, touches: Touches, attribute: string, limit: number): Averages {
  const { values, ofCase } = caseValuesOf(log, attribute)
  const counts = new Uint32Array(values.length)
  for (const code of ofCase) if (code !== MISSING) counts[code] = (counts[code] as number) + 1
  const order = ranked(counts)
  const listed = order.slice(0, limit)
  const rest = listed.length
  const missing = rest + 1
  const groupOfValue = new Uint32Array(values.length).fill(rest)
  for (const [rank, code] of listed.entries()) groupOfValue[code] = rank
  const groupOf = (at: number) => {
    const code = ofCase[at] as number
    return code === MISSING ? missing : (groupOfValue[code] as number)
  }
  const groups = Array.from({ length: missing + 1 }, () => new Tally(touches))
  const all = new Tally(touches)
  for (let at = 0; at < ofCase.length; at++) {
    groups[groupOf(at)]?.add(at)
    all.add(at)
  }
  const averages = groups.map((group) => group.average())
  const known = Array.from(listed, (code, rank) => ({ value: values[code] as string, ...(averages[rank] as Average) }))
  const unknown = averages[missing] as Average
  return {
    values: unknown.touches ? [...known, { value: null, ...unknown }] : known,
    other: order.length === rest ? null : { values: order.length - rest, ...(averages[rest] as Average) },
    all: all.average(),
  }
}

class Tally {
  readonly #touches: Touches
  readonly #byTouchpoint: Float64Array
  #n = 0
  #sum = 0
  #squares = 0

  constructor(touches: Touches) {
    this.#touches = touches
    this.#byTouchpoint = new Float64Array(touches.names.length + (touches.others > 0 ? 1 : 0))
  }

  add(at: number): void {
    const { starts, codes } = this.#touches
    const from = starts[at] as number
    const to = starts[at + 1] as number
    this.#n++
    this.#sum += to - from
    this.#squares += (to - from) ** 2
    for (let i = from; i < to; i++) {
      const touch = codes[i] as number
      this.#byTouchpoint[touch] = (this.#byTouchpoint[touch] as number) + 1
    }
  }

  average(): Average {
    const n = this.#n
    return {
      touches: meanOf(n, this.#sum, this.#squares),
      byTouchpoint: Array.from(this.#byTouchpoint, (sum) => (n === 0 ? 0 : sum / n)),
    }
  }
}

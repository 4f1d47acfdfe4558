import type { EventLog } from '../log/event-log.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import { reachedOf, type Told } from './deviations.ts'
import type { Machine } from './machine.ts'

export type StepResult = {
  readonly id: string
  /** Journeys that came to the step, in order or not. */
  readonly came: number
  readonly cameShare: Estimate | null
  /** Journeys that came to it or to a later one: the real curve of attrition. */
  readonly reached: number
  readonly reachedShare: Estimate | null
  /** The share expected to come this far: what was stated, or 1 where nobody may leave the step out; null: not known. */
  readonly expectedShare: number | null
  /** Journeys that left it out and went on. */
  readonly skipped: number
  /** Journeys in which it came earlier or later than expected. */
  readonly outOfOrder: number
  /** Times it came once more than expected, and journeys in which it did. */
  readonly repeated: number
  readonly repeatedJourneys: number
  /** Journeys whose last step it was. */
  readonly stopped: number
  /** Events behind it that nothing expects there. */
  readonly added: number
  /** What all this costs; the steps' costs and what was added before any step sum up to the whole. */
  readonly cost: number
  /** From the step before, as the journey went, ms. */
  readonly waitMs: Times
  /** From the journey's first event, ms. */
  readonly elapsedMs: Times
}

export type Times = { readonly n: number; readonly median: number | null; readonly p90: number | null }

const COUNTS = [
  'came',
  'reached',
  'skipped',
  'outOfOrder',
  'repeated',
  'repeatedJourneys',
  'stopped',
  'added',
  'cost',
] as const

/** Sums up, step by step, what journeys did. */
export class StepTallies {
  readonly #machine: Machine
  readonly #counts: Record<(typeof COUNTS)[number], Float64Array>
  readonly #waits: number[][]
  readonly #elapsed: number[][]
  /** Journeys that came to no step, and events added before a first one. */
  neverBegan = 0
  addedBefore = 0

  constructor(machine: Machine) {
    const { length } = machine.steps
    this.#machine = machine
    this.#counts = Object.fromEntries(COUNTS.map((name) => [name, new Float64Array(length)])) as never
    this.#waits = machine.steps.map(() => [])
    this.#elapsed = machine.steps.map(() => [])
  }

  /** `journeys`: how many went like this. */
  tell(stories: readonly Told[], journeys: number): void {
    const counts = this.#counts
    const add = (column: Float64Array, step: number, by: number) => {
      column[step] = (column[step] as number) + by
    }
    const repeated = new Set<number>()
    const came = new Set<number>()
    let last = -1
    for (const one of stories) {
      if (one.kind === 'added') {
        if (one.step < 0) this.addedBefore += journeys
        else add(counts.added, one.step, journeys)
      }
      if (one.kind !== 'taken' && one.step >= 0) add(counts.cost, one.step, one.cost * journeys)
      if (one.kind === 'taken' || one.kind === 'outOfOrder') came.add(one.step)
      if (one.kind === 'taken') last = one.step
      if (one.kind === 'skipped') add(counts.skipped, one.step, journeys)
      if (one.kind === 'outOfOrder') add(counts.outOfOrder, one.step, journeys)
      if (one.kind === 'repeated') {
        add(counts.repeated, one.step, journeys)
        repeated.add(one.step)
      }
    }
    for (const step of came) add(counts.came, step, journeys)
    for (const step of repeated) add(counts.repeatedJourneys, step, journeys)
    for (const [step, reached] of reachedOf(this.#machine, stories).entries())
      if (reached) add(counts.reached, step, journeys)
    if (last < 0) this.neverBegan += journeys
    else add(counts.stopped, last, journeys)
  }

  /** Times of one journey; `eventAt` leads from a story's event to the log's. */
  time({ times }: EventLog, stories: readonly Told[], first: number, eventAt: (event: number) => number): void {
    let before: number | null = null
    for (const one of stories) {
      if (one.kind !== 'taken') continue
      const time = times[eventAt(one.event)] as number
      this.#elapsed[one.step]?.push(time - (times[first] as number))
      if (before !== null) this.#waits[one.step]?.push(time - before)
      before = time
    }
  }

  results(journeys: number): StepResult[] {
    const counts = this.#counts
    return this.#machine.steps.map(({ id, expectedShare }, step) => {
      const count = Object.fromEntries(COUNTS.map((name) => [name, counts[name][step] as number])) as Record<
        (typeof COUNTS)[number],
        number
      >
      return {
        id,
        ...count,
        cameShare: shareOf(count.came, journeys),
        reachedShare: shareOf(count.reached, journeys),
        expectedShare: expectedShare ?? (this.#machine.needed[step] ? 1 : null),
        waitMs: timesOf(this.#waits[step] ?? []),
        elapsedMs: timesOf(this.#elapsed[step] ?? []),
      }
    })
  }
}

function timesOf(values: readonly number[]): Times {
  const all = Float64Array.from(values)
  return { n: all.length, median: quantileOf(all, 0.5), p90: quantileOf(all, 0.9) }
}

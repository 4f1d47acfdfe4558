import type { EventLog } from '../log/event-log.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { markReached, type Told } from './deviations.ts'
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
  /** Journeys that left it out and went on, though it may not be left out. */
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

const QUANTILES = [0.5, 0.9]

/** Sums up, step by step, what journeys did. */
export class StepTallies {
  readonly #machine: Machine
  readonly #counts: Record<(typeof COUNTS)[number], Float64Array>
  readonly #came: Uint8Array
  readonly #reached: Uint8Array
  readonly #again: Uint8Array
  readonly #skipped: Uint8Array
  readonly #waits: GroupedQuantiles
  readonly #elapsed: GroupedQuantiles
  /** Journeys that came to no step, and events added before a first one. */
  neverBegan = 0
  addedBefore = 0

  constructor(machine: Machine) {
    const { length } = machine.steps
    this.#machine = machine
    this.#counts = Object.fromEntries(COUNTS.map((name) => [name, new Float64Array(length)])) as never
    this.#came = new Uint8Array(length)
    this.#reached = new Uint8Array(length)
    this.#again = new Uint8Array(length)
    this.#skipped = new Uint8Array(length)
    this.#waits = new GroupedQuantiles(length, QUANTILES)
    this.#elapsed = new GroupedQuantiles(length, QUANTILES)
  }

  /** `journeys`: how many went like this. */
  tell(stories: readonly Told[], journeys: number): void {
    const counts = this.#counts
    this.#came.fill(0)
    this.#again.fill(0)
    this.#skipped.fill(0)
    let last = -1
    for (const one of stories) {
      const { step } = one
      if (one.kind === 'taken') {
        this.#came[step] = 1
        last = step
        continue
      }
      if (step < 0) {
        this.addedBefore += journeys
        continue
      }
      add(counts.cost, step, one.cost * journeys)
      if (one.kind === 'notReached') continue
      if (one.kind === 'skipped') {
        this.#skipped[step] = 1
        continue
      }
      add(counts[one.kind], step, journeys)
      if (one.kind === 'outOfOrder') this.#came[step] = 1
      if (one.kind === 'repeated') this.#again[step] = 1
    }
    markReached(this.#machine, this.#came, this.#reached)
    for (let step = 0; step < this.#came.length; step++) {
      if (this.#came[step]) add(counts.came, step, journeys)
      if (this.#skipped[step]) add(counts.skipped, step, journeys)
      // Within what may be gone again one can leave a step out on the way back to an earlier one.
      if (this.#reached[step] || this.#skipped[step]) add(counts.reached, step, journeys)
      if (this.#again[step]) add(counts.repeatedJourneys, step, journeys)
    }
    if (last < 0) this.neverBegan += journeys
    else add(counts.stopped, last, journeys)
  }

  /** Takes the times of all journeys, which `each` walks over, twice. */
  timeAll(log: EventLog, each: (visit: (journey: JourneyTimes) => void) => void): void {
    each((journey) =>
      walk(log, journey, (step, wait, elapsed) => {
        if (wait !== null) this.#waits.count(step, wait)
        this.#elapsed.count(step, elapsed)
      }),
    )
    this.#waits.settle()
    this.#elapsed.settle()
    each((journey) =>
      walk(log, journey, (step, wait, elapsed) => {
        if (wait !== null) this.#waits.collect(step, wait)
        this.#elapsed.collect(step, elapsed)
      }),
    )
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
        waitMs: timesOf(this.#waits, step),
        elapsedMs: timesOf(this.#elapsed, step),
      }
    })
  }
}

export type JourneyTimes = {
  readonly stories: readonly Told[]
  /** The journey's first event, in the log. */
  readonly first: number
  /** From a story's event to the log's. */
  readonly eventAt: (event: number) => number
}

/** Tells for each step that was taken the time since the step before, if any, and since the journey began. */
function walk(
  { times }: EventLog,
  { stories, first, eventAt }: JourneyTimes,
  tell: (step: number, wait: number | null, elapsed: number) => void,
): void {
  const began = times[first] as number
  let before: number | null = null
  for (const one of stories) {
    if (one.kind !== 'taken') continue
    const time = times[eventAt(one.event)] as number
    tell(one.step, before === null ? null : time - before, time - began)
    before = time
  }
}

function timesOf(quantiles: GroupedQuantiles, step: number): Times {
  return { n: quantiles.sizeOf(step), median: quantiles.of(step, 0.5), p90: quantiles.of(step, 0.9) }
}

function add(column: Float64Array, step: number, by: number): void {
  column[step] = (column[step] as number) + by
}

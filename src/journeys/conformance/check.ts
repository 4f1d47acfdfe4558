import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { ranked } from '../statistics/ranked.ts'
import { Aligner } from './alignment.ts'
import type { Told } from './deviations.ts'
import { expectedJourney } from './expected-journey.ts'
import { type Machine, machineOf } from './machine.ts'
import { type Reading, readingOf } from './reading.ts'
import { type StepResult, StepTallies } from './step-tallies.ts'
import { type Way, waysOf } from './ways.ts'

export const checkParameters = exactObject({
  expected: expectedJourney,
  unexpected: z
    .enum(['ignored', 'added'])
    .default('ignored')
    .describe('Whether events that show no step are left out of the comparison or count as added.'),
  examples: z.int().min(0).default(20).describe('The most ways of departing from the map that are listed.'),
  names: z.int().min(0).default(100).describe('The most names of events without a step that are listed.'),
})

/** One way of departing from the map, and the journeys that went it. */
export type Example = {
  readonly journeys: number
  readonly cost: number
  /** In the order in which they happened. `event` is an event's name. */
  readonly moves: readonly {
    readonly kind: Told['kind']
    readonly step: string | null
    readonly event: string | null
  }[]
  /** Moves that are left out of a very long journey. */
  readonly moreMoves: number
  /** Up to three journeys' ids. */
  readonly cases: readonly string[]
}

export type CheckResult = {
  readonly basis: Basis
  /** Journeys that went as drawn. */
  readonly fitting: number
  readonly fittingShare: Estimate | null
  /** 1 − cost ÷ the cost of journeys that have nothing of what is drawn; over all journeys. Null where there is nothing to compare. */
  readonly fitness: number | null
  readonly cost: number
  readonly steps: readonly StepResult[]
  /** Journeys that came to no step at all. */
  readonly neverBegan: number
  /** Events added before any step was taken. */
  readonly addedBefore: number
  /** Different ways, once events without a step are left out. */
  readonly variants: number
  /** Departing ways, most journeys first. */
  readonly examples: readonly Example[]
  /** Names of events that show no step, most frequent first. */
  readonly unexpected: readonly { readonly name: string; readonly count: number }[]
  /** What the lists leave out. */
  readonly other: {
    readonly ways: number
    readonly wayJourneys: number
    readonly unexpectedNames: number
    readonly unexpectedEvents: number
  }
}

const MOST_MOVES = 200
const MOST_CASES = 3

/** Lays reality over what was drawn: every journey is aligned with the expected one at the least cost. */
export function checkOf(
  log: EventLog,
  { expected, unexpected, examples, names }: z.output<typeof checkParameters>,
  control?: Control,
): CheckResult {
  const machine = machineOf(expected)
  const reading = readingOf(log, machine, unexpected)
  const tallies = new StepTallies(machine)
  const ways = waysOf(reading, machine, control)
  const journeys = caseCount(log)
  for (const [variant, { stories }] of ways.entries()) tallies.tell(stories, reading.variants.counts[variant] as number)
  tallies.timeAll(log, (visit) => {
    for (let at = 0; at < journeys; at++) {
      const { stories } = ways[reading.variants.ofStretch[at] as number] as Way
      const from = reading.starts[at] as number
      const eventAt = (event: number) => reading.events[from + event] as number
      visit({ stories, first: log.caseStarts[at] as number, eventAt })
    }
  })
  const departing = Uint32Array.from(ways, ({ cost }, variant) =>
    cost > 0 ? (reading.variants.counts[variant] as number) : 0,
  )
  const order = ranked(departing).filter((variant) => (departing[variant] as number) > 0)
  const listed = order.slice(0, examples)
  const strangers = ranked(reading.unexpected).filter((name) => (reading.unexpected[name] as number) > 0)
  const fitting = journeys - sumOf(departing, order)
  const cost = ways.reduce((sum, way, variant) => sum + way.cost * (reading.variants.counts[variant] as number), 0)
  const worst = reading.names.length + journeys * cheapestOf(machine)
  return {
    basis: basisOf(log),
    fitting,
    fittingShare: shareOf(fitting, journeys),
    fitness: worst === 0 ? null : 1 - cost / worst,
    cost,
    steps: tallies.results(journeys),
    neverBegan: tallies.neverBegan,
    addedBefore: tallies.addedBefore,
    variants: ways.length,
    examples: Array.from(listed, (variant) => exampleOf(log, reading, machine, ways[variant] as Way, variant)),
    unexpected: Array.from(strangers.slice(0, names), (name) => ({
      name: log.dictionary[name] as string,
      count: reading.unexpected[name] as number,
    })),
    other: {
      ways: order.length - listed.length,
      wayJourneys: sumOf(departing, order.slice(examples)),
      unexpectedNames: Math.max(0, strangers.length - names),
      unexpectedEvents: sumOf(reading.unexpected, strangers.slice(names)),
    },
  }
}

export const check = analysis({ id: 'check', parameters: checkParameters, run: checkOf })

/** What a journey without any event costs. */
function cheapestOf(machine: Machine): number {
  return new Aligner(machine, []).align(new Uint32Array(0), 0, 0).cost
}

function exampleOf(log: EventLog, reading: Reading, machine: Machine, way: Way, variant: number): Example {
  const cases: number[] = []
  const { ofStretch } = reading.variants
  for (
    let at = ofStretch.indexOf(variant);
    at >= 0 && cases.length < MOST_CASES;
    at = ofStretch.indexOf(variant, at + 1)
  )
    cases.push(at)
  const first = reading.starts[cases[0] as number] as number
  const nameOf = (event: number) =>
    log.dictionary[log.names[reading.events[first + event] as number] as number] as string
  return {
    journeys: reading.variants.counts[variant] as number,
    cost: way.cost,
    moves: way.stories.slice(0, MOST_MOVES).map((one) => ({
      kind: one.kind,
      step: machine.steps[one.step]?.id ?? null,
      event: 'event' in one ? nameOf(one.event) : null,
    })),
    moreMoves: Math.max(0, way.stories.length - MOST_MOVES),
    cases: cases.map((index) => log.caseIds?.[index] ?? `${index + 1}`),
  }
}

function sumOf(values: Uint32Array, indexes: Uint32Array): number {
  return indexes.reduce((sum, index) => sum + (values[index] as number), 0)
}

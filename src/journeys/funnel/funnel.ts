import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { isTimeZone } from '../log/calendar.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { type FunnelGroups, type FunnelPeriod, overTime, segmentsOf } from './groups.ts'
import { type NextNames, nextNamesOf } from './next-names.ts'
import { planOf, previousRequired } from './plan.ts'
import { progressOf } from './progress.ts'
import { type StepTime, stepTimesOf } from './step-times.ts'

const step = exactObject({
  /** An event of one of these names is the step. */
  anyOf: z.array(z.string()).min(1),
  /** An attempt may leave it out. */
  optional: z.boolean().default(false),
  /** The most ms since the step before that the attempt took; null: any time. */
  withinMs: z.number().min(0).nullable().default(null),
})

export const funnelParameters = exactObject({
  /** In their order; a text is short for a step of one name. The first can't be optional. */
  steps: z
    .array(z.union([z.string().transform((name) => step.parse({ anyOf: [name] })), step]))
    .min(1)
    .max(1000)
    .refine((steps) => !steps[0]?.optional, { error: 'the first step can’t be optional' }),
  /** The most ms from an attempt's first event to each of its others; null: any time. */
  windowMs: z.number().min(0).nullable().default(null),
  /** Loose: other events may come between two steps. Strict: each step is the very next event of the case. */
  order: z.enum(['loose', 'strict']).default('loose'),
  /** An attribute; the funnel is told for each of its values. */
  by: z.string().nullable().default(null),
  /** The funnel is told for each day, week (from Monday) or month in which attempts began. */
  over: z.enum(['day', 'week', 'month']).nullable().default(null),
  /** Where days begin, such as `Europe/Helsinki`. */
  timeZone: z.string().refine(isTimeZone, { error: 'not a time zone' }).default('UTC'),
  /** The most values of the attribute, and the most names after a step, that are listed; the others are counted. */
  limit: z.int().min(0).default(10),
})

export type FunnelParameters = z.output<typeof funnelParameters>

export type FunnelStep = {
  readonly anyOf: readonly string[]
  readonly optional: boolean
  /** Cases of which some attempt gets to this step. */
  readonly reached: number
  /** Of those who reached the first step, and the one before that isn't optional. Null where nobody did. */
  readonly ofFirst: Estimate | null
  readonly ofPrevious: Estimate | null
  /** Cases whose best attempt ends here, before the last step. */
  readonly lost: number
  /** In best attempts, from the step before that they took to this one. */
  readonly time: StepTime
  /** What cases whose best attempt gets no further than this step do right after it. */
  readonly next: NextNames
}

export type FunnelResult = {
  readonly basis: Basis
  readonly steps: readonly FunnelStep[]
  /** Cases that get to the last step that isn't optional, of those that reach the first. */
  readonly converted: Estimate | null
  /** By the attribute that was asked for. */
  readonly segments: FunnelGroups | null
  /** By when the best attempt began; periods in which none did are not listed. */
  readonly over: readonly FunnelPeriod[] | null
}

/**
 * How many cases get how far along the steps. An attempt begins at any event of the first step and takes events in the order
 * of time, each for one step at most, skipping optional steps at will, within both windows (their bounds included). A case
 * has got as far as the best of all its attempts: what ClickHouse's `windowFunnel` means, without an attempt being given
 * up for another. Events of one time are taken in the order of the steps that they can be (of several, the first), as
 * nothing tells in which order they happened; with strict order they stay as they came. The best attempt is the first that
 * gets furthest, and of those that get there with the same event the one that began last.
 */
export function funnelOf(log: EventLog, parameters: FunnelParameters, control?: Control): FunnelResult {
  const plan = planOf(log, parameters)
  const progress = progressOf(log, plan, (share) => checkpoint(control, share * 0.6, 1))
  const times = stepTimesOf(log, plan, progress)
  checkpoint(control, 0.8, 1)
  const next = nextNamesOf(log, plan, progress, parameters.limit)
  checkpoint(control, 0.9, 1)
  const { reached } = progress
  const lastRequired = lastRequiredOf(parameters)
  return {
    basis: basisOf(log),
    steps: parameters.steps.map(({ anyOf, optional }, at): FunnelStep => {
      const here = reached[at] as number
      const before = reached[previousRequired(parameters.steps, at)] ?? here
      return {
        anyOf,
        optional,
        reached: here,
        ofFirst: shareOf(here, reached[0] as number),
        ofPrevious: shareOf(here, before),
        lost: at >= lastRequired ? 0 : (progress.endedAt[at] as number),
        time: times[at] as StepTime,
        next: next[at] as NextNames,
      }
    }),
    converted: shareOf(reached[lastRequired] as number, reached[0] as number),
    segments: parameters.by === null ? null : segmentsOf(log, progress, lastRequired, parameters.by, parameters.limit),
    over: parameters.over === null ? null : overTime(progress, lastRequired, parameters.over, parameters.timeZone),
  }
}

export const funnel = analysis({ id: 'funnel', parameters: funnelParameters, run: funnelOf })

function lastRequiredOf({ steps }: FunnelParameters): number {
  return previousRequired(steps, steps.length)
}

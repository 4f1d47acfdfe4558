import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { type Sequences, stepsOf, variantsOf } from '../log/sequences.ts'
import { type Estimate, shareOf } from '../statistics/intervals.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { ranked } from '../statistics/ranked.ts'
import { type ConverterPaths, converterPathsOf } from './converter-paths.ts'
import { type Loops, loopsOf } from './loops.ts'

export const pathsParameters = exactObject({
  /** Journeys are told apart by this many steps from their beginning; null: by all of them. */
  steps: z.int().min(1).nullable().default(null),
  /** The most paths, and the most loops, that are listed; the others are counted. */
  limit: z.int().min(0).default(20),
  /** The longest loop that is looked for, in steps. */
  loopSteps: z.int().min(1).max(20).default(4),
  /** Reaching an event of one of these names is converting; empty: nothing is compared. */
  goal: z.array(z.string()).default([]),
})

export type Path = {
  readonly steps: readonly string[]
  /** Journeys that take it. */
  readonly count: number
  readonly share: Estimate
  /** Of these, how many go on after the steps that are shown. */
  readonly goOn: number
  /** From the first to the last of its steps, ms. */
  readonly medianMs: number
}

export type PathsResult = {
  readonly basis: Basis
  /** How many different paths there are. */
  readonly distinct: number
  /** Most frequent first; equal ones by their first journey. */
  readonly paths: readonly Path[]
  /** What the list leaves out. */
  readonly other: { readonly paths: number; readonly count: number }
  readonly loops: Loops
  /** Paths before the goal, of those who reach it against the others; null without a goal. */
  readonly converters: ConverterPaths | null
}

/** The most frequent whole journeys (or their beginnings), where journeys go in circles, and which lead to a goal. */
export function pathsOf(log: EventLog, parameters: z.output<typeof pathsParameters>, control?: Control): PathsResult {
  const steps = parameters.steps ?? Number.POSITIVE_INFINITY
  const variants = variantsOf(log, steps)
  checkpoint(control, 0.4, 1)
  const order = ranked(variants.counts)
  const listed = order.slice(0, parameters.limit)
  const medians = mediansOf(log, variants, listed)
  checkpoint(control, 0.6, 1)
  const loops = loopsOf(log, parameters.loopSteps, parameters.limit)
  checkpoint(control, 0.9, 1)
  const paths = Array.from(listed, (id, at): Path => {
    const count = variants.counts[id] as number
    return {
      steps: stepsOf(log, variants, id),
      count,
      share: shareOf(count, caseCount(log)) as Estimate,
      goOn: variants.cut[id] as number,
      medianMs: medians[at] as number,
    }
  })
  return {
    basis: basisOf(log),
    distinct: order.length,
    paths,
    other: {
      paths: order.length - listed.length,
      count: caseCount(log) - paths.reduce((sum, { count }) => sum + count, 0),
    },
    loops,
    converters: parameters.goal.length === 0 ? null : converterPathsOf(log, parameters.goal, steps, parameters.limit),
  }
}

export const paths = analysis({ id: 'paths', parameters: pathsParameters, run: pathsOf })

/** How long journeys take for each of the listed sequences. */
function mediansOf({ times, caseStarts }: EventLog, variants: Sequences, listed: Uint32Array): number[] {
  const places = new Uint32Array(variants.counts.length)
  for (const [at, id] of listed.entries()) places[id] = at + 1
  const quantiles = new GroupedQuantiles(listed.length, [0.5])
  const walk = (tell: (group: number, ms: number) => void) => {
    for (let at = 0; at < variants.ofStretch.length; at++) {
      const id = variants.ofStretch[at] as number
      const place = places[id] as number
      const from = caseStarts[at] as number
      if (place > 0)
        tell(place - 1, (times[from + (variants.lengths[id] as number) - 1] as number) - (times[from] as number))
    }
  }
  walk((group, ms) => quantiles.count(group, ms))
  quantiles.settle()
  walk((group, ms) => quantiles.collect(group, ms))
  return Array.from(listed, (_, at) => quantiles.of(at, 0.5) as number)
}

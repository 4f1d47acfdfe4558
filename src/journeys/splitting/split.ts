import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { lastEvents, splitJourneys, splitLog } from './split-journeys.ts'

const parameters = exactObject({
  threshold: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('From this probability on a new journey opens; left out: where the expected F1 is best.'),
  scores: z.boolean().default(false).describe('Whether the result lists every event’s probability.'),
})

export type SplitResult = {
  readonly basis: Basis
  readonly journeys: number
  readonly threshold: number
  readonly suggestedThreshold: number
  /** Of the suggested threshold. */
  readonly expectedPrecision: number
  readonly expectedRecall: number
  readonly learnedFrom: number
  /** Events that have a next one, by how likely that opens a new journey: tenths from 0–0.1 to 0.9–1. */
  readonly sureness: readonly number[]
  /** Per event in the log's order, when asked for. */
  readonly scores: readonly number[] | null
}

/** Where long histories fall into journeys, and how sure that is. */
export const split = analysis({
  id: 'split',
  parameters,
  run(log, { threshold: wanted, scores }, control): SplitResult {
    const { probabilities, threshold, ...found } = splitJourneys(log, control)
    return {
      basis: basisOf(log),
      journeys: caseCount(splitLog(log, probabilities, wanted ?? threshold)),
      threshold: wanted ?? threshold,
      suggestedThreshold: threshold,
      ...found,
      sureness: surenessOf(log, probabilities),
      scores: scores ? Array.from(probabilities) : null,
    }
  },
})

function surenessOf(log: EventLog, probabilities: Float64Array): number[] {
  const tenths = Array<number>(10).fill(0)
  const isLast = lastEvents(log)
  probabilities.forEach((probability, i) => {
    const tenth = Math.min(9, Math.floor(probability * 10))
    if (!isLast[i]) tenths[tenth] = (tenths[tenth] as number) + 1
  })
  return tenths
}

import type { EventLog } from '../log/event-log.ts'
import type { FunnelParameters } from './funnel.ts'

/** A funnel's steps in the codes of a log. */
export type FunnelPlan = {
  readonly steps: number
  /** Per name's code, one more than the first step that it can be; 0: none. */
  readonly firstStep: Uint16Array
  /** The steps that name i can be, the last first, are stepsOfName[stepStarts[i]] … stepsOfName[stepStarts[i + 1] - 1]. */
  readonly stepsOfName: Uint16Array
  readonly stepStarts: Uint32Array
  /** Per step, the earliest that may come right before it: those between are optional. */
  readonly lowestBefore: Int32Array
  /** The most ms since the step before. */
  readonly withinMs: Float64Array
  /** The most ms since the first step. */
  readonly windowMs: number
  readonly strict: boolean
}

export function planOf({ dictionary }: EventLog, { steps, windowMs, order }: FunnelParameters): FunnelPlan {
  const stepsByName = new Map<string, number[]>()
  for (let step = steps.length - 1; step >= 0; step--)
    for (const name of new Set(steps[step]?.anyOf)) stepsByName.set(name, [...(stepsByName.get(name) ?? []), step])
  const stepStarts = new Uint32Array(dictionary.length + 1)
  const firstStep = new Uint16Array(dictionary.length)
  const stepsOfName: number[] = []
  for (const [code, name] of dictionary.entries()) {
    const own = stepsByName.get(name) ?? []
    stepsOfName.push(...own)
    stepStarts[code + 1] = stepsOfName.length
    firstStep[code] = (own.at(-1) ?? -1) + 1
  }
  return {
    steps: steps.length,
    firstStep,
    stepsOfName: Uint16Array.from(stepsOfName),
    stepStarts,
    lowestBefore: Int32Array.from(steps, (_, step) => previousRequired(steps, step)),
    withinMs: Float64Array.from(steps, (step) => step.withinMs ?? Number.POSITIVE_INFINITY),
    windowMs: windowMs ?? Number.POSITIVE_INFINITY,
    strict: order === 'strict',
  }
}

/** The last step before this one that is not optional; -1 before the first. */
export function previousRequired(steps: FunnelParameters['steps'], step: number): number {
  let before = step - 1
  while (before > 0 && steps[before]?.optional) before--
  return before
}

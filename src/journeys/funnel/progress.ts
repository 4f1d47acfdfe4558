import { caseCount, type EventLog } from '../log/event-log.ts'
import { Attempts } from './attempts.ts'
import type { FunnelPlan } from './plan.ts'

/** How far each case gets. */
export type Progress = {
  /** Per case: 0 where it doesn't begin, n + 1 where its best attempt gets to step n. */
  readonly deepest: Uint16Array
  /** Per case that begins: when its best attempt began, and the event with which it got furthest. */
  readonly begun: Float64Array
  readonly furthest: Uint32Array
  /** Per case and step, 1 where some attempt gets to it. */
  readonly reachedBy: (at: number, step: number) => boolean
  /** Per step: the cases of which some attempt gets to it, and those whose best attempt ends there. */
  readonly reached: Uint32Array
  readonly endedAt: Uint32Array
}

const CHECK_EVERY = 1 << 16

export function progressOf(log: EventLog, plan: FunnelPlan, progress: (share: number) => void): Progress {
  const { caseStarts } = log
  const cases = caseCount(log)
  const deepest = new Uint16Array(cases)
  const begun = new Float64Array(cases)
  const furthest = new Uint32Array(cases)
  const skipped = new SkippedSteps(plan)
  const endedAt = new Uint32Array(plan.steps)
  const attempts = new Attempts(plan, false)
  for (let at = 0; at < cases; at++) {
    if (at % CHECK_EVERY === 0) progress(at / cases)
    attempts.begin()
    attempts.walk(log, caseStarts[at] as number, caseStarts[at + 1] as number)
    const depth = attempts.deepest
    if (depth === 0) continue
    deepest[at] = depth
    begun[at] = attempts.deepestBegun
    furthest[at] = attempts.deepestAt
    endedAt[depth - 1] = (endedAt[depth - 1] as number) + 1
    skipped.note(at, depth, attempts.reached)
  }
  const reachedBy = (at: number, step: number) => (deepest[at] as number) > step && !skipped.has(at, step)
  return { deepest, begun, furthest, reachedBy, reached: reachedOf(endedAt, skipped), endedAt }
}

function reachedOf(endedAt: Uint32Array, skipped: SkippedSteps): Uint32Array {
  const reached = new Uint32Array(endedAt.length)
  let beyond = 0
  for (let step = endedAt.length - 1; step >= 0; step--) {
    beyond += endedAt[step] as number
    reached[step] = beyond - skipped.countOf(step)
  }
  return reached
}

/** The optional steps before a case's furthest to which none of its attempts got: few, so they are kept by case. */
class SkippedSteps {
  readonly #optional: readonly number[]
  readonly #cases: readonly Set<number>[]

  constructor({ lowestBefore, steps }: FunnelPlan) {
    const optional = new Set<number>()
    for (let step = 0; step <= steps; step++)
      for (let one = (lowestBefore[step] ?? steps) + 1; one < step; one++) optional.add(one)
    this.#optional = [...optional]
    this.#cases = Array.from({ length: steps }, () => new Set())
  }

  note(at: number, depth: number, reached: Uint8Array): void {
    for (const step of this.#optional) if (step < depth && reached[step] === 0) this.#cases[step]?.add(at)
  }

  has(at: number, step: number): boolean {
    return this.#cases[step]?.has(at) ?? false
  }

  countOf(step: number): number {
    return this.#cases[step]?.size ?? 0
  }
}

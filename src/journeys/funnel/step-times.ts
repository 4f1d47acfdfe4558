import type { EventLog } from '../log/event-log.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import { Attempts } from './attempts.ts'
import type { FunnelPlan } from './plan.ts'
import type { Progress } from './progress.ts'

/** Of n best attempts that took the step after another. */
export type StepTime = { readonly n: number; readonly medianMs: number | null; readonly p90Ms: number | null }

/** Walks again over the best attempts, from where they began to where they got furthest. */
export function stepTimesOf(log: EventLog, plan: FunnelPlan, progress: Progress): StepTime[] {
  const gaps = gapsOf(log, plan, progress)
  const quantiles = new GroupedQuantiles(plan.steps, [0.5, 0.9])
  for (let i = 0; i < gaps.count; i++) quantiles.count(gaps.steps[i] as number, gaps.ms[i] as number)
  quantiles.settle()
  for (let i = 0; i < gaps.count; i++) quantiles.collect(gaps.steps[i] as number, gaps.ms[i] as number)
  return Array.from({ length: plan.steps }, (_, step) => ({
    n: quantiles.sizeOf(step),
    medianMs: quantiles.of(step, 0.5),
    p90Ms: quantiles.of(step, 0.9),
  }))
}

/** Per step that follows another in a best attempt: which it is, and the ms between. */
function gapsOf(log: EventLog, plan: FunnelPlan, { deepest, begun, furthest }: Progress) {
  const { times, caseStarts } = log
  const most = deepest.reduce((sum, depth) => sum + Math.max(0, depth - 1), 0)
  const steps = new Uint16Array(most)
  const ms = new Float64Array(most)
  let count = 0
  const attempts = new Attempts(plan, true)
  for (let at = 0; at < deepest.length; at++) {
    if ((deepest[at] as number) < 2) continue
    let from = caseStarts[at] as number
    while ((times[from] as number) < (begun[at] as number)) from++
    attempts.begin()
    attempts.walk(log, from, endOfTime(log, at, furthest[at] as number))
    let last = Number.NaN
    for (let step = 0; step < (deepest[at] as number); step++) {
      const time = attempts.deepestTrace[step] as number
      if (Number.isNaN(time)) continue
      if (step > 0) {
        steps[count] = step
        ms[count++] = time - last
      }
      last = time
    }
  }
  return { steps, ms, count }
}

/** Past the last event of the same time, as those of one time are taken together. */
function endOfTime({ times, caseStarts }: EventLog, at: number, event: number): number {
  const to = caseStarts[at + 1] as number
  let end = event + 1
  while (end < to && times[end] === times[event]) end++
  return end
}

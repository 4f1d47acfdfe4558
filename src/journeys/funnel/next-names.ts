import { caseCount, type EventLog } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'
import type { FunnelPlan } from './plan.ts'
import type { Progress } from './progress.ts'

export type NextNames = {
  /** Cases that end there. */
  readonly ended: number
  /** Most frequent first. */
  readonly names: readonly { readonly name: string; readonly count: number }[]
  /** What the list leaves out. */
  readonly other: { readonly names: number; readonly count: number }
}

/**
 * Per step: the very next event of cases whose best attempt gets no further. Of events of one time, which are taken in the order
 * of the steps that they can be, those of earlier steps came before.
 */
export function nextNamesOf(log: EventLog, plan: FunnelPlan, progress: Progress, limit: number): NextNames[] {
  const { names, caseStarts, dictionary } = log
  const ended = new Uint32Array(plan.steps)
  const counts: readonly Map<number, number>[] = Array.from({ length: plan.steps }, () => new Map())
  for (let at = 0; at < caseCount(log); at++) {
    const step = (progress.deepest[at] as number) - 1
    if (step < 0) continue
    const end = caseStarts[at + 1] as number
    const next = placeAfter(log, plan, progress.furthest[at] as number, end)
    if (next === end) ended[step] = (ended[step] as number) + 1
    else add(counts[step] as Map<number, number>, names[next] as number)
  }
  return counts.map((own, step) => {
    const codes = [...own.keys()].sort((a, b) => a - b)
    const order = ranked(Uint32Array.from(codes, (code) => own.get(code) as number))
    const listed = Array.from(order.slice(0, limit), (index) => {
      const code = codes[index] as number
      return { name: dictionary[code] as string, count: own.get(code) as number }
    })
    const all = (progress.endedAt[step] as number) - (ended[step] as number)
    const shown = listed.reduce((sum, { count }) => sum + count, 0)
    return {
      ended: ended[step] as number,
      names: listed,
      other: { names: codes.length - listed.length, count: all - shown },
    }
  })
}

function placeAfter(
  { names, times }: EventLog,
  { firstStep, strict }: FunnelPlan,
  furthest: number,
  end: number,
): number {
  const stepAt = (at: number) => firstStep[names[at] as number] as number
  let next = furthest + 1
  if (strict) return next
  while (next < end && times[next] === times[furthest] && stepAt(next) > 0 && stepAt(next) < stepAt(furthest)) next++
  return next
}

function add(counts: Map<number, number>, code: number): void {
  counts.set(code, (counts.get(code) ?? 0) + 1)
}

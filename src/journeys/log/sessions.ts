import type { EventLog } from './event-log.ts'

/** What is usual on the web. */
export const USUAL_GAP_MS = 30 * 60_000

/**
 * The same events with each case cut where more than `gapMs` pass between two of them, from the end of the first where ends
 * are known. The columns are shared, not copied. The second session of case `a` is `a#2`.
 */
export function sessionsOf(log: EventLog, gapMs: number): EventLog {
  const { times, caseStarts, caseIds } = log
  const left = log.ends ?? times
  const starts = new Uint32Array(times.length + 1)
  const ids: string[] = []
  let count = 0
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const from = caseStarts[at] as number
    const to = caseStarts[at + 1] as number
    const before = count
    for (let i = from; i < to; i++) {
      if (i > from && (times[i] as number) - (left[i - 1] as number) <= gapMs) continue
      starts[count++] = i
      if (caseIds) ids.push(count - before === 1 ? `${caseIds[at]}` : `${caseIds[at]}#${count - before}`)
    }
  }
  starts[count] = times.length
  return { ...log, caseStarts: starts.slice(0, count + 1), caseIds: caseIds && ids }
}

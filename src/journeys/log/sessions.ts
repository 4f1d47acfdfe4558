import type { EventLog } from './event-log.ts'

/** What is usual on the web. */
export const USUAL_GAP_MS = 30 * 60_000

/** Events that are looked at together. */
const CHUNK = 1024

/**
 * The same events with each case cut where more than `gapMs` pass between two of them, from the end of the first where ends
 * are known. The columns are shared, not copied. The second session of case `a` is `a#2`.
 */
export function sessionsOf(log: EventLog, gapMs: number): EventLog {
  const starts = new Uint32Array(log.times.length + 1)
  const count = fillStarts(log, gapMs, starts)
  starts[count] = log.times.length
  const caseStarts = starts.slice(0, count + 1)
  let ids: readonly string[] | null = null
  return {
    ...log,
    caseStarts,
    // Texts of millions of sessions take longer than most analyses, few of which want to know any.
    get caseIds() {
      ids ??= log.caseIds && sessionIds(log.caseIds, log.caseStarts, caseStarts)
      return ids
    },
  }
}

/** Writes where sessions begin and returns how many there are. */
function fillStarts({ times, ends, caseStarts }: EventLog, gapMs: number, starts: Uint32Array): number {
  const left = ends ?? times
  const rest = new Float64Array(CHUNK)
  const halves = new Int32Array(rest.buffer)
  let count = 0
  let at = 0
  for (let from = 0; from < times.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, times.length)
    rest[0] = from === 0 ? -1 : gapMs - ((times[from] as number) - (left[from - 1] as number))
    if (ends === null) fillRest(times, gapMs, from, to, rest)
    else for (let i = from + 1; i < to; i++) rest[i - from] = gapMs - ((times[i] as number) - (ends[i - 1] as number))
    for (; (caseStarts[at] as number) < to; at++) rest[(caseStarts[at] as number) - from] = -1
    count = fillBelowZero(halves, from, to, starts, count)
  }
  return count
}

/** Writes where nothing is left, behind the first `count`, and returns how many there are with them. */
function fillBelowZero(halves: Int32Array, from: number, to: number, starts: Uint32Array, before: number): number {
  let count = before
  // Written always and counted where it is one: the sign decides, without a branch, which nobody could guess.
  for (let i = from; i < to; i++) {
    starts[count] = i
    count += (halves[2 * (i - from) + 1] as number) >>> 31
  }
  return count
}

/** Of the gap, what is left at each event but the first. */
function fillRest(times: Float64Array, gapMs: number, from: number, to: number, rest: Float64Array): void {
  let left = times[from] as number
  for (let i = from + 1; i < to; i++) {
    const came = times[i] as number
    rest[i - from] = gapMs - (came - left)
    left = came
  }
}

function sessionIds(caseIds: readonly string[], caseStarts: Uint32Array, sessionStarts: Uint32Array): string[] {
  const ids: string[] = []
  let session = 0
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const end = caseStarts[at + 1] as number
    for (let no = 1; (sessionStarts[session] as number) < end; no++, session++)
      ids.push(no === 1 ? `${caseIds[at]}` : `${caseIds[at]}#${no}`)
  }
  return ids
}

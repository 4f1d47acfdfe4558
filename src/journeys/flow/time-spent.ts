import type { EventLog } from '../log/event-log.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'
import type { Walk } from './walk.ts'

/**
 * How long visits last: until the event ends where the log knows when, otherwise until the case's next event. Of n visits,
 * as a case's last event mostly has no known end.
 */
export type Spent = { readonly n: number; readonly medianMs: number | null; readonly p90Ms: number | null }

/** @param ranks per name's code, its group */
export function spentOf(log: EventLog, walk: Walk, ranks: Uint32Array, groups: number, mergeRepeats: boolean): Spent[] {
  const ofVisit = new Uint32Array(walk.places.length)
  const lasting = new Float64Array(walk.places.length)
  let count = 0
  for (let at = 0; at < walk.places.length; at++) {
    const place = walk.places[at] as number
    const ms = lastingAt(log, place, walk.cases[at] as number, mergeRepeats)
    if (ms < 0) continue
    ofVisit[count] = ranks[walk.codes[at] as number] as number
    lasting[count++] = ms
  }
  const quantiles = new GroupedQuantiles(groups, [0.5, 0.9])
  quantiles.countAll(ofVisit, lasting, count)
  quantiles.settle()
  quantiles.collectAll(ofVisit, lasting, count)
  return Array.from({ length: groups }, (_, group) => ({
    n: quantiles.sizeOf(group),
    medianMs: quantiles.of(group, 0.5),
    p90Ms: quantiles.of(group, 0.9),
  }))
}

/** -1 where nothing tells. */
function lastingAt(
  { names, times, ends, caseStarts }: EventLog,
  place: number,
  one: number,
  mergeRepeats: boolean,
): number {
  const to = caseStarts[one + 1] as number
  let first = place
  let last = place
  if (mergeRepeats) {
    const from = caseStarts[one] as number
    while (first > from && names[first - 1] === names[place]) first--
    while (last + 1 < to && names[last + 1] === names[place]) last++
  }
  const end = ends?.[last]
  if (end !== undefined && end > (times[last] as number)) return end - (times[first] as number)
  return last + 1 < to ? (times[last + 1] as number) - (times[first] as number) : -1
}

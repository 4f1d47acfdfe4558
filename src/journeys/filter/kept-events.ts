import { picked, pickedCodes, pickedNumbers } from '../log/columns.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'

/** The log with the events and cases that are marked 1, without cases that have no events left; itself if all are. */
export function keptEvents(log: EventLog, cases: Uint8Array, events: Uint8Array): EventLog {
  const { caseStarts } = log
  const indexes = new Uint32Array(events.length)
  const starts = new Uint32Array(caseStarts.length)
  const keptCases = new Uint32Array(caseCount(log))
  let count = 0
  let caseAt = 0
  for (let at = 0; at < keptCases.length; at++) {
    const before = count
    const to = caseStarts[at + 1] as number
    if (cases[at] === 1) for (let i = caseStarts[at] as number; i < to; i++) if (events[i] === 1) indexes[count++] = i
    if (count === before) continue
    starts[caseAt] = before
    keptCases[caseAt++] = at
  }
  if (count === events.length) return log
  starts[caseAt] = count
  const kept = indexes.subarray(0, count)
  return {
    dictionary: log.dictionary,
    names: pickedCodes(log.names, kept),
    times: pickedNumbers(log.times, kept),
    ends: log.ends && pickedNumbers(log.ends, kept),
    caseStarts: starts.slice(0, caseAt + 1),
    caseIds: log.caseIds && Array.from(keptCases.subarray(0, caseAt), (at) => log.caseIds?.[at] as string),
    attributes: new Map([...log.attributes].map(([name, column]) => [name, picked(column, kept)])),
  }
}

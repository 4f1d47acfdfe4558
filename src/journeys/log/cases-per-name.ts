import { caseCount, type EventLog } from './event-log.ts'

/** By name's code, in how many cases it comes; of those that count, where not all do. */
export function casesPerName(log: EventLog, counts: (at: number) => boolean = () => true): Uint32Array {
  const cases = new Uint32Array(log.dictionary.length)
  const last = new Int32Array(log.dictionary.length).fill(-1)
  for (let at = 0; at < caseCount(log); at++) {
    if (!counts(at)) continue
    for (let event = log.caseStarts[at] as number; event < (log.caseStarts[at + 1] as number); event++) {
      const name = log.names[event] as number
      if (last[name] === at) continue
      last[name] = at
      cases[name] = (cases[name] as number) + 1
    }
  }
  return cases
}

import type { EventRow } from '../log/event-log.ts'

/** The events of each case in their order, as plain rows: what definitions in tests walk over. */
export function casesOf(rows: readonly EventRow[]): EventRow[][] {
  const cases = Map.groupBy(rows, (row) => row.caseId)
  return [...cases.values()].map((events) => events.toSorted((a, b) => a.time - b.time))
}

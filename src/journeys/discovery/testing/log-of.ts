import { type EventLog, eventLogOf } from '../../log/event-log.ts'

/** A log of these journeys, one a case, with a second between events. */
export function logOf(journeys: readonly (readonly string[])[]): EventLog {
  return eventLogOf(
    journeys.flatMap((journey, at) => journey.map((name, i) => ({ caseId: `case ${at}`, name, time: i * 1000 }))),
  )
}

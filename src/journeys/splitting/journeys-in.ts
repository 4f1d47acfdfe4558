import type { Control } from '../analysis.ts'
import type { EventLog } from '../log/event-log.ts'
import { type Splitting, splitJourneys, splitLog } from './split-journeys.ts'

/** Expected share of the cuts that are right, and of the true ends of journeys that are found. */
export type SplitSureness = Pick<Splitting, 'expectedPrecision' | 'expectedRecall'>

type Journeys = { readonly log: EventLog; readonly sureness: SplitSureness }

/** Of the log that was asked for last: one question mostly follows another. */
let last: (Journeys & { readonly of: WeakRef<EventLog> }) | null = null

/** The log with journeys for cases, cut where `split` suggests it. */
export function journeysIn(log: EventLog, control?: Control): Journeys {
  if (last?.of.deref() === log) return last
  const { probabilities, threshold, expectedPrecision, expectedRecall } = splitJourneys(log, control)
  last = {
    of: new WeakRef(log),
    log: splitLog(log, probabilities, threshold),
    sureness: { expectedPrecision, expectedRecall },
  }
  return last
}

import fc from 'fast-check'
import type { EventRow } from '../log/event-log.ts'

const DAY_MS = 86_400_000

type Shape = {
  readonly names?: readonly string[]
  readonly cases?: number
  readonly events?: number
  /** Times are drawn from 0 … this, so that a small one gives many ties. */
  readonly untilMs?: number
}

/** Rows of few names, few cases and few times, so that ties, repetitions and one-event cases are frequent. */
export function arbitraryRows({ names = ['a', 'b', 'c', 'd'], cases = 5, events = 40, untilMs = DAY_MS }: Shape = {}) {
  const time = fc.oneof(
    fc.integer({ min: 0, max: 9 }).map((tenth) => (untilMs * tenth) / 10),
    fc.integer({ min: 0, max: untilMs }),
  )
  const row: fc.Arbitrary<EventRow> = fc.record({
    caseId: fc.integer({ min: 1, max: cases }).map((number) => `case ${number}`),
    name: fc.constantFrom(...names),
    time,
  })
  return fc.array(row, { maxLength: events })
}

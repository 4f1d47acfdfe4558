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

/** More rows than kernels look at together: of few names, in cases of one event to some hundreds. */
export function manyRows(events: number): EventRow[] {
  const rows: EventRow[] = []
  let state = 1
  const random = (below: number) => {
    state = Math.imul(state, 1_664_525) + 1_013_904_223
    return (state >>> 8) % below
  }
  for (let caseNo = 0; rows.length < events; caseNo++) {
    let time = random(DAY_MS)
    const length = 1 + random(random(20) === 0 ? 500 : 20)
    for (let i = 0; i < length; i++) {
      rows.push({ caseId: `case ${caseNo}`, name: `n${random(1 + random(6))}`, time })
      time += random(4) === 0 ? random(DAY_MS) : random(1000)
    }
  }
  return rows
}

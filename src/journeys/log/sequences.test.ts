import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { arbitraryRows, manyRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { caseCount, eventCount, eventLogOf } from './event-log.ts'
import { stepsOf, variantsOf } from './sequences.ts'
import { sessionsOf, USUAL_GAP_MS } from './sessions.ts'

describe('variants', () => {
  it('are the distinct sequences of names with their counts, cut after a number of steps', () => {
    const steps = fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 1, max: 14 }))
    // Of two names, a number holds the first 15 in one half; of twenty, 6 in each of both.
    const names = fc.constantFrom(['a', 'b'], [...'abcdefghijklmnopqrst'])
    const manyCases = names.chain((some) => arbitraryRows({ names: some, cases: 10, events: 120 }))
    fc.assert(
      fc.property(manyCases, steps, (rows, most) => {
        const log = eventLogOf(rows)
        const found = variantsOf(log, most)
        const expected = new Map<string, { count: number; cut: number }>()
        const keys = casesOf(rows).map((events) => {
          const key = JSON.stringify(events.slice(0, most).map((event) => event.name))
          const known = expected.get(key) ?? { count: 0, cut: 0 }
          expected.set(key, { count: known.count + 1, cut: known.cut + (events.length > most ? 1 : 0) })
          return key
        })
        const entries = [...found.counts].map((count, id) => [
          JSON.stringify(stepsOf(log, found, id)),
          { count, cut: found.cut[id] },
        ])
        assert.deepEqual(entries, [...expected])
        assert.deepEqual(
          [...found.ofStretch].map((id) => JSON.stringify(stepsOf(log, found, id))),
          keys,
        )
      }),
      // Journeys that are too long to be told apart by a number.
      {
        examples: [
          [manyRows(3000), Number.POSITIVE_INFINITY],
          [manyRows(3000), 14],
        ],
      },
    )
  })

  it('tells many of them apart', () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => ({
      caseId: `${i >> 1}`,
      name: `${i * 7 + (i % 3)}`,
      time: i,
    }))
    assert.equal(variantsOf(eventLogOf(rows)).counts.length, 30_000)
  })
})

describe('sessions', () => {
  it('begin where more than the gap has passed', () => {
    fc.assert(
      fc.property(arbitraryRows(), fc.integer({ min: 0, max: 86_400_000 / 5 }), (rows, gapMs) => {
        const log = eventLogOf(rows)
        const sessions = sessionsOf(log, gapMs)
        let count = 0
        for (const events of casesOf(rows))
          for (const [i, event] of events.entries())
            if (i === 0 || event.time - (events[i - 1]?.time ?? 0) > gapMs) count++
        assert.equal(caseCount(sessions), count)
        assert.equal(eventCount(sessions), rows.length)
        for (let at = 0; at < count; at++) {
          const times = [...sessions.times.subarray(sessions.caseStarts[at], sessions.caseStarts[at + 1])]
          assert.ok(times.every((time, i) => i === 0 || time - (times[i - 1] as number) <= gapMs))
        }
        assert.equal(new Set(sessions.caseIds).size, count)
      }),
      { examples: [[manyRows(10_000), 5000]] },
    )
  })

  it('are told apart by a number, and count from the end of what lasts', () => {
    const hour = 2 * USUAL_GAP_MS
    const log = eventLogOf([
      { caseId: 'a', name: 'call', time: 0, end: hour },
      { caseId: 'a', name: 'mail', time: hour + USUAL_GAP_MS },
      { caseId: 'a', name: 'visit', time: 3 * hour },
      { caseId: 'b', name: 'visit', time: 0 },
    ])
    const sessions = sessionsOf(log, USUAL_GAP_MS)
    assert.deepEqual(sessions.caseIds, ['a', 'a#2', 'b'])
    assert.deepEqual([...sessions.caseStarts], [0, 2, 3, 4])
    assert.equal(sessions.names, log.names)
  })
})

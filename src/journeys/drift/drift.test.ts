import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eventLogOf } from '../log/event-log.ts'
import { seededRandom } from '../random.ts'
import { driftOf, driftParameters } from './drift.ts'
import { weeksOf } from './weeks.ts'

const DAY_MS = 86_400_000
const MONDAY = Date.UTC(2026, 0, 5)

describe('drift', () => {
  it('raises an alarm in the weeks after people begin to leave out a step, and none before', () => {
    const { rates, weeks, journeys } = drifting(30, 18)
    const fits = rates[0] as (typeof rates)[number]
    assert.equal(weeks[0], MONDAY)
    assert.equal(journeys[0], 100)
    assert.equal(fits.alarms.length, 1)
    const alarm = fits.alarms[0] as (typeof fits.alarms)[number]
    assert.equal(alarm.direction, 'down')
    assert.ok(Math.abs(alarm.since - (MONDAY + 18 * 7 * DAY_MS)) <= 2 * 7 * DAY_MS)
    assert.ok(alarm.raised <= MONDAY + 22 * 7 * DAY_MS)
    assert.deepEqual(
      rates.slice(1).flatMap(({ alarms }) => alarms),
      [],
    )
  })

  it('stays quiet while nothing changes', () => {
    assert.deepEqual(
      drifting(40, 99).rates.flatMap(({ alarms }) => alarms),
      [],
    )
  })

  it('leaves out journeys that may go on', () => {
    const log = eventLogOf([
      { caseId: 'a', name: 'x', time: MONDAY - 1 },
      { caseId: 'b', name: 'x', time: MONDAY },
      { caseId: 'c', name: 'x', time: MONDAY + 9 * DAY_MS },
    ])
    const { starts, ofJourney, unsettled } = weeksOf(log, DAY_MS)
    assert.deepEqual(starts, [MONDAY - 7 * DAY_MS, MONDAY])
    assert.deepEqual([...ofJourney], [0, 1, -1])
    assert.equal(unsettled, 1)
    assert.deepEqual(weeksOf(eventLogOf([]), 0).starts, [])
  })
})

/** Journeys a, b, c; b is left out by a tenth, and from week `change` on by four tenths. */
function drifting(weeks: number, change: number) {
  const random = seededRandom(1)
  const rows = Array.from({ length: weeks * 100 }, (_, journey) => {
    const week = Math.floor(journey / 100)
    const began = MONDAY + (week * 7 + (journey % 7)) * DAY_MS
    const names = random() < (week < change ? 0.1 : 0.4) ? ['a', 'c'] : ['a', 'b', 'c']
    return names.map((name, at) => ({ caseId: `${journey}`, name, time: began + at * 3_600_000 }))
  })
  const expected = { blocks: ['a', 'b', 'c'].map((id) => ({ id, events: [id] })) }
  return driftOf(eventLogOf(rows.flat()), driftParameters.parse({ expected }))
}

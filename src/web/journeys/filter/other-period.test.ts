import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type JourneyFilter, NO_JOURNEY_FILTER } from './filter-address.ts'
import { otherPeriod } from './other-period.ts'

const during = (from: string, to: string): JourneyFilter => ({ ...NO_JOURNEY_FILTER, from, to, with: ['Buys'] })

it('sets a period beside as many days just before it', () => {
  const march = during('2024-03-01', '2024-03-31')
  assert.deepEqual(otherPeriod(march, null), { filter: march, other: during('2024-01-30', '2024-02-29') })
  const day = during('2024-03-01', '2024-03-01')
  assert.deepEqual(otherPeriod(day, null)?.other, during('2024-02-29', '2024-02-29'))
  assert.equal(otherPeriod(during('2024-03-02', '2024-03-01'), null), null)
})

it('sets what one bound leaves in beside what it leaves out', () => {
  assert.deepEqual(otherPeriod(during('2024-03-01', ''), null)?.other, during('', '2024-02-29'))
  assert.deepEqual(otherPeriod(during('', '2024-02-29'), null)?.other, during('2024-03-01', ''))
})

it('halves all time where there is no bound', () => {
  const period = { from: Date.parse('2024-03-01T09:00Z'), to: Date.parse('2024-03-04T10:00Z') }
  assert.deepEqual(otherPeriod(during('', ''), period), {
    filter: during('2024-03-03', ''),
    other: during('', '2024-03-02'),
  })
  assert.equal(otherPeriod(during('', ''), { from: period.from, to: period.from + 1 }), null)
  assert.equal(otherPeriod(during('', ''), null), null)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { comparisonOf } from './compare/compare-maps.ts'
import { day } from './fields.ts'
import { MAP_ID } from './map/map-type.ts'
import { cardReviews, cardsToReview, hasDayPassed } from './map/reviews.ts'
import { summariseMap } from './map/summary.ts'
import { CADENCES, isDue, MOST_WEEKS, nextReview } from './review.ts'
import { after, journey, refusal } from './testing/journey.ts'

const next = (from: string, cadence: (typeof CADENCES)[number], cadenceWeeks = 4) =>
  nextReview(from, { cadence, cadenceWeeks })

test('a cadence later, on the last day of a month that is too short', () => {
  assert.equal(next('2026-11-22', 'none'), '')
  assert.equal(next('2026-01-31', 'monthly'), '2026-02-28')
  assert.equal(next('2028-01-31', 'monthly'), '2028-02-29')
  assert.equal(next('2026-11-30', 'quarterly'), '2027-02-28')
  assert.equal(next('2026-08-31', 'halfYearly'), '2027-02-28')
  assert.equal(next('2028-02-29', 'yearly'), '2029-02-28')
  assert.equal(next('2026-12-28', 'weeks', 1), '2027-01-04')
})

test('the next review of any day is a later day', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2989-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(days, fc.constantFrom(...CADENCES), fc.integer({ min: 1, max: MOST_WEEKS }), (from, cadence, weeks) => {
      const found = next(from, cadence, weeks)
      assert.equal(found, day().parse(found))
      assert.ok(cadence === 'none' ? found === '' : found > from)
    }),
  )
})

test('a review is due on its day, and none is where no day is set', () => {
  assert.deepEqual(
    ['', '2026-11-21', '2026-11-22', '2026-11-23'].map((on) => isDue(on, '2026-11-22')),
    [false, true, true, false],
  )
})

const shop = journey({ stages: { Buy: ['Find', 'Pay'] }, cards: { 'L Find': ['Search', 'Ask'], 'L Pay': ['Invoice'] } })

test('reviewing a map moves its date on by its cadence, and says when it was done', () => {
  const kept = after(shop, 'map.set', { fields: { ownerId: 'u1', reviewOn: '2026-11-01', cadence: 'quarterly' } })
  const done = after(kept, 'map.review', { on: '2026-11-22' })
  const { ownerId, reviewOn, reviewedOn } = done.map[MAP_ID] ?? {}
  assert.deepEqual([ownerId, reviewOn, reviewedOn], ['u1', '2027-02-22', '2026-11-22'])
  assert.equal(after(shop, 'map.review', { on: '2026-11-22' }).map[MAP_ID]?.reviewOn, '')
})

test('days that are none are refused', () => {
  for (const on of ['2026-02-30', '2026-13-01', '1899-12-31', '22.11.2026', '']) {
    assert.equal(refusal(shop, 'map.review', { on }), 'invalid-arguments', on)
  }
  assert.equal(refusal(shop, 'map.set', { fields: { reviewOn: '2026-02-30' } }), 'invalid-arguments')
  assert.equal(refusal(shop, 'map.set', { fields: { cadenceWeeks: 0 } }), 'invalid-arguments')
  assert.equal(refusal(shop, 'card.set', { id: 'Ask', fields: { reviewOn: 'soon' } }), 'invalid-arguments')
})

test('cards with a day of their own are listed and summed up while they can be seen', () => {
  const on = (id: string, reviewOn: string) => ['card.set', { id, fields: { reviewOn } }] as const
  const dated = [on('Invoice', '2026-11-20'), on('Search', '2026-11-20'), on('Ask', '2027-01-01')].reduce(
    (map, [name, args]) => after(map, name, args),
    shop,
  )
  assert.deepEqual(
    cardsToReview(dated, '2026-11-22').map(({ id }) => id),
    ['Search', 'Invoice'],
  )
  assert.deepEqual([hasDayPassed(dated, '2026-11-19'), hasDayPassed(dated, '2026-11-20')], [false, true])
  assert.deepEqual(summariseMap(dated).cardReviews, [
    ['2026-11-20', 2],
    ['2027-01-01', 1],
  ])
  assert.deepEqual(cardReviews(after(dated, 'step.delete', { ids: ['Find'] })), [['2026-11-20', 1]])
  const reviewed = after(dated, 'card.review', { ids: ['Search', 'Invoice'], on: '2026-11-22' })
  assert.deepEqual(cardReviews(reviewed), [['2027-01-01', 1]], 'without a cadence they go with the map')
  const monthly = after(dated, 'map.set', { fields: { cadence: 'monthly' } })
  assert.deepEqual(cardReviews(after(monthly, 'card.review', { ids: ['Ask'], on: '2026-11-22' })).at(-1), [
    '2026-12-22',
    1,
  ])
})

test('upkeep is part of a map’s history, and no difference between two maps', () => {
  const kept = after(after(shop, 'map.set', { fields: { ownerId: 'u1', reviewOn: '2027-01-01' } }), 'card.set', {
    id: 'Ask',
    fields: { reviewOn: '2027-01-01' },
  })
  const fields = comparisonOf(shop, kept, { by: 'identity' }).changes.map((change) =>
    change.kind === 'changed' ? change.fields.map(({ field }) => field) : [],
  )
  assert.deepEqual(fields, [['ownerId', 'reviewOn'], ['reviewOn']])
  assert.deepEqual(comparisonOf(shop, kept).changes, [])
})

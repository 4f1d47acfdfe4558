import assert from 'node:assert/strict'
import test from 'node:test'
import { localDay, momentOf } from './local-day.ts'

test('a day is the one where the person sits, from its first minute to its last', () => {
  assert.equal(localDay(new Date(2027, 0, 5, 0, 0).getTime()), '2027-01-05')
  assert.equal(localDay(new Date(2027, 11, 31, 23, 59).getTime()), '2027-12-31')
  assert.equal(localDay(momentOf('2028-02-29')), '2028-02-29')
})

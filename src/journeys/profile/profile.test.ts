import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventLogOf } from '../log/event-log.ts'
import { profileOf } from './profile.ts'

test('names and values are counted, the most frequent first, with what is missing', () => {
  const log = eventLogOf([
    { caseId: 'a', name: 'view', time: 1, attributes: { channel: 'web', price: 3 } },
    { caseId: 'a', name: 'view', time: 2, attributes: { channel: 'shop', price: -1.5 } },
    { caseId: 'b', name: 'view', time: 1, attributes: { channel: 'web', empty: null } },
    { caseId: 'b', name: 'buy', time: 2 },
    { caseId: 'c', name: 'ask', time: 2, attributes: { channel: 'x'.repeat(900) } },
  ])
  const { names, otherNames, columns } = profileOf(log)
  assert.deepEqual(names, [
    { name: 'view', events: 3, cases: 2 },
    { name: 'ask', events: 1, cases: 1 },
    { name: 'buy', events: 1, cases: 1 },
  ])
  assert.deepEqual(otherNames, { names: 0, events: 0 })
  const [channel, price, empty] = columns
  assert.deepEqual(channel, {
    name: 'channel',
    kind: 'text',
    missing: 1,
    distinct: 3,
    values: [
      { value: 'web', events: 2 },
      { value: 'shop', events: 1 },
      { value: 'x'.repeat(500), events: 1 },
    ],
    least: null,
    most: null,
  })
  assert.deepEqual([price?.missing, price?.least, price?.most, price?.distinct], [3, -1.5, 3, null])
  assert.deepEqual([empty?.missing, empty?.values], [5, []])
})

test('names that are not listed are counted, and an empty log has none', () => {
  const rows = Array.from({ length: 1500 }, (_, at) => ({ caseId: 'a', name: `n${at}`, time: at }))
  const { names, otherNames } = profileOf(eventLogOf([...rows, { caseId: 'b', name: 'n1400', time: 0 }]))
  assert.deepEqual([names.length, names[0]?.name, otherNames], [1000, 'n1400', { names: 500, events: 500 }])
  assert.deepEqual(profileOf(eventLogOf([])), { names: [], otherNames: { names: 0, events: 0 }, columns: [] })
})

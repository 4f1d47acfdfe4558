import assert from 'node:assert/strict'
import test from 'node:test'
import { columnName, optionOf, withMeaning } from './mapping-choice.ts'

const field = { index: 2, meaning: 'ignore', lane: 'custom', title: 'Pain', persona: '' } as const

test('columns are named as in a spreadsheet', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('a choice is a meaning or a lane, there and back', () => {
  assert.equal(optionOf(withMeaning(field, 'lane:pains')), 'lane:pains')
  assert.deepEqual(withMeaning(field, 'lane:pains'), { ...field, chosen: true, meaning: 'cards', lane: 'pains' })
  assert.equal(optionOf(withMeaning(field, 'stage')), 'stage')
})

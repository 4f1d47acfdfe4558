import assert from 'node:assert/strict'
import test from 'node:test'
import { ranked } from './palette-search.ts'

const titles = ['Buying a used bike', 'A bicycle repaired', 'Bike service', 'Förskoleplats']
const find = (typed: string) => ranked(titles, typed, (title) => title)

test('every word must be there; beginnings go before middles', () => {
  assert.deepEqual(find('bike'), ['Bike service', 'Buying a used bike'])
  assert.deepEqual(find('bi re'), ['A bicycle repaired'])
  assert.deepEqual(find('nothing'), [])
})

test('marks and case don’t matter, and nothing typed finds everything in its order', () => {
  assert.deepEqual(find('forsko'), ['Förskoleplats'])
  assert.deepEqual(find('  '), titles)
})

test('hyphens don’t matter: whoever types “email” means “E-mail”', () => {
  assert.deepEqual(
    ranked(['Chat', 'E-mail', 'Welcome e-mail'], 'email', (name) => name),
    ['E-mail', 'Welcome e-mail'],
  )
  assert.deepEqual(
    ranked(['Email'], 'e-mail', (name) => name),
    ['Email'],
  )
})

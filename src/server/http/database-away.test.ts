import assert from 'node:assert/strict'
import test from 'node:test'
import { isDatabaseAway } from './database-away.ts'

const there = { ping: async () => {} }
const away = { ping: () => Promise.reject(new Error('connect ECONNREFUSED')) }

test('a database that ended the connection was away, also where it answers again by now', async () => {
  assert.equal(await isDatabaseAway(Object.assign(new Error('starting up'), { code: '57P03' }), there), true)
  const noSession = { status: 'INTERNAL_SERVER_ERROR', body: { code: 'FAILED_TO_GET_SESSION' } }
  assert.equal(await isDatabaseAway(noSession, there), true)
  assert.equal(await isDatabaseAway({ ...noSession, status: 'UNAUTHORIZED' }, there), false)
})

test('any other fault is the database’s only where that doesn’t answer', async () => {
  const faults = [new TypeError('of our own'), Object.assign(new Error('twice'), { code: '23505' }), null]
  for (const fault of faults) {
    assert.equal(await isDatabaseAway(fault, there), false)
    assert.equal(await isDatabaseAway(fault, away), true)
  }
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { durationFor } from './duration.ts'

describe('durations', () => {
  it('are written in the one unit that fits', () => {
    const english = durationFor('en')
    const said = [0, 250, 1000, 59_940, 60_000, 5_400_000, 86_400_000, 250.4 * 86_400_000].map(english)
    assert.deepEqual(said, ['0 sec', '250 ms', '1 sec', '59.9 sec', '1 min', '1.5 hr', '1 day', '250 days'])
    assert.equal(durationFor('fi')(5_400_000).replace(/\s/, ' '), '1,5 t')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runsOf } from './runs.ts'

describe('runs of a journey', () => {
  it('put together what repeats at once', () => {
    assert.deepEqual(runsOf(['a', 'b', 'b', 'b', 'a']), [
      { name: 'a', times: 1, at: 0 },
      { name: 'b', times: 3, at: 1 },
      { name: 'a', times: 1, at: 4 },
    ])
    assert.deepEqual(runsOf([]), [])
  })
})

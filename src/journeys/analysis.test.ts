import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { analysis, checkpoint } from './analysis.ts'
import { basisOf } from './basis.ts'
import { eventLogOf } from './log/event-log.ts'

const LOG = eventLogOf([
  { caseId: 'a', name: 'x', time: 40 },
  { caseId: 'a', name: 'y', time: 70 },
  { caseId: 'b', name: 'x', time: -3 },
])

const counting = analysis({
  id: 'counting',
  parameters: z.object({ rounds: z.int() }),
  run: (log, { rounds }, control) => {
    for (let round = 0; round <= rounds; round++) checkpoint(control, round, rounds)
    return { basis: basisOf(log) }
  },
})

describe('an analysis', () => {
  it('says what it rests on', () => {
    assert.deepEqual(counting.run(LOG, { rounds: 0 }), { basis: { events: 3, cases: 2, period: { from: -3, to: 70 } } })
    assert.equal(basisOf(eventLogOf([])).period, null)
  })

  it('tells how far it has come', () => {
    const told: number[] = []
    counting.run(LOG, { rounds: 4 }, { progress: (share) => told.push(share) })
    assert.deepEqual(told, [0, 0.25, 0.5, 0.75, 1])
  })
})

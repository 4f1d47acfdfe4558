import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eventLogOf } from './log/event-log.ts'
import { ANALYSES, analysisNamed } from './registry.ts'

describe('the registry of analyses', () => {
  it('holds each id once, and finds it', () => {
    assert.equal(new Set(ANALYSES.map(({ id }) => id)).size, ANALYSES.length)
    for (const one of ANALYSES) assert.equal(analysisNamed(one.id), one)
    assert.equal(analysisNamed('nothing of this name'), null)
  })

  it('answers in plain JSON that says what it rests on, on an empty log too', () => {
    const logs = [eventLogOf([]), eventLogOf([{ caseId: 'a', name: 'x', time: 0 }])]
    for (const one of ANALYSES) {
      const parameters = one.parameters.safeParse({})
      if (!parameters.success) continue
      for (const log of logs) {
        const result = one.run(log, parameters.data)
        assert.deepEqual(JSON.parse(JSON.stringify(result)), result, one.id)
        assert.deepEqual((result as { basis: unknown }).basis, {
          events: log.names.length,
          cases: log.names.length,
          period: log.names.length === 0 ? null : { from: 0, to: 0 },
        })
      }
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { flow } from '../../../journeys/flow/flow.ts'
import { eventLogOf } from '../../../journeys/log/event-log.ts'
import { flowDrawing } from './flow-picture-data.ts'

const journeys = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
})

describe('the picture of a flow', () => {
  it('draws every visit: what enters a bar and what leaves it are as many as the bar counts', () => {
    fc.assert(
      fc.property(journeys, fc.nat(3), fc.integer({ min: 1, max: 5 }), (cases, nodes, steps) => {
        const log = eventLogOf(
          cases.flatMap((events, at) => [...events].map((name, time) => ({ caseId: `${at}`, name, time }))),
        )
        const result = flow.run(log, flow.parameters.parse({ nodes, steps }))
        const { places, bands, picture } = flowDrawing(result, 200)
        const sum = (end: 'from' | 'to', id: string) =>
          [...bands.values()].filter((band) => band[end] === id).reduce((total, { value }) => total + value, 0)
        for (const { id, step, visits, other } of places.values()) {
          const isLast = step === result.steps.length - 1
          assert.equal(sum('from', id) + (isLast ? other : 0), visits, `out of ${id}`)
          if (step > 0) assert.equal(sum('to', id), visits, `into ${id}`)
        }
        assert.equal(picture.nodes.length, places.size)
        assert.equal(picture.links.length, [...bands.values()].filter(({ to }) => to !== null).length)
      }),
      { numRuns: 60 },
    )
  })
})

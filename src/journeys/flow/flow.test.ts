import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { type FlowParameters, type FlowResult, flow } from './flow.ts'

function flowOf(rows: readonly EventRow[], parameters: object = {}): FlowResult {
  return flow.run(eventLogOf(rows), flow.parameters.parse(parameters))
}

type Visit = { readonly name: string; readonly ms: number | null }

/** By the definition: each journey's visits from where one begins, in the direction of the walk. */
function walksOf(rows: readonly EventRow[], { direction, from, occurrence, mergeRepeats }: FlowParameters): Visit[][] {
  return casesOf(rows).flatMap((events) => {
    const is = ({ name }: EventRow) => from.includes(name)
    const at = direction === 'whole' ? 0 : occurrence === 'first' ? events.findIndex(is) : events.findLastIndex(is)
    if (at < 0) return []
    const runs: EventRow[][] = []
    let begin = 0
    for (const [i, one] of events.entries()) {
      if (mergeRepeats && runs.at(-1)?.[0]?.name === one.name) runs.at(-1)?.push(one)
      else runs.push([one])
      if (i === at) begin = runs.length - 1
    }
    const visits = runs.map((run, i): Visit => {
      const [first, last] = [run[0] as EventRow, run.at(-1) as EventRow]
      const until =
        last.end !== undefined && last.end !== null && last.end > last.time ? last.end : runs[i + 1]?.[0]?.time
      return { name: first.name, ms: until === undefined ? null : until - first.time }
    })
    return [direction === 'backward' ? visits.slice(0, begin + 1).reverse() : visits.slice(begin)]
  })
}

const asked = fc
  .record({
    direction: fc.constantFrom('whole', 'forward', 'backward'),
    from: fc.uniqueArray(fc.constantFrom('a', 'b'), { minLength: 1 }),
    occurrence: fc.constantFrom('first', 'last'),
    steps: fc.integer({ min: 1, max: 8 }),
    nodes: fc.nat(5),
    mergeRepeats: fc.boolean(),
  })
  .map((parameters) => flow.parameters.parse(parameters))

describe('flow', () => {
  it('counts every visit once: along an edge, to something that isn’t shown, or as an exit', () => {
    fc.assert(
      fc.property(arbitraryRows({ cases: 12, events: 60 }), asked, (rows, parameters) => {
        for (const { nodes, rest, edges, visits, other, exits } of flowOf(rows, parameters).steps) {
          for (const node of [...nodes, ...(rest ? [{ name: null, ...rest }] : [])]) {
            const out = edges.filter((edge) => edge.from === node.name).reduce((sum, { count }) => sum + count, 0)
            assert.equal(out + node.other + node.exits, node.visits)
          }
          assert.equal(edges.reduce((sum, { count }) => sum + count, 0) + other + exits, visits)
          assert.equal(
            [...nodes, ...(rest ? [rest] : [])].reduce((sum, node) => sum + node.visits, 0),
            visits,
          )
        }
      }),
    )
  })

  it('equals its definition', () => {
    const rows = fc
      .tuple(arbitraryRows({ cases: 12, events: 60 }), fc.boolean())
      .map(([all, lasting]) =>
        lasting ? all.map((row, i) => (i % 2 ? row : { ...row, end: row.time + i * 1000 })) : all,
      )
    fc.assert(
      fc.property(rows, asked, (all, parameters) => {
        const walks = walksOf(all, parameters)
        const result = flowOf(all, parameters)
        assert.equal(result.journeys, walks.length)
        assert.equal(result.without, casesOf(all).length - walks.length)
        const longest = walks.reduce((most, { length }) => Math.max(most, length), 0)
        assert.equal(result.steps.length, Math.min(parameters.steps, longest))
        for (const [at, step] of result.steps.entries()) {
          const here = walks.filter((walk) => walk.length > at)
          assert.equal(step.visits, here.length)
          assert.equal(step.exits, here.filter((walk) => walk.length === at + 1).length)
          const counts = Map.groupBy(here, (walk) => walk[at]?.name)
          assert.equal(step.nodes.length, Math.min(parameters.nodes, counts.size))
          assert.equal((step.rest?.names ?? 0) + step.nodes.length, counts.size)
          for (const node of step.nodes) {
            const own = counts.get(node.name) ?? []
            assert.equal(node.visits, own.length)
            const known = Float64Array.from(own.flatMap((walk) => walk[at]?.ms ?? []))
            assert.deepEqual(node.time, {
              n: known.length,
              medianMs: quantileOf(known, 0.5),
              p90Ms: quantileOf(known, 0.9),
            })
          }
          for (const { from, to, count } of step.edges.filter((edge) => edge.from !== null)) {
            assert.equal(count, here.filter((walk) => walk[at]?.name === from && walk[at + 1]?.name === to).length)
          }
        }
      }),
    )
  })

  it('asks for the event that one goes from', () => {
    assert.equal(flow.parameters.safeParse({ direction: 'backward' }).error?.issues[0]?.path[0], 'from')
  })

  it('follows as many steps as there are', () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({ caseId: 'long', name: `${i}`, time: i }))
    const { steps } = flowOf(rows, { steps: 10_000 })
    assert.equal(steps.length, 500)
    assert.deepEqual(steps.at(-1)?.exits, 1)
  })
})

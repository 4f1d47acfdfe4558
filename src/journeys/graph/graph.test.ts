import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import { arbitraryRows, manyRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { type GraphResult, graph } from './graph.ts'

const DAY_MS = 86_400_000

function graphOf(rows: readonly EventRow[], parameters: object = {}): GraphResult {
  return graph.run(eventLogOf(rows), graph.parameters.parse(parameters))
}

/** From the definition: every pair of neighbours in every case. */
function pairsOf(rows: readonly EventRow[]) {
  const pairs = new Map<string, number[]>()
  for (const events of casesOf(rows)) {
    for (const [i, event] of events.entries()) {
      const next = events[i + 1]
      if (!next) continue
      const key = `${event.name} → ${next.name}`
      pairs.set(key, [...(pairs.get(key) ?? []), Math.max(0, next.time - (event.end ?? event.time))])
    }
  }
  return pairs
}

const withEnds = (rows: fc.Arbitrary<EventRow[]>) =>
  fc
    .tuple(rows, fc.array(fc.nat(DAY_MS), { maxLength: 40 }))
    .map(([all, lengths]) =>
      all.map((row, i) => (lengths[i] === undefined ? row : { ...row, end: row.time + lengths[i] })),
    )

function assertTimed(all: readonly EventRow[]): void {
  const expected = pairsOf(all)
  const { edges, totalMs, bottlenecks } = graphOf(all, { bottlenecks: 1000 })
  assert.deepEqual(new Set(edges.map(({ from, to }) => `${from} → ${to}`)), new Set(expected.keys()))
  for (const edge of edges) {
    const times = Float64Array.from(expected.get(`${edge.from} → ${edge.to}`) ?? [])
    const sum = times.reduce((total, ms) => total + ms, 0)
    assert.equal(edge.count, times.length)
    assert.equal(edge.totalMs, sum)
    assert.equal(edge.meanMs, sum / times.length)
    assert.equal(edge.medianMs, quantileOf(times, 0.5))
    assert.equal(edge.p90Ms, quantileOf(times, 0.9))
  }
  const shares = bottlenecks.reduce((sum, { share }) => sum + share, 0)
  if (totalMs > 0) assert.ok(Math.abs(shares - 1) < 1e-9)
}

describe('the follows graph', () => {
  it('counts and times each pair of neighbours', () => {
    const many = Array.from({ length: 80 }, (_, i) => `n${i}`)
    const rows = fc.oneof(
      arbitraryRows(),
      withEnds(arbitraryRows()),
      arbitraryRows({ names: many, untilMs: 9_000 * DAY_MS }),
    )
    fc.assert(
      fc.property(rows, (all) => {
        assertTimed(all)
      }),
      { examples: [[manyRows(10_000)]] },
    )
  })

  it('counts names, the cases that have them, begin and end with them', () => {
    fc.assert(
      fc.property(arbitraryRows(), (rows) => {
        const cases = casesOf(rows)
        const { nodes, edges } = graphOf(rows)
        for (const { name, count, cases: having, starts, ends, duration } of nodes) {
          assert.equal(count, rows.filter((row) => row.name === name).length)
          assert.equal(having, cases.filter((events) => events.some((event) => event.name === name)).length)
          assert.equal(starts, cases.filter((events) => events[0]?.name === name).length)
          assert.equal(ends, cases.filter((events) => events.at(-1)?.name === name).length)
          assert.equal(duration, null)
          const leaving = edges.filter((edge) => edge.from === name).reduce((sum, edge) => sum + edge.count, 0)
          assert.equal(leaving + ends, count)
        }
        assert.equal(nodes.length, new Set(rows.map((row) => row.name)).size)
      }),
    )
  })

  it('counts what its lists leave out', () => {
    fc.assert(
      fc.property(arbitraryRows(), fc.nat(6), (rows, most) => {
        const whole = graphOf(rows)
        const part = graphOf(rows, { edges: most, nodes: most, bottlenecks: most })
        const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
        assert.deepEqual(part.edges, whole.edges.slice(0, most))
        assert.deepEqual(part.nodes, whole.nodes.slice(0, most))
        assert.equal(part.edges.length + part.other.edges, whole.edges.length)
        assert.equal(sum(part.edges) + part.other.edgeFollows, sum(whole.edges))
        assert.equal(sum(part.nodes) + part.other.nodeEvents, rows.length)
        const listed = part.bottlenecks.reduce((total, { totalMs }) => total + totalMs, 0)
        assert.ok(Math.abs(listed + part.other.bottleneckMs - whole.totalMs) < 1e-3)
      }),
    )
  })

  it('ranks where time goes, between events and at those that last', () => {
    const minute = 60_000
    const result = graphOf([
      { caseId: '1', name: 'order', time: 0, end: 2 * minute },
      { caseId: '1', name: 'deliver', time: 9 * minute, end: 12 * minute },
      { caseId: '2', name: 'order', time: 0, end: minute },
      { caseId: '2', name: 'deliver', time: 30_000, end: 30_000 },
    ])
    assert.deepEqual(
      result.bottlenecks.map((one) => [
        one.kind === 'at' ? one.name : `${one.from} → ${one.to}`,
        one.totalMs / minute,
        one.n,
      ]),
      [
        ['order → deliver', 7, 2],
        ['order', 3, 2],
        ['deliver', 3, 2],
      ],
    )
    assert.equal(result.bottlenecks[0]?.share, 7 / 13)
    assert.equal(result.bottlenecks[0]?.medianMs, 3.5 * minute)
    assert.deepEqual(result.nodes.find(({ name }) => name === 'order')?.duration, {
      n: 2,
      medianMs: 1.5 * minute,
      p90Ms: 1.9 * minute,
      meanMs: 1.5 * minute,
      totalMs: 3 * minute,
    })
  })

  it('holds a million names, and times from before 1970 to 2100', () => {
    const count = 1_000_000
    const result = graph.run(
      {
        dictionary: Array.from({ length: count }, (_, i) => `page ${i}`),
        names: Uint32Array.from({ length: count }, (_, i) => i),
        times: Float64Array.from({ length: count }, (_, i) => (i === 0 ? Date.UTC(1969, 0) : Date.UTC(2100, 0) + i)),
        ends: null,
        caseStarts: Uint32Array.of(0, count),
        caseIds: null,
        attributes: new Map(),
      },
      graph.parameters.parse({ edges: 1 }),
    )
    assert.equal(result.other.edges, count - 2)
    assert.equal(result.bottlenecks[0]?.totalMs, Date.UTC(2100, 0) + 1 - Date.UTC(1969, 0))
  })
})

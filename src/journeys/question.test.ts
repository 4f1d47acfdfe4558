import assert from 'node:assert/strict'
import { it } from 'node:test'
import { tellingIssue } from '../domain/telling-issue.ts'
import type { GraphResult } from './graph/graph.ts'
import { eventLogOf } from './log/event-log.ts'
import type { Prepared } from './question.ts'
import { analysisNamed } from './registry.ts'

const HOUR_MS = 3_600_000
const LOG = eventLogOf(
  ['/a', '/b', '/a', '/order', '/a'].map((name, i) => ({
    caseId: i < 4 ? 'buyer' : 'other',
    name,
    time: i * HOUR_MS,
    attributes: { channel: i % 2 === 0 ? 'web' : 'app' },
  })),
)

it('asks any analysis of a part of a log, cut into sessions before and mapped', () => {
  const graph = analysisNamed('graph')
  assert.ok(graph)
  const parameters = graph.parameters.parse({
    mapping: { rules: [{ how: 'path', value: '/order', touchpoint: 'Order' }] },
    filter: { with: ['Order'], where: [{ attribute: 'channel', values: ['web'], of: 'event' }] },
    sessionGapMs: HOUR_MS,
  })
  const result = graph.run(LOG, parameters) as Record<string, unknown>
  assert.deepEqual(result.basis, { events: 2, cases: 1, period: { from: 0, to: 2 * HOUR_MS } })
  assert.deepEqual(result.whole, { events: 5, cases: 2, period: { from: 0, to: 4 * HOUR_MS } })
  assert.equal((result.filter as { with: string[] }).with[0], 'Order')
  assert.equal((result.unmapped as { events: number }).events, 4)
  assert.equal(result.sessionGapMs, HOUR_MS)
})

it('asks of the journeys that long histories fall into, and says how sure that is', () => {
  const steps = ['/a', '/b', '/order']
  const histories = eventLogOf(
    Array.from({ length: 600 }, (_, i) => ({
      caseId: `c${Math.floor(i / 15)}`,
      name: steps[i % 3] as string,
      time: Math.floor(i / 3) * 90 * HOUR_MS + (i % 3) * 60_000,
    })),
  )
  const graph = analysisNamed('graph')
  const asked = { splitHistories: true, filter: { to: 90 * HOUR_MS } }
  const shares: number[] = []
  const result = graph?.run(histories, graph.parameters.parse(asked), {
    progress: (share) => shares.push(share),
  }) as GraphResult & Prepared
  assert.deepEqual([result.whole.cases, result.basis.cases], [200, 1])
  assert.ok((result.split?.expectedPrecision ?? 0) > 0.9 && (result.split?.expectedRecall ?? 0) > 0.9)
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => a - b),
  )
})

it('takes a filter by the names that events have of their own where rules name some of them otherwise', () => {
  const graph = analysisNamed('graph')
  const rules = [{ on: 'channel', how: 'equals', value: 'web', touchpoint: 'Site' }]
  const parameters = {
    mapping: { rules },
    namedBy: 'either',
    filter: { with: ['/b'], without: ['Site'], only: ['/a'] },
  }
  const result = graph?.run(LOG, graph.parameters.parse(parameters)) as GraphResult & Prepared
  assert.deepEqual([result.basis.cases, result.nodes.map(({ name, count }) => [name, count])], [1, [['Site', 2]]])
})

it('asks of everything where nothing else is said', () => {
  const graph = analysisNamed('graph')
  const result = graph?.run(LOG, graph.parameters.parse({})) as Record<string, unknown>
  assert.deepEqual(result.basis, result.whole)
  assert.deepEqual([result.filter, result.sessionGapMs, result.split, result.unmapped], [null, null, null, null])
})

it('keeps what an analysis demands of its own parameters', () => {
  assert.ok(!analysisNamed('flow')?.parameters.safeParse({ direction: 'forward' }).success)
})

it('refuses a key that it doesn’t know, wherever it stands, and says which are known', () => {
  const refusalOf = (id: string, parameters: object) => {
    const taken = analysisNamed(id)?.parameters.safeParse(parameters)
    if (!taken || taken.success) return null
    const { path, message } = tellingIssue(taken.error)
    return `${path.join('.')} ${message}`
  }
  assert.match(
    refusalOf('graph', { filter: { wth: ['/a'] } }) ?? '',
    /^filter unknown: "wth"; known: "from", "to", .*"with"/,
  )
  assert.match(
    refusalOf('graph', { filter: { outside: { periodof: 'cases' } } }) ?? '',
    /^filter\.outside unknown: "per/,
  )
  const where = [{ attribute: 'channel', values: ['web'], off: 'event' }]
  assert.match(refusalOf('graph', { filter: { where } }) ?? '', /^filter\.where\.0 unknown: "off"/)
  assert.match(refusalOf('graph', { filters: {} }) ?? '', /unknown: "filters"; known: .*"filter"/)
  const rule = { how: 'path', value: '/a', touchpoint: 'A', stages: 'B' }
  assert.match(refusalOf('graph', { mapping: { rules: [rule] } }) ?? '', /^mapping\.rules\.0 unknown: "stages"/)
  assert.match(refusalOf('mapping', { rules: [rule] }) ?? '', /^rules\.0 unknown: "stages"/)
  const steps = ['/a', { anyOf: ['/b'], optinal: true }]
  assert.match(refusalOf('funnel', { steps }) ?? '', /^steps\.1 unknown: "optinal"; known: "anyOf"/)
  const expected = { blocks: [{ kind: 'loop', body: [{ id: 'a', events: [], optonal: true }] }] }
  assert.match(refusalOf('check', { expected }) ?? '', /unknown: "optonal"/)
  for (const id of ['flow', 'paths', 'roles', 'split', 'discover', 'segments', 'drift'])
    assert.match(refusalOf(id, { expected: { blocks: [] }, nobody: 1 }) ?? '', /unknown: /, id)
})

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { flow } from './flow/flow.ts'
import { funnel } from './funnel/funnel.ts'
import { graph } from './graph/graph.ts'
import { type EventRow, eventLogOf } from './log/event-log.ts'
import { paths } from './paths/paths.ts'
import { roles } from './roles/roles.ts'
import { casesOf } from './testing/cases.ts'

const LOGS = new URL('../../../shared/data/logs/', import.meta.url)
const FILES = [
  { file: 'bpi12_w.csv', separator: ',', columns: [0, 1, 2] },
  { file: 'sepsis.csv', separator: ';', columns: [0, 1, 2] },
] as const

for (const { file, separator, columns } of FILES) {
  const missing = existsSync(LOGS) ? false : '../shared/data/logs is missing'
  describe(`on ${file}`, { skip: missing }, () => {
    const rows = missing ? [] : rowsOf(file, separator, columns)
    const log = eventLogOf(rows)
    const cases = casesOf(rows)
    const names = cases.map((events) => events.map(({ name }) => name))

    it('the graph counts what neighbours count', () => {
      const counts = new Map<string, number>()
      for (const own of names)
        for (const [i, name] of own.slice(1).entries())
          counts.set(`${own[i]}→${name}`, (counts.get(`${own[i]}→${name}`) ?? 0) + 1)
      const { edges, totalMs } = graph.run(log, graph.parameters.parse({}))
      assert.deepEqual(new Map(edges.map(({ from, to, count }) => [`${from}→${to}`, count])), counts)
      const whole = cases.reduce((sum, events) => sum + (events.at(-1)?.time ?? 0) - (events[0]?.time ?? 0), 0)
      assert.ok(Math.abs(totalMs - whole) < 1e-9 * whole)
    })

    it('paths are the distinct journeys', () => {
      const counts = [...Map.groupBy(names, (own) => own.join('→')).values()].map(({ length }) => length)
      const result = paths.run(log, paths.parameters.parse({ limit: 1_000_000 }))
      assert.deepEqual(
        result.paths.map(({ count }) => count),
        counts.sort((a, b) => b - a),
      )
    })

    it('flow loses nobody', () => {
      const { steps } = flow.run(log, flow.parameters.parse({ steps: 1000, nodes: 3 }))
      for (const [at, { visits, other, exits, edges }] of steps.entries()) {
        assert.equal(visits, names.filter((own) => own.length > at).length)
        assert.equal(edges.reduce((sum, { count }) => sum + count, 0) + other + exits, visits)
      }
    })

    it('a funnel without windows counts those who have the steps in order', () => {
      const frequent = [...Map.groupBy(names.flat(), (name) => name)].sort((a, b) => b[1].length - a[1].length)
      const steps = frequent.slice(0, 3).map(([name]) => name)
      // One time counts as one moment: its events stand in the order of the steps.
      const placed = cases.map((events) =>
        events.toSorted((a, b) => a.time - b.time || steps.indexOf(a.name) - steps.indexOf(b.name)),
      )
      const expected = steps.map(
        (_, step) => placed.filter((events) => hasInOrder(events, steps.slice(0, step + 1))).length,
      )
      const result = funnel.run(log, funnel.parameters.parse({ steps }))
      assert.deepEqual(
        result.steps.map(({ reached }) => reached),
        expected,
      )
    })

    it('roles share all conversions out', () => {
      const goal = names[0]?.at(-1) as string
      const { touchpoints, other, conversions, direct } = roles.run(
        log,
        roles.parameters.parse({ goal: [goal], limit: 5 }),
      )
      assert.equal(conversions, names.filter((own) => own.includes(goal)).length)
      for (const key of ['first', 'last', 'linear', 'markov'] as const) {
        const sum = [...touchpoints, ...(other ? [other] : [])].reduce((total, role) => total + role[key], 0)
        assert.ok(Math.abs(sum - (conversions - direct)) < 1e-6, `${key}: ${sum}`)
      }
    })
  })
}

function rowsOf(file: string, separator: string, columns: readonly [number, number, number]): EventRow[] {
  const lines = readFileSync(new URL(file, LOGS), 'utf8').trim().split(/\r?\n/).slice(1)
  return lines.map((line) => {
    const cells = line.split(separator)
    const [caseId = '', name = '', time = ''] = columns.map((column) => cells[column])
    return { caseId, name, time: Date.parse(`${time.replaceAll('/', '-').replace(' ', 'T')}Z`) }
  })
}

function hasInOrder(events: readonly EventRow[], steps: readonly string[]): boolean {
  let next = 0
  for (const { name } of events) if (name === steps[next]) next++
  return next >= steps.length
}

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { type RolesResult, roles } from './roles.ts'

function rolesOf(rows: readonly EventRow[], parameters: object = {}): RolesResult {
  return roles.run(eventLogOf(rows), roles.parameters.parse({ goal: ['G'], ...parameters }))
}

/** Cases written as letters. */
function rowsOf(...cases: readonly string[]): EventRow[] {
  return cases.flatMap((events, at) => [...events].map((name, time) => ({ caseId: `${at}`, name, time })))
}

type Journey = { readonly touches: string[]; readonly converts: boolean }

function journeysOf(rows: readonly EventRow[]): Journey[] {
  return casesOf(rows).map((events) => {
    const names = events.map(({ name }) => name)
    const goal = names.indexOf('G')
    return { touches: goal < 0 ? names : names.slice(0, goal), converts: goal >= 0 }
  })
}

/** The definition: the chain as a matrix, solved by elimination. */
function conversionOf(journeys: readonly Journey[], order: number, removed: string | null): number {
  const counts = new Map<string, Map<string, number>>()
  const count = (from: string, to: string) => {
    const row = counts.get(from) ?? new Map<string, number>()
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1))
  }
  for (const { touches, converts } of journeys) {
    const stateAfter = (at: number) => touches.slice(Math.max(0, at - order), at).join('')
    for (let at = 0; at < touches.length; at++)
      count(stateAfter(at), touches[at] === removed ? 'end' : stateAfter(at + 1))
    count(stateAfter(touches.length), converts ? 'goal' : 'end')
  }
  const states = [...counts.keys()]
  const matrix = states.map((from, at) => {
    const row = counts.get(from) ?? new Map()
    const total = [...row.values()].reduce((sum: number, value: number) => sum + value, 0)
    const cells = states.map((to, column) => (at === column ? 1 : 0) - (row.get(to) ?? 0) / total)
    return [...cells, (row.get('goal') ?? 0) / total]
  })
  return solved(matrix)[states.indexOf('')] ?? 0
}

function solved(matrix: number[][]): number[] {
  const size = matrix.length
  for (let column = 0; column < size; column++) {
    const rest = matrix.slice(column)
    const pivot = rest.reduce((best, row) => (Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best))
    const at = matrix.indexOf(pivot)
    ;[matrix[column], matrix[at]] = [matrix[at] as number[], matrix[column] as number[]]
    for (const row of matrix) {
      if (row === pivot) continue
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0)
    }
  }
  return matrix.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1))
}

const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`)
const logs = arbitraryRows({ names: ['a', 'b', 'c', 'G'], cases: 8, events: 40 })

describe('roles of touchpoints', () => {
  it('have the removal effects of the published example', () => {
    // S. Bryl, "Attribution model with R, part 1: Markov chains concept" (2016): 0.5, 1 and 1; weights 0.2, 0.4, 0.4.
    const { touchpoints } = rolesOf(rowsOf('123G', '1', '23'))
    const of = (name: string) => touchpoints.find((one) => one.name === name)
    for (const [name, effect, weight] of [
      ['1', 0.5, 0.2],
      ['2', 1, 0.4],
      ['3', 1, 0.4],
    ] as const) {
      close(of(name)?.removal?.value ?? Number.NaN, effect)
      close(of(name)?.markov ?? Number.NaN, weight)
    }
  })

  it('lose with a touchpoint what the chain, solved as a matrix, loses', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(1, 2, 3), (rows, order) => {
        const journeys = journeysOf(rows)
        const whole = conversionOf(journeys, order, null)
        close(whole, journeys.filter(({ converts }) => converts).length / Math.max(1, journeys.length))
        const { touchpoints, conversions, direct } = rolesOf(rows, { order })
        for (const { name, removal } of touchpoints) {
          if (whole === 0) assert.equal(removal, null)
          else {
            close(removal?.value ?? Number.NaN, 1 - conversionOf(journeys, order, name) / whole)
            if (removal?.low !== null && removal?.high !== null)
              assert.ok((removal?.low ?? 2) <= (removal?.value ?? 1) && (removal?.high ?? -1) >= (removal?.value ?? 0))
          }
        }
        const put = touchpoints.reduce((sum, { markov }) => sum + markov, 0)
        if (put > 0) close(put, conversions - direct)
      }),
    )
  })

  it('count who opens, assists and closes, and share conversions out', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1, max: 3 }), (rows, limit) => {
        const journeys = journeysOf(rows)
        const converting = journeys.filter(({ converts }) => converts)
        const result = rolesOf(rows, { limit })
        assert.equal(result.conversions, converting.length)
        assert.equal(result.direct, converting.filter(({ touches }) => touches.length === 0).length)
        for (const role of result.touchpoints) {
          const { name } = role
          assert.equal(role.touches, journeys.flatMap(({ touches }) => touches).filter((one) => one === name).length)
          assert.equal(role.journeys, journeys.filter(({ touches }) => touches.includes(name)).length)
          assert.equal(role.converting, converting.filter(({ touches }) => touches.includes(name)).length)
          assert.equal(role.first, converting.filter(({ touches }) => touches[0] === name).length)
          assert.equal(role.last, converting.filter(({ touches }) => touches.at(-1) === name).length)
          assert.equal(role.assisting, converting.filter(({ touches }) => touches.slice(1, -1).includes(name)).length)
        }
        const all = [...result.touchpoints, ...(result.other ? [result.other] : [])]
        for (const key of ['first', 'last', 'linear'] as const)
          close(
            all.reduce((sum, role) => sum + role[key], 0),
            result.conversions - result.direct,
          )
        assert.equal(
          all.reduce((sum, { touches }) => sum + touches, 0),
          journeys.flatMap(({ touches }) => touches).length,
        )
      }),
    )
  })

  it('average touches by persona, with an interval', () => {
    const personas = ['new', 'new', 'regular', null]
    const rows = rowsOf('aaG', 'ab', 'bbbbG', 'a').map((row) => ({
      ...row,
      attributes: { persona: personas[Number(row.caseId)] ?? null },
    }))
    const { averages } = rolesOf(rows, { by: 'persona', limit: 1 })
    assert.deepEqual(
      averages?.values.map(({ value, touches, byTouchpoint }) => [value, touches?.n, touches?.mean, byTouchpoint]),
      [
        ['new', 2, 2, [0.5, 1.5]],
        [null, 1, 1, [0, 1]],
      ],
    )
    assert.deepEqual(
      [averages?.other?.values, averages?.other?.touches?.mean, averages?.all.touches?.mean],
      [1, 4, 9 / 4],
    )
  })

  it('takes an attribute for touchpoints', () => {
    const rows = rowsOf('xyG').map((row, i) => ({ ...row, attributes: { channel: ['web', null, 'web'][i] } }))
    const { touchpoints } = rolesOf(rows, { touchpoint: 'channel' })
    assert.deepEqual(
      touchpoints.map(({ name, touches, first, last }) => [name, touches, first, last]),
      [['web', 1, 1, 1]],
    )
    assert.deepEqual(rolesOf(rows, { touchpoint: 'nothing' }).touchpoints, [])
    assert.equal(rolesOf(rows, { touchpoint: 'nothing' }).direct, 1)
  })

  it('are surer the more journeys there are', () => {
    const width = (times: number) => {
      const { touchpoints } = rolesOf(
        rowsOf(...Array.from({ length: times }, () => ['abG', 'bG', 'ab', 'a', 'cbG', 'c']).flat()),
      )
      const { removal } = touchpoints.find(({ name }) => name === 'a') ?? {}
      return (removal?.high ?? Number.NaN) - (removal?.low ?? Number.NaN)
    }
    assert.ok(width(500) < width(10) && width(500) < 0.1, `${width(10)}, ${width(500)}`)
  })
})

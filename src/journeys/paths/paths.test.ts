import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { quantileOf } from '../statistics/quantiles.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { type PathsResult, paths } from './paths.ts'

function pathsOf(rows: readonly EventRow[], parameters: object = {}): PathsResult {
  return paths.run(eventLogOf(rows), paths.parameters.parse(parameters))
}

/** Cases written as letters, a second apart. */
function rowsOf(...cases: readonly string[]): EventRow[] {
  return cases.flatMap((events, at) => [...events].map((name, i) => ({ caseId: `${at}`, name, time: i * 1000 })))
}

const manyCases = arbitraryRows({ names: ['a', 'b'], cases: 20, events: 50 })

describe('paths', () => {
  it('are counted, timed, and nothing is left out', () => {
    fc.assert(
      fc.property(manyCases, fc.option(fc.integer({ min: 1, max: 4 })), fc.nat(4), (rows, steps, limit) => {
        const result = pathsOf(rows, { steps, limit })
        const cases = casesOf(rows)
        const cut = (events: readonly EventRow[]) => events.slice(0, steps ?? events.length)
        const groups = Map.groupBy(cases, (events) =>
          cut(events)
            .map(({ name }) => name)
            .join(),
        )
        assert.equal(result.distinct, groups.size)
        for (const path of result.paths) {
          const group = groups.get(path.steps.join()) ?? []
          assert.equal(path.count, group.length)
          assert.equal(path.share.value, group.length / cases.length)
          assert.equal(path.goOn, group.filter((events) => events.length > path.steps.length).length)
          const times = group.map((events) => (cut(events).at(-1)?.time ?? 0) - (events[0]?.time ?? 0))
          assert.equal(path.medianMs, quantileOf(Float64Array.from(times), 0.5))
        }
        const counts = [...groups.values()].map(({ length }) => length).sort((a, b) => b - a)
        assert.deepEqual(
          result.paths.map(({ count }) => count),
          counts.slice(0, limit),
        )
        assert.equal(result.other.paths, counts.slice(limit).length)
        assert.equal(
          result.other.count,
          counts.slice(limit).reduce((sum, count) => sum + count, 0),
        )
      }),
    )
  })

  it('compare those who reach the goal, before they do, with the others', () => {
    const { converters } = pathsOf(rowsOf('sbG', 'sbGx', 'sb', 'sc', 'sc', 'scGs', 'G'), { goal: ['G'] })
    assert.deepEqual(
      converters?.paths.map(({ steps, converters, others, lift }) => [steps.join(''), converters, others, lift?.value]),
      [
        ['sb', 2, 1, 2 / 4 / (1 / 3)],
        ['sc', 1, 2, 1 / 4 / (2 / 3)],
        ['', 1, 0, undefined],
      ],
    )
    assert.deepEqual([converters?.converters, converters?.others], [4, 3])
    assert.deepEqual(pathsOf(rowsOf('ab', 'c'), { goal: ['nowhere'], limit: 0 }).converters?.other, {
      paths: 2,
      converters: 0,
      others: 2,
    })
  })

  it('find where journeys go in circles', () => {
    const { loops } = pathsOf(rowsOf('abab', 'aab', 'abcabc', 'xyz', 'a12345a'), {})
    assert.deepEqual(
      loops.loops.map(({ steps, rounds }) => [steps.join(''), rounds]),
      [
        ['ab', 1],
        ['a', 1],
        ['abc', 1],
      ],
    )
    assert.deepEqual([loops.longer, loops.cases], [1, 4])
    assert.deepEqual(pathsOf(rowsOf('aaaabb'), { limit: 1 }).loops, {
      loops: [{ steps: ['a'], rounds: 3 }],
      other: { loops: 1, rounds: 1 },
      longer: 0,
      cases: 1,
    })
  })

  it('count a loop’s rounds wherever in it cases begin', () => {
    const { loops } = pathsOf(rowsOf('aba', 'aba', 'bab', 'ababa', 'abaxbab', 'abacac'))
    assert.deepEqual(
      loops.loops.map(({ steps, rounds }) => [steps.join(''), rounds]),
      [
        ['ab', 8],
        ['bax', 1],
        ['ac', 1],
      ],
    )
    assert.equal(loops.cases, 6)
  })

  it('count every return to a name once, as a loop or as a longer one', () => {
    fc.assert(
      fc.property(manyCases, fc.integer({ min: 1, max: 5 }), (rows, loopSteps) => {
        const { loops } = pathsOf(rows, { loopSteps, limit: 1000 })
        const distances = casesOf(rows).flatMap((events) => {
          const names = events.map(({ name }) => name)
          return names
            .map((name, i) => i - names.lastIndexOf(name, i - 1))
            .filter((distance, i) => i > 0 && distance <= i)
        })
        assert.equal(loops.longer, distances.filter((distance) => distance > loopSteps).length)
        const single = loops.loops
          .filter(({ steps }) => steps.length === 1)
          .reduce((sum, { rounds }) => sum + rounds, 0)
        assert.equal(single, distances.filter((distance) => distance === 1).length)
      }),
    )
  })
})

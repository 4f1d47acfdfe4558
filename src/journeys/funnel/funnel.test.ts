import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventRow, eventLogOf } from '../log/event-log.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { type FunnelParameters, type FunnelResult, funnel } from './funnel.ts'

const DAY_MS = 86_400_000

function funnelOf(rows: readonly EventRow[], parameters: object): FunnelResult {
  return funnel.run(eventLogOf(rows), funnel.parameters.parse(parameters))
}

/** Every attempt of a case, by the definition: the steps it took with their times. */
function attemptsOf(
  events: readonly EventRow[],
  { steps, order, windowMs }: FunnelParameters,
): [step: number, time: number][][] {
  const canBe = (event: EventRow, step: number) => steps[step]?.anyOf.includes(event.name) ?? false
  const firstStep = (event: EventRow) => steps.findIndex((_, step) => canBe(event, step))
  const sorted =
    order === 'strict'
      ? events
      : events
          .filter((event) => firstStep(event) >= 0)
          .toSorted((a, b) => a.time - b.time || firstStep(a) - firstStep(b))
  const all: [number, number][][] = []
  const go = (at: number, taken: [number, number][]) => {
    all.push(taken)
    const [step, last] = taken.at(-1) as [number, number]
    const until = order === 'strict' ? Math.min(at + 2, sorted.length) : sorted.length
    for (let next = at + 1; next < until; next++) {
      for (let to = step + 1; to < steps.length && steps.slice(step + 1, to).every(({ optional }) => optional); to++) {
        const event = sorted[next] as EventRow
        if (!canBe(event, to) || event.time - last > (steps[to]?.withinMs ?? Infinity)) continue
        if (event.time - (taken[0]?.[1] as number) > (windowMs ?? Infinity)) continue
        go(next, [...taken, [to, event.time]])
      }
    }
  }
  for (const [at, event] of sorted.entries()) if (canBe(event, 0)) go(at, [[0, event.time]])
  return all
}

const window = fc.option(fc.integer({ min: 0, max: DAY_MS }))
const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 2 })
const later = fc.record({ anyOf: names, optional: fc.boolean(), withinMs: window })
const parameters = fc
  .tuple(names, fc.array(later, { maxLength: 4 }), window, fc.constantFrom('loose', 'strict'))
  .map(([first, rest, windowMs, order]) =>
    funnel.parameters.parse({ steps: [{ anyOf: first }, ...rest], windowMs, order }),
  )

describe('a funnel', () => {
  it('is the best of all attempts', () => {
    const rows = arbitraryRows({ cases: 6, events: 36 })
    fc.assert(
      fc.property(rows, parameters, (all, asked) => {
        const cases = casesOf(all).map((events) => attemptsOf(events, asked))
        const result = funnelOf(all, asked)
        for (const [at, { reached, lost, ofPrevious }] of result.steps.entries()) {
          const there = cases.filter((attempts) => attempts.some((taken) => taken.at(-1)?.[0] === at))
          assert.equal(reached, there.length, `step ${at}`)
          const ended = cases.filter((attempts) => deepestOf(attempts) === at).length
          if (asked.steps.slice(at + 1).some(({ optional }) => !optional)) assert.equal(lost, ended)
          assert.ok(ofPrevious === null || ofPrevious.value <= 1)
        }
        for (const [at, { next, time }] of result.steps.entries()) {
          const listed = next.names.reduce((sum, { count }) => sum + count, 0)
          assert.equal(
            next.ended + listed + next.other.count,
            cases.filter((attempts) => deepestOf(attempts) === at).length,
          )
          const passed = cases.filter((attempts) => deepestOf(attempts) >= at).length
          if (at > 0 && !asked.steps[at]?.optional) assert.equal(time.n, passed)
        }
      }),
      { numRuns: Number(process.env.POLKU_RUNS ?? 400) },
    )
  })

  it('begins an attempt at each first step, so that a late beginning isn’t lost', () => {
    const rows = rowsOf('1', ['a', 0], ['a', 9], ['b', 10], ['c', 12])
    const { steps, converted } = funnelOf(rows, { steps: ['a', 'b', 'c'], windowMs: 3 * DAY_MS })
    assert.deepEqual(
      steps.map(({ reached }) => reached),
      [1, 1, 1],
    )
    assert.deepEqual(
      steps.map(({ time }) => time.medianMs),
      [null, DAY_MS, 2 * DAY_MS],
    )
    assert.equal(converted?.value, 1)
  })

  it('says what those who drop off do instead', () => {
    const rows = ['x', 'x', 'y', ''].flatMap((next, at) =>
      rowsOf(`${at}`, ['a', 0], ...(next ? [[next, 1] as const] : [])),
    )
    const { steps } = funnelOf([...rows, ...rowsOf('buyer', ['a', 0], ['b', 1])], { steps: ['a', 'b'], limit: 1 })
    assert.equal(steps[0]?.lost, 4)
    assert.deepEqual(steps[0]?.next, {
      ended: 1,
      names: [{ name: 'x', count: 2 }],
      other: { names: 1, count: 1 },
    })
    assert.equal(steps[1]?.lost, 0)
    assert.equal(steps[1]?.next.ended, 1)
  })

  it('takes an event of the same time for what came next only where it is no earlier step', () => {
    const rows = [...rowsOf('one', ['b', 0], ['a', 0], ['x', 0]), ...rowsOf('two', ['b', 0], ['a', 0])]
    const { steps } = funnelOf([...rows, ...rowsOf('three', ['a', 0])], { steps: ['a', 'b', 'c'] })
    assert.deepEqual(
      steps.map(({ reached, next }) => [reached, next.ended, next.names]),
      [
        [3, 1, []],
        [2, 1, [{ name: 'x', count: 1 }]],
        [0, 0, []],
      ],
    )
  })

  it('tells segments apart, counts the others together, and names what is missing', () => {
    const channels = ['web', 'web', 'web', 'shop', 'shop', 'phone', null]
    const rows = channels.flatMap((channel, at) =>
      rowsOf(`${at}`, ['a', 0], ['b', 1])
        .slice(0, at % 2 === 0 ? 2 : 1)
        .map((row) => ({ ...row, attributes: { channel } })),
    )
    const { segments } = funnelOf(rows, { steps: ['a', 'b'], by: 'channel', limit: 1 })
    assert.deepEqual(
      segments?.segments.map(({ value, reached, converted }) => [value, reached, converted?.value]),
      [
        ['web', [3, 2], 2 / 3],
        [null, [1, 1], 1],
      ],
    )
    assert.deepEqual([segments?.other?.values, segments?.other?.reached], [2, [3, 1]])
    assert.deepEqual(funnelOf(rows, { steps: ['a'], by: 'nothing' }).segments?.segments.length, 1)
  })

  it('is told over time, by the days of a zone', () => {
    const rows = [
      '2026-03-28T21:59:00Z',
      '2026-03-28T22:00:00Z',
      '2026-03-29T20:59:00Z',
      '2026-03-29T21:00:00Z',
    ].flatMap((time, at) => [
      { caseId: `${at}`, name: 'a', time: Date.parse(time) },
      { caseId: `${at}`, name: at === 1 ? 'b' : 'c', time: Date.parse(time) + 1 },
    ])
    const { over } = funnelOf(rows, { steps: ['a', 'b'], over: 'day', timeZone: 'Europe/Helsinki' })
    assert.deepEqual(
      over?.map(({ period, reached }) => [period, reached]),
      [
        ['2026-03-28', [1, 0]],
        ['2026-03-29', [2, 1]],
        ['2026-03-30', [1, 0]],
      ],
    )
    assert.deepEqual(funnelOf([], { steps: ['a'], over: 'month' }).over, [])
  })

  it('refuses parameters that make no sense', () => {
    for (const wrong of [
      { steps: [] },
      { steps: [{ anyOf: ['a'], optional: true }] },
      { steps: ['a'], windowMs: -1 },
      { steps: ['a'], timeZone: 'Mars/Olympus' },
      { steps: [{ anyOf: [] }] },
    ])
      assert.ok(!funnel.parameters.safeParse(wrong).success, JSON.stringify(wrong))
  })
})

function deepestOf(attempts: readonly [number, number][][]): number {
  return attempts.reduce((most, taken) => Math.max(most, taken.at(-1)?.[0] ?? -1), -1)
}

/** Events of one case, at days from 1970 on. */
function rowsOf(caseId: string, ...events: readonly (readonly [name: string, day: number])[]): EventRow[] {
  return events.map(([name, day]) => ({ caseId, name, time: day * DAY_MS }))
}

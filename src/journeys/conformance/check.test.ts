import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { columnsOf } from '../../domain/map/columns.ts'
import { after, journey } from '../../domain/testing/journey.ts'
import { eventLogOf } from '../log/event-log.ts'
import { placesBy } from '../mapping/places.ts'
import { mappingRule } from '../mapping/rules.ts'
import { preparationParameters } from '../question.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { check, checkOf, checkParameters } from './check.ts'
import { checkedMap } from './checked-map.ts'
import { expectedFromMap } from './expected-from-map.ts'
import { suggestedRules } from './suggested-rules.ts'

const HOUR = 3_600_000

describe('expectation against reality', () => {
  it('tells who follows, skips, repeats, goes out of order and stops', () => {
    const { result, step } = checked(['abc', 'abc', 'ac', 'abbc', 'bac', 'a', 'x'])
    assert.equal(result.fitting, 2)
    assert.equal(step('b').skipped, 1)
    assert.equal(step('b').repeated, 1)
    assert.equal(step('a').outOfOrder + step('b').outOfOrder, 1)
    assert.equal(step('a').stopped, 1)
    assert.equal(step('c').stopped, 5)
    assert.equal(result.neverBegan, 1)
    assert.deepEqual(result.unexpected, [{ name: 'x', count: 1 }])
    assert.equal(result.steps.map(({ cost }) => cost).reduce((a, b) => a + b) + result.addedBefore, result.cost)
    assert.equal(result.fittingShare?.value, 2 / 7)
  })

  it('takes different events of a step for one visit to it, and the same event again for another', () => {
    const pay = { id: 'pay', events: ['b', 'c', 'd'] }
    const blocks = [{ id: 'a', events: ['a'] }, pay, { id: 'e', events: ['e'] }]
    const { result, step } = checked(['abcde', 'adbe', 'abe', 'abbe', 'abcbe', 'abaec'], { expected: { blocks } })
    assert.equal(result.fitting, 3)
    assert.equal(step('pay').repeated, 3)
    assert.deepEqual(checked(['abcde'], { expected: { blocks } }).step('e').waitMs, {
      n: 1,
      median: 3 * HOUR,
      p90: 3 * HOUR,
    })
    const alike = [
      { id: 'one', events: ['a', 'b'] },
      { id: 'two', events: ['a', 'b'] },
    ]
    assert.equal(checked(['ab'], { expected: { blocks: alike } }).result.fitting, 1)
  })

  it('tells how far journeys come, and how long they take', () => {
    const { step } = checked(['abc', 'ac', 'ab', 'a'])
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => step(id).reached),
      [4, 3, 2],
    )
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => step(id).came),
      [4, 2, 2],
    )
    assert.equal(step('c').expectedShare, 1)
    assert.deepEqual(step('c').waitMs, { n: 2, median: HOUR, p90: HOUR })
    assert.deepEqual(step('c').elapsedMs, { n: 2, median: 1.5 * HOUR, p90: 1.9 * HOUR })
  })

  it('shows departing ways, the most frequent first, and counts those it leaves out', () => {
    const { result } = checked(['ac', 'ac', 'a', 'abc'], { examples: 1 })
    assert.deepEqual(result.examples, [
      {
        journeys: 2,
        cost: 1,
        moves: [
          { kind: 'taken', step: 'a', event: 'a' },
          { kind: 'skipped', step: 'b', event: null },
          { kind: 'taken', step: 'c', event: 'c' },
        ],
        moreMoves: 0,
        cases: ['0', '1'],
      },
    ])
    assert.deepEqual(result.other, { ways: 1, wayJourneys: 1, unexpectedNames: 0, unexpectedEvents: 0 })
  })

  it('counts every journey and every cost once, whatever happens', () => {
    fc.assert(
      fc.property(arbitraryRows(), fc.constantFrom('ignored', 'added'), (rows, unexpected) => {
        const result = checkOf(
          eventLogOf(rows),
          checkParameters.parse({
            expected: { blocks: ['a', 'b', 'c'].map((id) => ({ id, events: [id] })) },
            unexpected,
          }),
        )
        const n = result.basis.cases
        const sum = (of: (step: (typeof result.steps)[number]) => number) =>
          result.steps.reduce((all, step) => all + of(step), 0)
        assert.equal(sum((step) => step.stopped) + result.neverBegan, n)
        assert.equal(sum((step) => step.cost) + result.addedBefore, result.cost)
        assert.equal(
          result.fitting + result.examples.reduce((all, { journeys }) => all + journeys, 0) + result.other.wayJourneys,
          n,
        )
        assert.ok(result.fitness === null || (result.fitness >= 0 && result.fitness <= 1))
        const reached = result.steps.map((step) => step.reached)
        assert.deepEqual(
          reached,
          reached.toSorted((a, b) => b - a),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('counts who leaves a step out once a journey, and not where it may be left out', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, events: [id] }))
    const again = checked(['ababac', 'acac'], { expected: { blocks: [{ kind: 'loop', body: [a, b, c] }] } })
    assert.deepEqual(
      again.result.steps.map(({ skipped, reached }) => [skipped, reached]),
      [
        [0, 2],
        [1, 2],
        [1, 2],
      ],
    )
    const free = checked(['ac'], { expected: { blocks: [a, { ...b, optional: true }, c] } })
    assert.equal(free.step('b').skipped, 0)
    assert.equal(free.result.fitting, 1)
  })

  it('takes a map’s columns for steps, alternatives and loops, as they say', () => {
    const map = journey({ stages: { S: ['browse', 'call', 'visit'], T: ['pay'] } })
    const [browse, call, visit, pay] = columnsOf(map).map(({ id }) => id) as [string, string, string, string]
    const drawn = after(map, 'column.setWay', { id: visit, fields: { insteadOf: call, againFrom: browse } })
    const rules = { [browse]: ['Browse'], [call]: ['Call'], [visit]: ['Visit'], [pay]: [] }
    const { expected, unobserved } = expectedFromMap(drawn, rules)
    assert.deepEqual(unobserved, [pay])
    assert.ok(checkParameters.safeParse({ expected }).success)
    const log = eventLogOf(['Browse', 'Call', 'Browse', 'Visit'].map((name, time) => ({ caseId: 'one', name, time })))
    assert.equal(check.run(log, check.parameters.parse({ expected })).fitting, 1)
  })

  it('keeps alternatives together within the ways that are gone again, and where some of them show in no event', () => {
    const map = journey({ stages: { S: ['a', 'b', 'c', 'd', 'e'] } })
    const ids = columnsOf(map).map(({ id }) => id)
    const [a = '', b = '', c = '', d = '', e = ''] = ids
    const ways = [
      [b, { againFrom: a }],
      [c, { insteadOf: b }],
      [d, { insteadOf: c }],
      [e, { optional: true, againFrom: e }],
    ] as const
    const drawn = ways.reduce((map, [id, fields]) => after(map, 'column.setWay', { id, fields }), map)
    const shape = (unseen: readonly string[], map = drawn) => {
      const rules = Object.fromEntries(ids.map((id) => [id, unseen.includes(id) ? [] : [id]]))
      const name = (id: string) => 'abcde'[ids.indexOf(id)]
      return expectedFromMap(map, rules).expected.blocks.map(function said(one): string {
        if (one.kind === 'step') return `${name(one.id)}${one.optional ? '?' : ''}`
        if (one.kind === 'loop') return `(${one.body.map(said).join('')})+`
        return `[${one.branches.map((branch) => branch.map(said).join('')).join('|')}]`
      })
    }
    assert.deepEqual(shape([]), ['(a[b|c|d])+', '(e?)+'])
    assert.deepEqual(shape([b]), ['(a)+', '[c?|d?]', '(e?)+'])
    assert.deepEqual(shape([a, c]), ['([b?|d?])+', '(e?)+'])
    assert.deepEqual(shape([c, d, e]), ['(ab?)+'])
    const late = after(drawn, 'step.move', { ids: [b], stageId: Object.keys(map.stages)[0] as string, index: 4 })
    assert.deepEqual(shape([], late), ['(a[c|d](e?)+b)+'])
  })

  it('suggests which events show a column, by their names', () => {
    const map = journey({ stages: { S: ['bestall', 'pay'] } })
    const [order] = columnsOf(map).map(({ id }) => id)
    assert.deepEqual(suggestedRules(map, null, ['BESTÄLL', 'other']), { [order as string]: ['BESTÄLL'] })
  })

  it('lets the events show a column that somebody chose, where the log has any of them', () => {
    const ways = { first: { shownBy: ['Call', 'Mail'] }, second: { shownBy: [] }, third: { shownBy: ['Gone'] } }
    const map = Object.entries(ways).reduce(
      (made, [id, fields]) => after(made, 'column.setWay', { id, fields }),
      journey({ stages: { A: ['first', 'second', 'third'] } }),
    )
    assert.deepEqual(suggestedRules(map, null, ['first', 'second', 'third', 'Mail']), {
      first: ['Mail'],
      third: ['third'],
    })
  })

  it('holds a map against the touchpoints that rules give by more than names, and against names beside them', () => {
    const map = journey({ stages: { S: ['Pricing', 'sign_up', 'Pay'] } })
    const rules = [
      mappingRule.parse({ how: 'equals', value: 'paid', touchpoint: 'Pay' }),
      mappingRule.parse({ how: 'equals', value: 'sign_up', touchpoint: 'Registration' }),
      mappingRule.parse({ on: 'page', how: 'path', value: '/pricing', touchpoint: 'Pricing' }),
    ]
    const rows = ['page_view', 'sign_up', 'paid', 'other'].map((name, time) => {
      return { caseId: 'one', name, time, attributes: { page: '/pricing' } }
    })
    const asked = preparationParameters.parse({ mapping: { rules }, namedBy: 'either' })
    const result = checkedMap(eventLogOf(rows), { map, library: null }, asked)
    assert.deepEqual([result?.steps.map(({ came }) => came), result?.fitting], [[1, 1, 1], 0])
    assert.equal(checkedMap(eventLogOf(rows.slice(0, 3)), { map, library: null }, asked)?.fitting, 1)
  })

  it('suggests them by the touchpoint or the stage that rules give them, too', () => {
    const map = journey({ stages: { Look: ['browse', 'call'], Buy: [], Own: ['unpack', 'use'] } })
    const [browse, call, buy, unpack] = columnsOf(map).map(({ id }) => id) as [string, string, string, string]
    const rule = (value: string, touchpoint: string, stage: string) =>
      mappingRule.parse({ how: 'path', value, touchpoint, stage })
    const rules = [rule('/items', 'Browse', 'Look'), rule('/cart', 'Basket', 'buy'), rule('/help', 'Help', 'Own')]
    assert.deepEqual(
      suggestedRules(map, null, ['/items/1', '/cart', '/help', '/items', 'Call'], placesBy(rules, 'event')),
      {
        [browse]: ['/items/1', '/items'],
        [call]: ['Call'],
        [buy]: ['/cart'],
        [unpack]: ['/help'],
      },
    )
    assert.deepEqual(suggestedRules(map, null, ['Browse', 'Basket'], placesBy(rules, 'touchpoint')), {
      [browse]: ['Browse'],
      [buy]: ['Basket'],
    })
    assert.deepEqual(suggestedRules(map, null, ['Look', 'Own'], placesBy(rules, 'stage')), {
      [browse]: ['Look'],
      [unpack]: ['Own'],
    })
  })
})

function checked(journeys: readonly string[], more: object = {}) {
  const rows = journeys.flatMap((names, at) =>
    [...names].map((name, hour) => ({ caseId: `${at}`, name, time: hour * HOUR })),
  )
  const expected = { blocks: ['a', 'b', 'c'].map((id) => ({ id, events: [id] })) }
  const result = checkOf(eventLogOf(rows), checkParameters.parse({ expected, ...more }))
  const step = (id: string) => result.steps.find((one) => one.id === id) as (typeof result.steps)[number]
  return { result, step }
}

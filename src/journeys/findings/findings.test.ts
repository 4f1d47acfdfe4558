import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type JourneyMap, pointId } from '../../domain/map/map-type.ts'
import { after, journey } from '../../domain/testing/journey.ts'
import { checkOf, checkParameters } from '../conformance/check.ts'
import { eventLogOf } from '../log/event-log.ts'
import type { FindingKind } from './finding.ts'
import { findingsOf } from './findings.ts'
import { judgementsOf } from './touchpoint-findings.ts'

const LANES = { T: 'touchpoints', P: 'pains', S: 'solutions', Q: 'questions', C: 'content', D: 'departments' } as const

describe('findings in a map alone', () => {
  it('finds pains without owner and solution, questions without content, stages without touchpoint', () => {
    const map = journey({
      stages: { One: ['a', 'b'], Two: ['c'] },
      lanes: LANES,
      cards: {
        'T a': ['shop'],
        'P a': ['queue'],
        'S a': ['counter'],
        'P b': ['price'],
        'Q b': ['why'],
        'C c': ['faq'],
        'D b': ['sales'],
      },
    })
    assert.deepEqual(kinds(map).sort(), [
      'painWithoutOwner queue',
      'painWithoutSolution price',
      'questionWithoutContent why',
      'stageWithoutTouchpoint Two',
    ])
  })

  it('takes a link for an answer', () => {
    const map = journey({
      stages: { One: ['a', 'b'] },
      lanes: LANES,
      cards: { 'P a': ['queue'], 'S b': ['counter'], 'T a': ['shop'] },
    })
    const link = { id: 'l', fromId: 'counter', toId: 'queue', kind: 'answers', deletedAt: null } as const
    assert.deepEqual(kinds({ ...map, links: { l: link } }), ['painWithoutOwner queue'])
  })

  it('finds friction, lows that nothing explains and expectations that are missed', () => {
    const map = felt(
      journey({
        stages: { One: ['a', 'b', 'c', 'd'] },
        lanes: LANES,
        cards: { 'T One': ['shop'], 'P b': ['queue', 'noise'], 'S b': ['counter'], 'D b': ['sales'] },
      }),
      { a: 4, b: -4, c: 3, d: -2 },
      { a: 4, b: 3, c: 3 },
    )
    assert.deepEqual(kinds(map), ['friction b', 'expectationMissed b', 'lowWithoutPain d'])
  })

  it('finds a touchpoint that another map judges differently', () => {
    const sketch = { stages: { One: ['a', 'b'] }, lanes: LANES, cards: { 'T a': ['shop'] } }
    const here = felt(journey(sketch), { a: 4, b: 4 })
    const there = felt(journey(sketch), { a: -3, b: 4 })
    const { open } = findingsOf({
      map: here,
      library: null,
      check: null,
      others: [{ id: 'other', judged: judgementsOf(there, null) }],
    })
    assert.deepEqual(
      open.map(({ kind }) => kind),
      ['judgedDifferently'],
    )
    assert.deepEqual(open[0]?.reason, { here: 0.9, there: 0.2, mapId: 'other', cardId: 'shop' })
  })

  it('takes what is wanted for no judgement of what is', () => {
    const sketch = { stages: { One: ['a', 'b'] }, lanes: LANES, cards: { 'T a': ['shop'] } }
    const here = felt(journey(sketch), { a: -4, b: -4 })
    const wanted = after(felt(journey(sketch), { a: 4, b: 4 }), 'map.set', { fields: { state: 'future' } })
    assert.equal(judgementsOf(wanted, null).size, 0)
    const others = [{ id: 'other', judged: judgementsOf(here, null) }]
    assert.equal(others[0]?.judged.size, 1)
    const { open } = findingsOf({ map: wanted, library: null, check: null, others })
    assert.equal(
      open.some(({ kind }) => kind === 'judgedDifferently'),
      false,
    )
  })

  it('sets aside what was dismissed, with the why', () => {
    const map = journey({ stages: { One: ['a'] }, lanes: LANES })
    const { open, dismissed } = findingsOf(alone(map), new Map([['stageWithoutTouchpoint:One', 'they phone us']]))
    assert.deepEqual(open, [])
    assert.deepEqual(
      dismissed.map(({ why }) => why),
      ['they phone us'],
    )
  })

  it('finds nothing in an empty map', () => {
    assert.deepEqual(findingsOf(alone(journey({ stages: {} }))).open, [])
  })
})

describe('findings where reality departs', () => {
  const map = felt(journey({ stages: { One: ['a', 'b', 'c', 'd'] }, lanes: LANES, cards: { 'T One': ['shop'] } }), {
    a: 4,
    b: 3,
    c: -4,
    d: 3,
  })
  const hour = 3_600_000
  const log = eventLogOf(
    Array.from({ length: 100 }, (_, at) => (at < 40 ? 'ab' : 'abbcx')).flatMap((names, at) =>
      [...names].map((name, i) => ({ caseId: `${at}`, name, time: i * hour * (name === 'c' ? 30 : 1) })),
    ),
  )
  const expected = { blocks: ['a', 'b', 'c', 'd'].map((id) => ({ id, events: [id] })) }
  const check = checkOf(log, checkParameters.parse({ expected }))
  const { open } = findingsOf({ map, library: null, check, others: [] })
  const found = (kind: FindingKind) => open.filter((one) => one.kind === kind).map(({ place }) => place[0])

  it('finds drop-off, repetition, waiting, and what is drawn or met alone', () => {
    assert.deepEqual(found('dropOff'), ['c', 'b'])
    assert.deepEqual(found('repeated'), ['b'])
    assert.deepEqual(found('bottleneck'), ['c'])
    assert.deepEqual(found('drawnNotMet'), ['d'])
    const met = open.find(({ kind }) => kind === 'metNotDrawn')
    assert.deepEqual(met?.reason, { name: 'x', count: 60, share: 60 / 380 })
  })

  it('compares the curve with what happens', () => {
    assert.deepEqual(found('lowNotDrawn'), ['b'])
    assert.deepEqual(found('lowNotSeen'), [])
    const calm = eventLogOf([...'abcd'.repeat(50)].map((name, i) => ({ caseId: `${i >> 2}`, name, time: i })))
    const quiet = findingsOf({
      map,
      library: null,
      check: checkOf(calm, checkParameters.parse({ expected })),
      others: [],
    })
    assert.deepEqual(
      quiet.open.filter(({ kind }) => kind === 'lowNotSeen').map(({ place }) => place),
      [['c']],
    )
  })

  it('names every finding once, by an id that a record can have, the gravest first', () => {
    const ids = open.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const id of ids) assert.match(id, /^[\w\-:.]{1,200}$/)
    for (const { severity } of open) assert.ok(severity >= 0 && severity <= 1)
    assert.deepEqual(
      open,
      open.toSorted((a, b) => b.severity - a.severity),
    )
  })

  it('stays silent about few journeys', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'ab', 'bca', 'x'), { maxLength: 19 }), (journeys) => {
        const rows = journeys.flatMap((names, at) => [...names].map((name, i) => ({ caseId: `${at}`, name, time: i })))
        const few = checkOf(eventLogOf(rows), checkParameters.parse({ expected }))
        const withEvents = findingsOf({ map, library: null, check: few, others: [] })
        assert.deepEqual(withEvents, findingsOf(alone(map)))
      }),
      { numRuns: 40 },
    )
  })
})

function alone(map: JourneyMap) {
  return { map, library: null, check: null, others: [] }
}

/** What is found and where, gravest first. */
function kinds(map: JourneyMap): string[] {
  return findingsOf(alone(map)).open.map(({ kind, place }) => `${kind} ${place[0]}`)
}

/** The map with everybody's feelings drawn, on its scale from -5 to 5. */
function felt(map: JourneyMap, reality: Record<string, number>, expectation: Record<string, number> = {}): JourneyMap {
  const points = Object.entries({ reality, expectation }).flatMap(([layer, values]) =>
    Object.entries(values).map(([columnId, value]) => {
      const id = pointId(columnId, '', layer as 'reality')
      return [
        id,
        { id, columnId, personaId: '', layer: layer as 'reality', value, emoji: '', word: '', deletedAt: null },
      ] as const
    }),
  )
  return { ...map, points: Object.fromEntries(points) }
}

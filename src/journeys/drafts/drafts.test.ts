import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { columnsOf, lanesOf, livingSorted, stagesOf, stepsOf } from '../../domain/map/columns.ts'
import { type JourneyMap, mapInfo } from '../../domain/map/map-type.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { testContext } from '../../domain/testing/journey.ts'
import { mapFaults } from '../../domain/testing/map-invariants.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { checkedMap } from '../conformance/checked-map.ts'
import { discovered, discoveryParameters } from '../discovery/discovery.ts'
import { type EventLog, type EventRow, eventLogOf } from '../log/event-log.ts'
import { preparationParameters } from '../question.ts'
import { segmented, segmentsParameters } from '../segments/segments.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { draftMapOf } from './draft-map.ts'
import { draftPersonasOf } from './draft-personas.ts'
import type { DraftWords } from './draft-words.ts'
import { stepFigures } from './step-figures.ts'

const HOUR = 3_600_000
const WORDS: DraftWords = { translate: translatorFor('en'), language: 'en', duration: (ms) => `${ms / HOUR} h` }
const SOURCE = { name: 'Spring', period: { from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 2, 31) } }

/** Eight orders that run through, one that stops after the basket, one that leaves the basket out. */
const LOG = eventLogOf(
  Array.from({ length: 10 }, (_, at): EventRow[] => {
    const channel = at < 6 ? 'App' : 'Shop'
    const names = at === 8 ? ['Ad', 'Basket'] : at === 9 ? ['Ad', 'Pay', 'Parcel'] : ['Ad', 'Basket', 'Pay', 'Parcel']
    return names.map((name, i) => ({
      caseId: `${at}`,
      name,
      time: (name === 'Parcel' ? 100 : i) * HOUR,
      attributes: { channel },
    }))
  }).flat(),
)

function drafted(stageOf: ReadonlyMap<string, string> | null = null, log: EventLog = LOG) {
  const found = discovered(log, discoveryParameters.parse({ most: 1 }))
  const request = {
    log,
    discovered: found,
    place: 0,
    source: SOURCE,
    dataSetId: 'spring',
    channelAttribute: 'channel',
    stageOf,
    isTimeless: false,
    title: null,
  }
  return draftMapOf(request, WORDS, testContext())
}

const cellsOf = (map: JourneyMap, kind: string, step: number) => {
  const lane = lanesOf(map).find((one) => one.kind === kind)
  const column = columnsOf(map)[step]
  return livingSorted(map.cards).filter(({ laneId, columnId }) => laneId === lane?.id && columnId === column?.id)
}

describe('a draft map', () => {
  it('has the steps of the representative, in stages, without faults', () => {
    const { map } = drafted()
    assert.deepEqual(mapFaults(map), [])
    assert.deepEqual(
      stagesOf(map).map((stage) => [stage.title, stepsOf(map, stage.id).map(({ title }) => title)]),
      [
        ['Stage 1', ['Ad', 'Basket', 'Pay']],
        ['Stage 2', ['Parcel']],
      ],
    )
    assert.equal(mapInfo(map).title, 'From Ad to Parcel')
    assert.equal(mapInfo(map).dataSetId, 'spring')
    assert.match(mapInfo(map).reality, /“Spring”, Jan 5, 2026 – Mar 31, 2026\. 10 journeys of 10 \(100%\)/)
  })

  it('says that a step may come again where many repeat it, with other events between or without', () => {
    const way = (names: string, copies: number) => Array.from({ length: copies }, () => names)
    const rows = [...way('aabc', 3), ...way('abxbc', 2), ...way('abc', 14), ...way('abcc', 1)].flatMap((names, at) =>
      [...names].map((name, i) => ({ caseId: `${at}`, name, time: i * HOUR })),
    )
    const log = eventLogOf(rows)
    const { map } = drafted(null, log)
    const { figures } = stepFigures(
      log,
      Uint32Array.from([0, 1, 2]),
      Uint32Array.from({ length: 20 }, (_, at) => at),
      null,
    )
    assert.deepEqual(
      figures.map(({ repeated }) => repeated),
      [3, 2, 1],
    )
    assert.deepEqual(
      columnsOf(map).map(({ id, step }) => [step?.title, step?.againFrom === id]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
      ],
    )
  })

  it('takes stages from rules where there are some', () => {
    const { map } = drafted(
      new Map([
        ['Ad', 'Before'],
        ['Pay', 'Purchase'],
      ]),
    )
    assert.deepEqual(
      stagesOf(map).map((stage) => [stage.title, stepsOf(map, stage.id).length]),
      [
        ['Before', 2],
        ['Purchase', 2],
      ],
    )
  })

  it('says who comes to a step, how long it takes and who leaves', () => {
    const { map } = drafted()
    assert.deepEqual(
      cellsOf(map, 'kpis', 1).map(({ figure, text }) => [figure, text]),
      [
        ['90%', '9 of 10 journeys come to this step'],
        ['1 h', 'from the step before (median of 9; nine of ten within 1 h)'],
        ['11%', '1 of 9 go no further'],
      ],
    )
  })

  it('marks every card as from events, and names touchpoint and channel', () => {
    const { map, library } = drafted()
    const tag = Object.values(library.tags)[0]
    assert.equal(tag?.name, 'From events')
    for (const card of Object.values(map.cards)) assert.deepEqual(card.tagIds, [tag?.id])
    const [card] = cellsOf(map, 'touchpoints', 0)
    assert.equal(library.touchpoints[card?.touchpointId ?? '']?.name, 'Ad')
    assert.equal(library.channels[card?.channelId ?? '']?.name, 'App')
    assert.equal(card?.context, 'Mostly App (60%)')
  })

  it('takes a step that comes twice as two steps of one touchpoint', () => {
    const log = eventLogOf(
      ['1', '2', '3'].flatMap((caseId) => ['A', 'B', 'A'].map((name, i) => ({ caseId, name, time: i }))),
    )
    const { map, library } = drafted(null, log)
    assert.equal(columnsOf(map).length, 3)
    assert.equal(Object.keys(library.touchpoints).length, 2)
    assert.deepEqual(mapFaults(map), [])
  })
})

describe('a draft map of any log', () => {
  it('is what its own journeys do, however often they come to the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 7 }), (names) => {
        const log = eventLogOf(['1', '2', '3'].flatMap((caseId) => names.map((name, time) => ({ caseId, name, time }))))
        const { map, library } = drafted(null, log)
        const checked = checkedMap(log, { map, library }, preparationParameters.parse({}))
        assert.deepEqual([checked?.fitting, checked?.cost], [3, 0])
      }),
    )
  })

  it('has no faults, whatever the events are called', () => {
    const names = ['a', 'A ', '', 'x'.repeat(30_000), '\u0000\ud800', '__proto__']
    fc.assert(
      fc.property(arbitraryRows({ names, cases: 4, events: 20 }), (rows) => {
        if (rows.length === 0) return
        const { map } = drafted(null, eventLogOf(rows))
        assert.deepEqual(mapFaults(map), [])
        assert.ok(Object.values(map.cards).every(({ tagIds }) => tagIds.length === 1))
      }),
      { numRuns: 40 },
    )
  })
})

describe('figures of steps', () => {
  it('count each journey by as many steps as it has in order', () => {
    const log = eventLogOf([
      ...['a', 'x', 'b', 'c'].map((name, i) => ({ caseId: '1', name, time: i * 10 })),
      ...['c', 'b'].map((name, i) => ({ caseId: '2', name, time: i * 10 })),
      { caseId: '3', name: 'x', time: 0 },
    ])
    const code = (name: string) => log.dictionary.indexOf(name)
    const { figures, leftOut } = stepFigures(
      log,
      Uint32Array.of(code('a'), code('b'), code('c')),
      Uint32Array.of(0, 1, 2),
      null,
    )
    assert.equal(leftOut, 0)
    assert.deepEqual(
      figures.map(({ reached, left, medianMs, p90Ms }) => [reached, left, medianMs, p90Ms]),
      [
        [1, 0, null, null],
        [1, 0, 20, 20],
        [2, 2, 10, 10],
      ],
    )
  })
})

describe('persona drafts', () => {
  it('say of each trait its share, its lift and n, and of the segment how large it is', () => {
    const rows = Array.from({ length: 200 }, (_, at): EventRow[] => {
      const isYoung = at % 5 < 3
      const names = isYoung ? ['App', 'Chat', 'Game'] : ['Shop', 'Call', 'Fair']
      return names.map((name, i) => ({
        caseId: `${at}`,
        name,
        time: i,
        attributes: { age: isYoung ? '18–30' : '60+' },
      }))
    })
    const { result } = segmented(eventLogOf(rows.flat()), segmentsParameters.parse({}))
    assert.equal(result.k, 2)
    const [first] = draftPersonasOf(result, SOURCE, WORDS, testContext())
    assert.ok(first)
    const { name, sharePercent, story } = personaInfo(first.persona)
    assert.equal(name, 'Segment 1')
    assert.equal(sharePercent, 60)
    assert.match(story, /120 of 200 customers \(60%\)/)
    const notes = Object.values(first.persona.notes)
    const age = notes.find(({ label }) => label === 'age')
    assert.equal(age?.group, 'demographics')
    assert.equal(age?.text, '18–30 – 100%, everybody 60% (1.7×, n = 120)')
    assert.ok(notes.some(({ text, group }) => group === 'behaviour' && text.startsWith('Meets “Chat”')))
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stepTitle } from '../../../domain/map/display.ts'
import { sorted } from '../../../domain/order.ts'
import { buildMap } from '../../../domain/templates/sketch.ts'
import { translatorFor } from '../../../i18n/catalogues.ts'
import { funnel } from '../../../journeys/funnel/funnel.ts'
import { eventLogOf } from '../../../journeys/log/event-log.ts'
import { draftSketch } from './draft-map.ts'

describe('a draft map of a journey', () => {
  it('has a step for each of its events, with what the events say of it', () => {
    const log = eventLogOf(
      ['abc', 'abc', 'ab', 'a'].flatMap((events, at) =>
        [...events].map((name, time) => ({ caseId: `${at}`, name, time: time * 1000 })),
      ),
    )
    const { steps } = funnel.run(log, funnel.parameters.parse({ steps: ['a', 'b', 'c'] }))
    const sketch = draftSketch(steps, {
      title: 'Draft',
      language: 'en',
      scenario: 'Four journeys',
      stage: 'Journey',
      lane: 'From events',
      reached: ({ reached }) => `${reached} come`,
      time: ({ time }) => (time.medianMs === null ? null : `${time.medianMs} ms`),
      lost: ({ lost }) => (lost === 0 ? null : `${lost} leave`),
    })
    let made = 0
    const map = buildMap(sketch, { now: 0, newId: () => `n${made++}`, random: () => 0.5 })
    const all = sorted(Object.values(map.steps))
    const t = translatorFor('en')
    assert.deepEqual(
      all.map((step) => stepTitle(step, all, t)),
      ['a', 'b', 'c'],
    )
    const lane = Object.values(map.lanes).find(({ title }) => title === 'From events')
    const said = all.map(({ id }) =>
      sorted(Object.values(map.cards).filter((card) => card.columnId === id && card.laneId === lane?.id)).map(
        ({ text }) => text,
      ),
    )
    assert.deepEqual(said, [
      ['4 come', '1 leave'],
      ['3 come', '1000 ms', '1 leave'],
      ['2 come', '1000 ms'],
    ])
  })
})

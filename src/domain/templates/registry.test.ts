import assert from 'node:assert/strict'
import test from 'node:test'
import { CATALOGUES } from '../../i18n/catalogues.ts'
import { isMessageId, LANGUAGES } from '../../i18n/message.ts'
import { columnsOf, lanesOf, living, stagesOf } from '../map/columns.ts'
import { mapInfo } from '../map/map-type.ts'
import { lifecycleStages, mapFromTemplate, TEMPLATES } from './registry.ts'

let next = 0
const context = { now: 0, newId: () => `id${next++}`, random: () => 0.5 }

test('every template makes a map in each language, with named stages', () => {
  for (const language of LANGUAGES) {
    for (const { id, group, titleId, hintId } of TEMPLATES) {
      assert.ok(isMessageId(CATALOGUES[language], titleId) && isMessageId(CATALOGUES[language], hintId), id)
      const map = mapFromTemplate(id, language, context)
      assert.ok(map, id)
      assert.equal(mapInfo(map).language, language)
      assert.ok(stagesOf(map).every(({ title }) => title.length > 1))
      if (group === 'lifecycle')
        assert.deepEqual(
          stagesOf(map).map(({ title }) => title),
          lifecycleStages(id, language),
        )
    }
  }
})

test('industry templates have no empty lane, and a curve through every step', () => {
  for (const { id } of TEMPLATES.filter(({ group }) => group === 'industry')) {
    const map = mapFromTemplate(id, 'en', context)
    assert.ok(map)
    const filled = new Set(living(map.cards).map(({ laneId }) => laneId))
    for (const lane of lanesOf(map)) assert.ok(lane.kind === 'feelings' || filled.has(lane.id), `${id}: ${lane.kind}`)
    assert.equal(living(map.points).length, columnsOf(map).length)
  }
})

test('a template that is not there makes no map', () => {
  assert.equal(mapFromTemplate('toString', 'en', context), undefined)
})

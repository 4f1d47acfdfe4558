import assert from 'node:assert/strict'
import test from 'node:test'
import { generateKeyBetween } from 'fractional-indexing'
import { translatorFor } from '../../i18n/catalogues.ts'
import { columnsOf, living } from '../map/columns.ts'
import { mapInfo } from '../map/map-type.ts'
import { demoWorkspace } from './demo-workspace.ts'

let next = 0
const demo = demoWorkspace(translatorFor('en'), { now: 0, newId: () => `id${next++}`, random: () => 0.5 })

test('the first map is as comprehensive as the demo promises', () => {
  const map = demo.maps[0]?.map
  assert.ok(map)
  const lane = living(map.lanes).find(({ kind }) => kind === 'touchpoints')
  const touchpoints = living(map.cards).filter(({ laneId }) => laneId === lane?.id)
  assert.equal(living(map.stages).length, 6)
  assert.ok(columnsOf(map).length >= 14)
  assert.ok(living(map.lanes).length >= 12)
  assert.ok(touchpoints.length >= 40, `${touchpoints.length} touchpoints`)
  assert.ok(touchpoints.every((card) => card.personaIds.length > 0 && card.departmentIds.length > 0))
  assert.equal(new Set(living(map.points).map(({ personaId }) => personaId)).size, 2)
})

test('everything that maps refer to is there', () => {
  const personas = new Set(demo.personas.map(({ id }) => id))
  for (const { map } of demo.maps) {
    for (const { personaId } of Object.values(map.points)) assert.ok(personaId === '' || personas.has(personaId))
    for (const card of Object.values(map.cards)) {
      if (card.touchpointId) assert.ok(demo.library.touchpoints[card.touchpointId], card.touchpointId)
      if (card.channelId) assert.ok(demo.library.channels[card.channelId], card.channelId)
      for (const id of card.departmentIds) assert.ok(demo.library.departments[id], id)
    }
  }
})

test('the wanted future keeps the records of today, and says where it comes from', () => {
  const [today, future] = [demo.maps[1], demo.maps[2]]
  assert.ok(today && future)
  assert.equal(mapInfo(future.map).baseMapId, today.id)
  assert.deepEqual(Object.keys(future.map.steps), Object.keys(today.map.steps))
})

test('there are maps in English, Swedish and Finnish', () => {
  assert.deepEqual(new Set(demo.maps.map(({ map }) => mapInfo(map).language)), new Set(['en', 'sv', 'fi']))
})

test('every place among siblings is a key that something can be put behind', () => {
  const tables = [...Object.values(demo.library), ...demo.maps.flatMap(({ map }) => Object.values(map))]
  for (const table of tables) {
    for (const row of Object.values(table)) if ('order' in row) generateKeyBetween(row.order, null)
  }
})

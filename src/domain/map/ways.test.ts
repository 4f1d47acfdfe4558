import assert from 'node:assert/strict'
import test from 'node:test'
import { translatorFor } from '../../i18n/catalogues.ts'
import { after, journey, refusal } from '../testing/journey.ts'
import { columnsOf } from './columns.ts'
import type { JourneyMap } from './map-type.ts'
import { wayInWords, wayMarks } from './ways.ts'

const drawn = journey({ stages: { A: ['a1', 'a2'], B: [] } })
const said = (map: JourneyMap, id: string) => {
  const columns = columnsOf(map)
  const marks = wayMarks(
    columns,
    columns.findIndex((column) => column.id === id),
  )
  return marks.map((mark) => wayInWords(mark, columns, translatorFor('en')))
}

test('a column says how one may go by it, a stage without steps too', () => {
  const step = after(drawn, 'column.setWay', { id: 'a2', fields: { optional: true, insteadOf: 'a1', againFrom: 'a1' } })
  assert.deepEqual(said(step, 'a2'), ['May be left out', 'Instead of “a1”', 'May go back to “a1”'])
  assert.deepEqual(said(step, 'a1'), [])
  assert.deepEqual(said(after(drawn, 'column.setWay', { id: 'B', fields: { againFrom: 'B' } }), 'B'), [
    'May come again',
  ])
})

test('several columns may be one way, which is an alternative as a whole, by what the first of them says', () => {
  const say = (map: JourneyMap, id: string, fields: object) => after(map, 'column.setWay', { id, fields })
  const paying = journey({ stages: { Pay: ['card', 'confirm', 'order', 'wait', 'pay'] } })
  const card = say(paying, 'confirm', { togetherFrom: 'card' })
  const ways = say(say(card, 'pay', { togetherFrom: 'order' }), 'order', { insteadOf: 'confirm' })
  assert.deepEqual(said(ways, 'order'), ['Instead of “card” to “confirm”'])
  assert.deepEqual(said(ways, 'pay'), ['One way from “order” to here'])
  assert.deepEqual(said(say(ways, 'pay', { insteadOf: 'wait' }), 'pay'), [
    'Instead of “wait”',
    'One way from “order” to here',
  ])
  assert.equal(refusal(ways, 'column.setWay', { id: 'pay', fields: { insteadOf: 'card' } }), 'column-not-first')
  assert.equal(refusal(ways, 'column.setWay', { id: 'card', fields: { togetherFrom: 'pay' } }), 'column-not-before')
  const apart = after(ways, 'step.delete', { ids: ['card'] })
  assert.deepEqual(said(apart, 'confirm'), [])
  assert.deepEqual(said(apart, 'order'), ['Instead of “confirm”'])
})

test('of a column that was moved behind, or is deleted, nothing is said', () => {
  const map = after(drawn, 'column.setWay', { id: 'a2', fields: { insteadOf: 'a1', againFrom: 'a1' } })
  assert.deepEqual(said(after(map, 'step.delete', { ids: ['a1'] }), 'a2'), [])
  assert.deepEqual(said(after(map, 'step.move', { ids: ['a1'], stageId: 'A', index: 1 }), 'a2'), [])
})

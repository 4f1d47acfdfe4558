import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type TableMapping, tableMappingSchema } from '../../../formats/events/table-mapping.ts'
import { COLUMN_ROLES, roleOf, withOnly, withRole } from './column-roles.ts'

const COLUMNS = ['who', 'what', 'when', 'until', 'no', 'page', 'price', 'ordered', 'paid']
const START: TableMapping = {
  case: ['who'],
  event: ['what'],
  name: null,
  time: ['when'],
  end: null,
  milestones: [],
  id: 'no',
  attributes: ['page', 'price'],
  timeFormat: 'dmy',
  endFormat: null,
  timeZone: 'UTC',
}

test('a column has one role, whatever is chosen in whichever order, and has the one that was chosen last', () => {
  const choice = fc.tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...COLUMN_ROLES))
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 12 }), (choices) => {
      let mapping = START
      for (const [column, role] of choices) {
        const next = withRole(mapping, column, role)
        if (next !== mapping || mapping.case.join() !== column) assert.equal(roleOf(next, column), role)
        mapping = next
      }
      const { end, id } = mapping
      const named = [...mapping.case, ...mapping.event, ...mapping.time, ...mapping.milestones, ...mapping.attributes]
      const all = [...named, ...(end ? [end] : []), ...(id ? [id] : [])]
      assert.equal(new Set(all).size, all.length)
      assert.deepEqual(tableMappingSchema.safeParse(mapping), { success: true, data: mapping })
    }),
  )
})

test('columns are put together, or replace what was there', () => {
  assert.deepEqual(withRole(START, 'page', 'case').case, ['who', 'page'])
  const only = withOnly(START, 'case', 'page')
  assert.deepEqual(only.case, ['page'])
  assert.equal(roleOf(only, 'who'), 'keep')
})

test('there is always somebody whose journeys these are', () => {
  assert.equal(withRole(START, 'who', 'leave'), START)
  const swapped = withOnly(START, 'event', 'who')
  assert.deepEqual([swapped.case, swapped.event], [['what'], ['who']])
  assert.equal(withOnly({ ...START, time: [] }, 'time', 'who').case.join(), 'who')
})

test('another time is read anew, and the same time as it was', () => {
  assert.equal(withOnly(START, 'time', 'until').timeFormat, null)
  assert.equal(withOnly(START, 'event', 'page').timeFormat, 'dmy')
})

test('milestones and rows of events exclude each other', () => {
  const wide = withRole(withRole(START, 'ordered', 'milestone'), 'paid', 'milestone')
  assert.deepEqual([wide.event, wide.time, wide.milestones], [[], [], ['ordered', 'paid']])
  assert.equal(roleOf(wide, 'what'), 'keep')
  assert.deepEqual(withOnly(wide, 'event', 'what').milestones, [])
})

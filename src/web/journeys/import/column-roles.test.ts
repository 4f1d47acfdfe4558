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
        mapping = withRole(mapping, column, role)
        assert.equal(roleOf(mapping, column), role)
      }
      const { end, id } = mapping
      const named = [...mapping.case, ...mapping.event, ...mapping.time, ...mapping.milestones, ...mapping.attributes]
      const all = [...named, ...(end ? [end] : []), ...(id ? [id] : [])]
      assert.equal(new Set(all).size, all.length)
      // As the server takes it, but for the case, which somebody may have taken away and is asked for.
      assert.ok(tableMappingSchema.omit({ case: true }).safeParse({ ...mapping, case: undefined }).success)
    }),
  )
})

test('columns are put together, or replace what was there', () => {
  assert.deepEqual(withRole(START, 'page', 'case').case, ['who', 'page'])
  const only = withOnly(START, 'case', 'page')
  assert.deepEqual(only.case, ['page'])
  assert.equal(roleOf(only, 'who'), 'keep')
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

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { filterParameters } from '../../../journeys/filter/filter.ts'
import { askedOf, filterIn, NO_JOURNEY_FILTER, searchWith } from './filter-address.ts'

const names = fc.array(fc.string(), { maxLength: 3 })
const day = fc.constantFrom('', '2026-02-28', '1970-01-01', '2100-12-31')
const attribute = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
const filters = fc.record(
  {
    from: day,
    to: day,
    with: names,
    without: names,
    is: fc.dictionary(attribute, fc.array(fc.string(), { minLength: 1, maxLength: 3 }), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
  { noNullPrototype: true },
)

test('an address says every filter, and what else it says stays', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const search = searchWith('?dir=rtl&with=old&is.old=1', filter)
      assert.deepEqual(filterIn(search), filter)
      assert.equal(new URLSearchParams(search).get('dir'), 'rtl')
    }),
  )
})

test('analyses take every filter as it is', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const asked = askedOf(filter)
      const taken = filterParameters.parse(asked)
      for (const [key, value] of Object.entries(asked).filter(([key]) => key !== 'where'))
        assert.deepEqual(taken[key as 'from'], value)
      assert.deepEqual(
        taken.where.map(({ attribute, values, of, not }) => [attribute, values.map((value) => value ?? ''), of, not]),
        Object.entries(filter.is).map(([attribute, values]) => [attribute, values, 'case', false]),
      )
    }),
  )
})

test('the last day counts wholly, no filter asks nothing, and nonsense is left out', () => {
  assert.deepEqual(askedOf({ ...NO_JOURNEY_FILTER, from: '2026-03-01', to: '2026-03-01' }), {
    from: Date.UTC(2026, 2, 1),
    to: Date.UTC(2026, 2, 2),
  })
  assert.deepEqual(askedOf(NO_JOURNEY_FILTER), {})
  assert.deepEqual(filterIn('?from=soon&to=2026-13-45&is.='), NO_JOURNEY_FILTER)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { filterParameters } from '../../../journeys/filter/filter.ts'
import { OFFERED_NAMES } from '../../../journeys/mapping/mapping.ts'
import {
  askedBeside,
  askedOf,
  type Comparison,
  comparisonIn,
  filterIn,
  isFiltered,
  NO_JOURNEY_FILTER,
  searchComparing,
  searchWith,
} from './filter-address.ts'

const names = fc.array(fc.string(), { maxLength: 3 })
const day = fc.constantFrom('', '2026-02-28', '1970-01-01', '2100-12-31')
const attribute = fc.string({ minLength: 1 }).filter((name) => name !== '__proto__')
const filters = fc.record(
  {
    from: day,
    to: day,
    with: names,
    without: names,
    by: fc.constantFrom(...OFFERED_NAMES),
    cut: fc.oneof(fc.constantFrom('whole' as const, 'learned' as const), fc.integer({ min: 1, max: 527_040 })),
    is: fc.dictionary(attribute, fc.array(fc.string(), { minLength: 1, maxLength: 3 }), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
  { noNullPrototype: true },
)

test('what is compared is called alike and means the same by a journey, which leaves nothing out', () => {
  const filter = { ...NO_JOURNEY_FILTER, by: 'stage' as const, cut: 30, with: ['Buy'] }
  assert.deepEqual(askedBeside(filter, { kind: 'others' }), { by: 'stage', cut: 30, outside: { with: ['Buy'] } })
  const other = askedBeside(filter, { kind: 'filter', filter: NO_JOURNEY_FILTER })
  assert.deepEqual([other, isFiltered(other), isFiltered(askedOf(filter))], [{ by: 'stage', cut: 30 }, false, true])
})

test('an address says every filter, and what else it says stays', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const search = searchWith('?dir=rtl&with=old&is.old=1', filter)
      assert.deepEqual(filterIn(search), filter)
      assert.equal(new URLSearchParams(search).get('dir'), 'rtl')
    }),
  )
})

const comparisons: fc.Arbitrary<Comparison | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: 'others' as const }),
  filters.map((filter) => ({ kind: 'filter' as const, filter })),
)

test('an address says a filter and what it is compared with, whichever was said first', () => {
  fc.assert(
    fc.property(filters, comparisons, comparisons, (filter, comparison, before) => {
      const first = searchComparing(searchWith('?dir=rtl', filter), comparison)
      const second = searchWith(searchComparing(searchComparing('?dir=rtl', before), comparison), filter)
      for (const search of [first, second]) {
        assert.deepEqual(filterIn(search), filter)
        assert.deepEqual(comparisonIn(search), comparison)
        assert.equal(new URLSearchParams(search).get('dir'), 'rtl')
      }
      if (!comparison) return
      const { by: _, cut: __, ...beside } = askedBeside(filter, comparison)
      filterParameters.parse(beside)
    }),
  )
})

test('the others are asked for as those outside the filter', () => {
  const filter = { ...NO_JOURNEY_FILTER, with: ['Buys'] }
  assert.deepEqual(askedBeside(filter, { kind: 'others' }), { outside: { with: ['Buys'] } })
  assert.deepEqual(askedBeside(filter, { kind: 'filter', filter: NO_JOURNEY_FILTER }), {})
  assert.equal(comparisonIn('?vs=nonsense'), null)
})

test('analyses take every filter as it is', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const { by = 'event', cut = 'whole', ...asked } = askedOf(filter)
      const taken = filterParameters.parse(asked)
      assert.deepEqual([by, cut], [filter.by, filter.cut])
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
  assert.deepEqual(filterIn('?from=soon&to=2026-13-45&is.=&cut=-1'), NO_JOURNEY_FILTER)
})

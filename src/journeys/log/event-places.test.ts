import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { arbitraryRows, manyRows } from '../testing/arbitrary-log.ts'
import { Dictionary } from './columns.ts'
import { type EventRow, eventLogOf } from './event-log.ts'
import { EventPlaces, scatter } from './event-places.ts'

it('events that are placed as they come make the log of the same rows', () => {
  fc.assert(
    fc.property(arbitraryRows({ events: 120, cases: 3 }), fc.integer({ min: 1, max: 7 }), (rows, size) => {
      assertSame(rows, size)
    }),
    { examples: [[manyRows(3000).reverse(), 100]] },
  )
})

/** @param size how many rows come at once */
function assertSame(rows: readonly EventRow[], size: number): void {
  const expected = eventLogOf(rows)
  const ids = new Dictionary()
  const cases = Uint32Array.from(rows, ({ caseId }) => ids.codeOf(caseId))
  // The last code has no event.
  const counts = new Uint32Array(ids.texts.length + 1)
  for (const code of cases) counts[code] = (counts[code] as number) + 1
  const places = new EventPlaces(counts)
  const names = places.codesColumn()
  const times = places.numbersColumn()
  for (let from = 0; from < rows.length; from += size) {
    const at = places.placesOf(cases.subarray(from, from + size))
    const part = rows.slice(from, from + size)
    scatter(
      Uint32Array.from(part, ({ name }) => expected.dictionary.indexOf(name)),
      at,
      names,
    )
    scatter(
      Float64Array.from(part, ({ time }) => time),
      at,
      times,
    )
  }
  places.sort(times, [names])
  assert.deepEqual([...names], [...expected.names])
  assert.deepEqual([...times], [...expected.times])
  assert.deepEqual([...places.starts], [...expected.caseStarts])
  assert.deepEqual(
    Array.from(places.codes, (code) => ids.texts[code]),
    expected.caseIds,
  )
}

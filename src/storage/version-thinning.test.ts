import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { expendable, MOST_UNNAMED, type Thinnable } from './version-thinning.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NOW = Date.UTC(2026, 10, 22, 12)

const versions = fc
  .array(
    fc.record({
      kind: fc.constantFrom('automatic', 'automatic', 'automatic', 'named', 'before-restore', 'restored'),
      age: fc.integer({ min: 0, max: 90 * DAY_MS }),
    }),
    { maxLength: 200 },
  )
  .map((drawn): Thinnable[] =>
    drawn
      .toSorted((a, b) => a.age - b.age)
      .map(({ kind, age }, index) => ({
        id: String(index),
        kind: kind as Thinnable['kind'],
        createdAt: new Date(NOW - age),
      })),
  )

describe('thinning', () => {
  it('keeps the newest, all with a name, all of a day, and one for every hour or day that had any', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const gone = new Set(expendable(all, NOW))
        const kept = all.filter(({ id }) => !gone.has(id))
        const age = ({ createdAt }: Thinnable) => NOW - createdAt.getTime()
        assert.ok(all.length === 0 || kept[0] === all[0])
        for (const version of all) {
          if (version.kind === 'named' || age(version) < DAY_MS) assert.ok(kept.includes(version))
          else if (age(version) < 30 * DAY_MS) assert.ok(kept.some((other) => sameSpan(other, version, HOUR_MS)))
          else assert.ok(kept.some((other) => sameSpan(other, version, DAY_MS)))
        }
        const hourly = kept.filter((version) => version.kind !== 'named' && age(version) >= DAY_MS).map(hourOf)
        assert.equal(new Set(hourly).size, hourly.length, 'two of one hour')
        assert.deepEqual(expendable(kept, NOW), [], 'a second time takes nothing more')
      }),
      { numRuns: 200 },
    )
  })

  it('keeps a bounded number, whatever is saved', () => {
    const many = Array.from({ length: MOST_UNNAMED + 50 }, (_, index): Thinnable => {
      return { id: String(index), kind: 'automatic', createdAt: new Date(NOW - index) }
    })
    assert.equal(expendable(many, NOW).length, 50)
  })
})

function sameSpan(a: Thinnable, b: Thinnable, spanMs: number): boolean {
  return Math.floor(a.createdAt.getTime() / spanMs) === Math.floor(b.createdAt.getTime() / spanMs)
}

function hourOf({ createdAt }: Thinnable): number {
  return Math.floor(createdAt.getTime() / HOUR_MS)
}

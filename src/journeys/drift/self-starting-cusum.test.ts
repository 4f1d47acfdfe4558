import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { seededRandom } from '../random.ts'
import { alarmsOf, limitFor, type Period } from './self-starting-cusum.ts'

/** On average one alarm without a cause in so many weeks. */
const EVERY = 260

describe('the watch over a rate', () => {
  it('has the limits of the published tables', () => {
    // Montgomery, Statistical Quality Control, table 9.3 (k = 0.5): an average of 168 periods at 4, of 465 at 5.
    assert.ok(Math.abs(limitFor(168) - 4) < 0.03, `${limitFor(168)}`)
    assert.ok(Math.abs(limitFor(465) - 5) < 0.03, `${limitFor(465)}`)
  })

  for (const restless of [0, 0.05])
    it(`does not cry wolf ${restless > 0 ? 'where weeks vary more than chance has them' : 'while nothing changes'}`, () => {
      const random = seededRandom(1)
      const weeks = 104
      const alarms = Array.from({ length: 200 }, () =>
        alarmsOf(
          Array.from({ length: weeks }, () => week(random, 0.7, restless)),
          EVERY,
        ),
      )
      const perWeek = alarms.flat().length / (200 * weeks)
      assert.ok(perWeek < 1.3 / EVERY, `one in ${1 / perWeek} weeks`)
      assert.ok(perWeek > 0.3 / EVERY, `one in ${1 / perWeek} weeks: it would sleep through changes as well`)
    })

  it('notices a fall of ten points within some weeks, and says when it began', () => {
    const random = seededRandom(2)
    const delays: number[] = []
    for (let run = 0; run < 100; run++) {
      const periods = Array.from({ length: 52 }, (_, at) => week(random, at < 30 ? 0.7 : 0.6, 0))
      const alarm = alarmsOf(periods, EVERY).find(({ at }) => at >= 30)
      if (!alarm) continue
      delays.push(alarm.at - 30)
      assert.equal(alarm.direction, 'down')
      assert.ok(alarm.before.hits / alarm.before.n > alarm.after.hits / alarm.after.n)
    }
    delays.sort((a, b) => a - b)
    assert.ok(delays.length >= 98, `${delays.length} of 100 noticed`)
    assert.ok((delays[50] as number) <= 3, `median ${delays[50]} weeks`)
  })

  it('goes on watching after a change', () => {
    const periods = Array.from({ length: 90 }, (_, at) => ({
      n: 200,
      hits: (at < 30 ? 140 : at < 60 ? 100 : 140) + (at % 5),
    }))
    const alarms = alarmsOf(periods, EVERY)
    assert.deepEqual(
      alarms.map(({ direction }) => direction),
      ['down', 'up'],
    )
    for (const [index, change] of [30, 60].entries()) assert.ok(Math.abs((alarms[index]?.since ?? 0) - change) <= 2)
  })

  it('bears weeks without anybody, and rates that never vary', () => {
    assert.deepEqual(alarmsOf([], EVERY), [])
    const still: Period[] = Array.from({ length: 30 }, (_, at) =>
      at % 3 === 0 ? { n: 0, hits: 0 } : { n: 50, hits: 50 },
    )
    assert.deepEqual(alarmsOf(still, EVERY), [])
  })
})

function week(random: () => number, rate: number, restless: number): Period {
  const n = 120 + Math.floor(random() * 160)
  const today = Math.min(1, Math.max(0, rate + (random() + random() + random() - 1.5) * 2 * restless))
  let hits = 0
  for (let i = 0; i < n; i++) if (random() < today) hits++
  return { n, hits }
}

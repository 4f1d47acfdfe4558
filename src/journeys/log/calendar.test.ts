import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { calendarOf, isTimeZone, periodAt } from './calendar.ts'

const HOUR_MS = 3_600_000

function daysOf(from: string, to: string, timeZone: string): string[] {
  const { starts } = calendarOf(Date.parse(from), Date.parse(to), 'day', timeZone)
  return [...starts].map((start) => new Date(start).toISOString().slice(0, 16))
}

describe('a calendar', () => {
  it('has days of 23 and 25 hours where clocks change', () => {
    const spring = calendarOf(Date.UTC(2026, 2, 28), Date.UTC(2026, 2, 31), 'day', 'Europe/Helsinki')
    const hours = [...spring.starts].map((start, i) => ((spring.starts[i + 1] ?? Number.NaN) - start) / HOUR_MS)
    assert.deepEqual(hours.slice(0, -1), [24, 23, 24])
    const autumn = calendarOf(Date.UTC(2026, 9, 24), Date.UTC(2026, 9, 26), 'day', 'America/New_York')
    assert.equal(autumn.labels[0], '2026-10-23')
    assert.deepEqual(daysOf('2026-10-24T12:00Z', '2026-10-26T12:00Z', 'Europe/Stockholm'), [
      '2026-10-23T22:00',
      '2026-10-24T22:00',
      '2026-10-25T23:00',
    ])
  })

  it('begins a day without a midnight when the clock first shows its date', () => {
    // In 2018 São Paulo went from 3 November 23:59:59 to 4 November 01:00.
    assert.deepEqual(daysOf('2018-11-03T12:00Z', '2018-11-05T12:00Z', 'America/Sao_Paulo'), [
      '2018-11-03T03:00',
      '2018-11-04T03:00',
      '2018-11-05T02:00',
    ])
  })

  it('names weeks as ISO 8601 does, and months', () => {
    const weeks = calendarOf(Date.UTC(2020, 11, 27), Date.UTC(2021, 0, 4), 'week', 'UTC')
    assert.deepEqual(weeks.labels, ['2020-W52', '2020-W53', '2021-W01'])
    const months = calendarOf(Date.UTC(1969, 10, 30), Date.UTC(1970, 0, 1), 'month', 'UTC')
    assert.deepEqual(months.labels, ['1969-11', '1969-12', '1970-01'])
    assert.equal(periodAt(months, -1), 1)
    assert.equal(periodAt(months, 0), 2)
    assert.equal(periodAt(months, Date.UTC(1969, 10, 30)), 0)
  })

  it('reaches to 2100', () => {
    const { labels } = calendarOf(Date.UTC(2099, 11, 31, 12), Date.UTC(2100, 1, 28, 23), 'day', 'Europe/Helsinki')
    assert.deepEqual([labels[0], labels.at(-1), labels.length], ['2099-12-31', '2100-03-01', 61])
  })

  it('knows which zones there are', () => {
    assert.ok(isTimeZone('Asia/Kolkata'))
    assert.ok(!isTimeZone('Middle/Earth'))
  })
})

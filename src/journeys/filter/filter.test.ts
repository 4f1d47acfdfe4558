import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventLog, type EventRow, eventLogOf } from '../log/event-log.ts'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { casesOf } from '../testing/cases.ts'
import { filtered, filterParameters } from './filter.ts'

const CHANNELS = ['web', 'shop', null] as const

function rowsOf({ names, dictionary, times, caseStarts, caseIds, attributes }: EventLog): object[] {
  const column = attributes.get('index')
  return [...names].map((name, i) => ({
    caseId: caseIds?.[caseStarts.findLastIndex((start) => start <= i)],
    name: dictionary[name],
    time: times[i],
    index: column?.kind === 'number' ? column.values[i] : null,
  }))
}

const rows = fc
  .tuple(arbitraryRows(), fc.array(fc.constantFrom(...CHANNELS), { minLength: 40, maxLength: 40 }))
  .map(([all, channels]) =>
    all.map((row, index) => ({ ...row, attributes: { index, channel: channels[index] ?? null, size: index % 3 } })),
  )

const name = fc.subarray(['a', 'b', 'c', 'd'])
const condition = fc.record({
  attribute: fc.constantFrom('channel', 'size', 'nothing'),
  values: fc.subarray(['web', 'shop', '1', '2', null]),
  of: fc.constantFrom('case', 'event'),
  not: fc.boolean(),
})
const day = fc.option(fc.integer({ min: 0, max: 86_400_000 }))
const filters = fc
  .record(
    {
      from: day,
      to: day,
      periodOf: fc.constantFrom('cases', 'events'),
      where: fc.array(condition, { maxLength: 2 }),
      with: name,
      without: name,
      only: name,
      except: name,
    },
    { requiredKeys: [] },
  )
  .map((filter) => filterParameters.parse(filter))

describe('a filter', () => {
  it('lets through what meets all of its conditions', () => {
    fc.assert(
      fc.property(rows, filters, (all, filter) => {
        const inPeriod = ({ time }: EventRow) => time >= (filter.from ?? -Infinity) && time < (filter.to ?? Infinity)
        const has = (events: readonly EventRow[], names: readonly string[]) =>
          events.some((one) => names.includes(one.name))
        const textOf = (row: EventRow, attribute: string) => row.attributes?.[attribute] ?? null
        const expected = casesOf(all).flatMap((events) => {
          if (filter.periodOf === 'cases' && !inPeriod(events[0] as EventRow)) return []
          if (filter.with.length > 0 && !has(events, filter.with)) return []
          if (has(events, filter.without)) return []
          for (const { attribute, values, of, not } of filter.where) {
            const first = events.map((row) => textOf(row, attribute)).find((value) => value !== null) ?? null
            if (of === 'case' && values.includes(first === null ? null : `${first}`) === not) return []
          }
          return events.filter((row) => {
            if (filter.periodOf === 'events' && !inPeriod(row)) return false
            if (filter.only.length > 0 && !filter.only.includes(row.name)) return false
            if (filter.except.includes(row.name)) return false
            return filter.where.every(({ attribute, values, of, not }) => {
              const value = textOf(row, attribute)
              return of === 'case' || values.includes(value === null ? null : `${value}`) !== not
            })
          })
        })
        const kept = expected.map((row) => ({
          caseId: row.caseId,
          name: row.name,
          time: row.time,
          index: row.attributes?.index,
        }))
        const found = filtered(eventLogOf(all), filter)
        assert.deepEqual(rowsOf(found), kept)
        assert.equal(found.caseStarts.length - 1, new Set(kept.map(({ caseId }) => caseId)).size)
      }),
      { numRuns: 300 },
    )
  })

  it('lets the others through that another filter leaves nothing of', () => {
    fc.assert(
      fc.property(rows, filters, (all, { outside: _, ...other }) => {
        const log = eventLogOf(all)
        const idsOf = ({ caseIds }: EventLog) => new Set(caseIds)
        const inside = idsOf(filtered(log, filterParameters.parse(other)))
        const beside = filtered(log, filterParameters.parse({ outside: other }))
        assert.deepEqual(idsOf(beside), idsOf(log).difference(inside))
        const whole = rowsOf(log).filter((row) => !inside.has((row as { caseId: string }).caseId))
        assert.deepEqual(rowsOf(beside), whole)
      }),
      { numRuns: 100 },
    )
  })

  it('hands the log itself on where it lets everything through', () => {
    const log = eventLogOf([{ caseId: 'a', name: 'x', time: 1, end: 4 }])
    assert.equal(filtered(log, filterParameters.parse({})), log)
    assert.equal(filtered(log, filterParameters.parse({ from: 0, to: 2, with: ['x'] })), log)
    assert.equal(filtered(log, filterParameters.parse({ from: 1, to: 1 })).names.length, 0)
  })

  it('keeps ends beside their events', () => {
    const log = eventLogOf([
      { caseId: 'a', name: 'x', time: 1, end: 4 },
      { caseId: 'a', name: 'y', time: 2, end: 3 },
    ])
    assert.deepEqual([...(filtered(log, filterParameters.parse({ only: ['y'] })).ends ?? [])], [3])
  })
})

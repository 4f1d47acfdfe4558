import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type EventLog, type EventRow, eventLogOf } from './log/event-log.ts'
import { ANALYSES } from './registry.ts'
import { arbitraryRows } from './testing/arbitrary-log.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Logs that are drawn for each property: `POLKU_RUNS=2000` for a night. */
const numRuns = Number(process.env.POLKU_RUNS ?? 8)
/** How many different names events have: `POLKU_NAMES=1000000` takes a quarter of one. */
const NAMES = Number(process.env.POLKU_NAMES ?? 1000)

const expected = {
  blocks: [
    { id: 'one', events: ['a'] },
    { kind: 'choice', branches: [[{ id: 'two', events: ['b'] }], [{ id: 'three', events: ['c'] }]] },
    { id: 'four', events: ['d'], optional: true },
  ],
}
/** Something to ask of each. */
const QUESTIONS: Readonly<Record<string, object>> = {
  mapping: { rules: [{ on: null, how: 'equals', value: 'a', touchpoint: 'A', stage: 'First' }] },
  graph: {},
  flow: {},
  funnel: { steps: ['a', { anyOf: ['b', 'c'] }, 'd'], windowMs: DAY, by: 'channel' },
  paths: { goal: ['d'] },
  roles: { goal: ['d'], by: 'channel' },
  split: {},
  discover: { resamples: 3 },
  segments: {},
  check: { expected },
  drift: { expected },
}

type Answered = { readonly basis: { readonly events: number; readonly cases: number } }

/** What each analysis says of a log; plain JSON, in which a NaN or an endless number would be lost. */
function answersOf(log: EventLog, more: object = {}): Readonly<Record<string, Answered>> {
  return Object.fromEntries(
    ANALYSES.map(({ id, parameters, run }) => {
      const result = run(log, parameters.parse({ ...QUESTIONS[id], ...more }))
      assert.deepEqual(JSON.parse(JSON.stringify(result)), result, id)
      return [id, result as Answered]
    }),
  )
}

/** The same with every moment so much earlier; what lies between two moments is far less. */
function earlier(value: unknown, shift: number): unknown {
  if (typeof value === 'number') return Math.abs(value - shift) < Math.abs(shift) / 2 ? value - shift : value
  if (Array.isArray(value)) return value.map((one) => earlier(one, shift))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, earlier(one, shift)]))
}

const CHANNELS = ['web', 'shop', undefined] as const
/** Each event's channel and value, or neither. */
const withAttributes = (rows: readonly EventRow[]): EventRow[] =>
  rows.map((row, at) => {
    const channel = CHANNELS[at % 3]
    return { ...row, attributes: { ...(channel && { channel }), ...(at % 4 === 1 && { value: at }) } }
  })

describe('every analysis', () => {
  it('is asked here', () => {
    assert.deepEqual(ANALYSES.map(({ id }) => id).sort(), Object.keys(QUESTIONS).sort())
  })

  it('says the same of the same events in 1900, in 2100, and on days on which clocks change', () => {
    const moments = [
      -Math.floor((70 * 365.25 * DAY) / WEEK) * WEEK,
      Math.floor(Date.UTC(2100, 1, 27) / WEEK) * WEEK,
      Math.floor(Date.UTC(2026, 2, 28, 20) / WEEK) * WEEK,
    ]
    fc.assert(
      fc.property(arbitraryRows({ untilMs: 3 * DAY }), fc.constantFrom(...moments), (rows, shift) => {
        const shifted = rows.map((row) => ({ ...row, time: row.time + shift }))
        const moved = answersOf(eventLogOf(withAttributes(shifted)))
        assert.deepEqual(earlier(moved, shift), earlier(answersOf(eventLogOf(withAttributes(rows))), 0))
      }),
      { numRuns },
    )
  })

  it('counts every event at one moment once, in the order in which they came', () => {
    fc.assert(
      fc.property(arbitraryRows({ untilMs: 0 }), (rows) => {
        const log = eventLogOf(withAttributes(rows))
        const ordered = eventLogOf(withAttributes(rows).map((row, at) => ({ ...row, time: at })))
        assert.deepEqual(log.names, ordered.names)
        for (const [id, { basis }] of Object.entries(answersOf(log)))
          assert.deepEqual(
            [basis.events, basis.cases],
            [rows.length, new Set(rows.map(({ caseId }) => caseId)).size],
            id,
          )
      }),
      { numRuns },
    )
  })

  it('takes what is missing for missing, in filters and groups, and where nobody has it', () => {
    const where = (attribute: string, values: readonly (string | null)[]) => ({
      filter: { where: [{ attribute, values, of: 'event' }] },
    })
    fc.assert(
      fc.property(arbitraryRows(), (rows) => {
        const log = eventLogOf(withAttributes(rows))
        const parts = [['web'], ['shop'], [null]].map((values) => answersOf(log, where('channel', values)))
        for (const id of Object.keys(QUESTIONS))
          assert.equal(
            parts.reduce((sum, part) => sum + (part[id]?.basis.events ?? 0), 0),
            rows.length,
            id,
          )
        const nobody = answersOf(log, where('no such column', ['x']))
        for (const id of Object.keys(QUESTIONS)) assert.equal(nobody[id]?.basis.events, 0, id)
      }),
      { numRuns },
    )
  })

  it(`answers where ${NAMES} events are called ${NAMES} different things`, () => {
    const log = eventLogOf(
      Array.from({ length: NAMES }, (_, at) => ({ caseId: `${at >> 2}`, name: `name ${at}`, time: at * 1000 })),
    )
    for (const { id, parameters, run } of ANALYSES) {
      const began = process.cpuUsage()
      const result = run(log, parameters.parse(QUESTIONS[id])) as Answered
      assert.equal(result.basis.events, NAMES, id)
      const { user, system } = process.cpuUsage(began)
      if (process.env.POLKU_NAMES) console.log(`${id}: ${Math.round((user + system) / 1000)} ms`)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { arbitraryRows } from '../testing/arbitrary-log.ts'
import { MISSING } from './columns.ts'
import { caseCount, type EventRow, eventCount, eventLogOf, fromColumns } from './event-log.ts'

describe('an event log', () => {
  it('sorts by case, then by time, and keeps equal times as they came', () => {
    const log = eventLogOf([
      { caseId: 'b', name: 'second', time: 5 },
      { caseId: 'a', name: 'late', time: 9 },
      { caseId: 'b', name: 'third', time: 5 },
      { caseId: 'a', name: 'early', time: 1 },
      { caseId: 'b', name: 'first', time: 2 },
    ])
    assert.deepEqual(log.caseIds, ['b', 'a'])
    assert.deepEqual([...log.caseStarts], [0, 3, 5])
    assert.deepEqual(namesOf(log), ['first', 'second', 'third', 'early', 'late'])
    assert.deepEqual([...log.times], [2, 5, 5, 1, 9])
    assert.equal(log.ends, null)
  })

  it('is the stable sort of its rows, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryRows({ events: 120, cases: 3 }), (rows) => {
        const log = eventLogOf(rows.map((row, index) => ({ ...row, attributes: { index } })))
        const first = [...new Set(rows.map((row) => row.caseId))]
        const expected = rows
          .map((row, index) => ({ ...row, index }))
          .sort((x, y) => first.indexOf(x.caseId) - first.indexOf(y.caseId) || x.time - y.time || x.index - y.index)
        const column = log.attributes.get('index')
        assert.deepEqual(
          namesOf(log),
          expected.map((row) => row.name),
        )
        assert.deepEqual(
          [...log.times],
          expected.map((row) => row.time),
        )
        if (rows.length > 0)
          assert.deepEqual(
            column?.kind === 'number' && [...column.values],
            expected.map((row) => row.index),
          )
        assert.equal(eventCount(log), rows.length)
        assert.equal(caseCount(log), first.length)
      }),
    )
  })

  it('holds no case at all where there are no events', () => {
    const log = eventLogOf([])
    assert.equal(caseCount(log), 0)
    assert.deepEqual([...log.caseStarts], [0])
  })

  it('takes sorted columns as they are and leaves codes without events out', () => {
    const names = Uint32Array.of(0, 1, 0)
    const log = fromColumns({
      dictionary: ['x', 'y'],
      names,
      times: Float64Array.of(-1, 4_102_444_800_000, 0),
      ends: null,
      cases: Uint32Array.of(1, 1, 3),
      caseIds: ['nobody', 'one', 'nobody either', 'three'],
      attributes: new Map(),
    })
    assert.equal(log.names, names)
    assert.deepEqual(log.caseIds, ['one', 'three'])
    assert.deepEqual([...log.caseStarts], [0, 2, 3])
  })

  it('keeps ends, texts and numbers beside their events, and knows what is missing', () => {
    const rows: EventRow[] = [
      { caseId: 'a', name: 'x', time: 2, end: 7, attributes: { channel: 'web', value: 3 } },
      { caseId: 'a', name: 'y', time: 1, attributes: { channel: null, mixed: 1 } },
      { caseId: 'a', name: 'z', time: 3, attributes: { mixed: 'one' } },
    ]
    const log = eventLogOf(rows)
    assert.deepEqual([...(log.ends ?? [])], [1, 7, 3])
    assert.deepEqual(log.attributes.get('channel'), {
      kind: 'text',
      dictionary: ['web'],
      codes: Uint32Array.of(MISSING, 0, MISSING),
    })
    assert.deepEqual(log.attributes.get('value'), {
      kind: 'number',
      values: Float64Array.of(Number.NaN, 3, Number.NaN),
    })
    assert.deepEqual(log.attributes.get('mixed'), {
      kind: 'text',
      dictionary: ['1', 'one'],
      codes: Uint32Array.of(0, MISSING, 1),
    })
  })

  it('throws where a time is missing or columns differ in length, which readers rule out', () => {
    assert.throws(() => eventLogOf([{ caseId: 'a', name: 'x', time: Number.NaN }]), /no time/)
    const log = eventLogOf([{ caseId: 'a', name: 'x', time: 0 }])
    assert.throws(() => fromColumns({ ...log, cases: new Uint32Array(2) }), /differ/)
  })

  it('lies on shared memory as well', () => {
    const shared = new Uint32Array(new SharedArrayBuffer(8))
    shared.set([1, 0])
    const times = new Float64Array(new SharedArrayBuffer(16))
    const log = fromColumns({
      dictionary: ['x', 'y'],
      names: shared,
      times,
      ends: null,
      cases: new Uint32Array(new SharedArrayBuffer(8)),
      caseIds: null,
      attributes: new Map(),
    })
    assert.deepEqual(namesOf(log), ['y', 'x'])
    assert.equal(log.names, shared)
  })
})

function namesOf(log: { readonly names: Uint32Array; readonly dictionary: readonly string[] }): (string | undefined)[] {
  return [...log.names].map((code) => log.dictionary[code])
}

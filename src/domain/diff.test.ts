import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { apply, type Change, type Diff, reverse, sameValue } from './diff.ts'

const value = fc.oneof(
  fc.string({ maxLength: 3 }),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
)
const row = fc.record({ a: value, b: value })

type Rows = Record<string, { id: string; a: unknown; b: unknown }>
type Document = { left: Rows; right: Rows }

/** A document and changes that fit it, as a draft would give them. */
const changed = fc
  .record({
    document: fc.tuple(
      fc.dictionary(fc.constantFrom('x', 'y', 'z'), row),
      fc.dictionary(fc.constantFrom('x', 'y'), row),
    ),
    wishes: fc.array(
      fc.record({
        table: fc.constantFrom('left', 'right'),
        id: fc.constantFrom('x', 'y', 'z'),
        row: fc.option(row),
        part: fc.constantFrom('a', 'b'),
      }),
    ),
  })
  .map(({ document: [left, right], wishes }) => {
    const withIds = (rows: Record<string, { a: unknown; b: unknown }>): Rows =>
      Object.fromEntries(Object.entries(rows).map(([id, fields]) => [id, { id, ...fields }]))
    const document: Document = { left: withIds(left), right: withIds(right) }
    const seen = new Set<string>()
    const diff = wishes.flatMap(({ table, id, row, part }): Change[] => {
      if (seen.has(`${table}/${id}`)) return []
      seen.add(`${table}/${id}`)
      const old = document[table as 'left'][id]
      if (!old) return row ? [{ table, id, before: null, after: { id, ...row } }] : []
      if (!row) return [{ table, id, before: old, after: null }]
      return [{ table, id, before: { [part]: old[part as 'a'] }, after: { [part]: row[part as 'a'] } }]
    })
    return { document, diff }
  })

test('a reversed diff brings the document back', () => {
  fc.assert(
    fc.property(changed, ({ document, diff }) => {
      assert.deepEqual(apply(apply(document, diff), reverse(diff)), document)
      assert.deepEqual(reverse(reverse(diff)), diff)
    }),
  )
})

test('the document itself is left as it was, and untouched tables are shared', () => {
  const document = { left: { x: { id: 'x', a: 1 } }, right: {} }
  const diff: Diff = [{ table: 'left', id: 'x', before: { a: 1 }, after: { a: 2 } }]
  const next = apply(document, diff)
  assert.deepEqual(document, { left: { x: { id: 'x', a: 1 } }, right: {} })
  assert.deepEqual(next.left.x, { id: 'x', a: 2 })
  assert.equal(next.right, document.right)
  assert.equal(apply(document, []), document)
})

test('fields that a diff does not name keep what they have become meanwhile', () => {
  const diff: Diff = [{ table: 'left', id: 'x', before: { a: 1 }, after: { a: 2 } }]
  const next = apply({ left: { x: { id: 'x', a: 1, b: 'changed by another' } } }, diff)
  assert.deepEqual(next.left.x, { id: 'x', a: 2, b: 'changed by another' })
})

test('values are the same when they or their members are', () => {
  assert.ok(sameValue(['a', 'b'], ['a', 'b']))
  assert.ok(!sameValue(['a', 'b'], ['b', 'a']))
  assert.ok(!sameValue(['a'], ['a', 'b']))
  assert.ok(sameValue(null, null))
  assert.ok(!sameValue(null, ''))
  assert.ok(!sameValue(0, '0'))
})

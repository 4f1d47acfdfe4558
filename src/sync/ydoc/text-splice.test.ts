import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type Splice, splicesBetween } from './text-splice.ts'

function applySplice(text: string, { at, remove, insert }: Splice): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.constantFrom('a', 'aa', '👩‍👩‍👧', '👩', '\r\n', '\r', 'é', '🇫🇮', '🇫', '\u0301'),
  ),
  { maxLength: 8 },
)

test('the splice leads from one text to the other', () => {
  fc.assert(
    fc.property(pieces, pieces, pieces, (head, middle, tail) => {
      const before = head.join('') + tail.join('')
      const after = head.join('') + middle.join('') + tail.join('')
      assert.equal(splicesBetween(before, after).reduce(applySplice, before), after)
    }),
    { numRuns: 2000 },
  )
})

test('only what differs is replaced', () => {
  assert.deepEqual(splicesBetween('Buys a tikcet online', 'Buys a ticket online'), [{ at: 9, remove: 2, insert: 'ck' }])
  assert.deepEqual(splicesBetween('one', 'one two'), [{ at: 3, remove: 0, insert: ' two' }])
  assert.deepEqual(splicesBetween('same', 'same'), [])
})

test('what is put around a stretch, or taken away around it, leaves the stretch alone', () => {
  assert.deepEqual(splicesBetween('a bold word', 'a **bold** word'), [
    { at: 6, remove: 0, insert: '**' },
    { at: 2, remove: 0, insert: '**' },
  ])
  assert.deepEqual(splicesBetween('a **bold** word', 'a bold word'), [
    { at: 8, remove: 2, insert: '' },
    { at: 2, remove: 2, insert: '' },
  ])
})

test('no splice begins or ends inside a character', () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  const boundaries = (text: string) =>
    new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length))
  fc.assert(
    fc.property(pieces, pieces, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      let shift = 0
      for (const { at, remove, insert } of splicesBetween(before, after).toReversed()) {
        assert.ok(boundaries(before).has(at), 'starts at a boundary')
        assert.ok(boundaries(before).has(at + remove), 'ends at a boundary of the old text')
        assert.ok(boundaries(after).has(at + shift + insert.length), 'ends at a boundary of the new text')
        shift += insert.length - remove
      }
    }),
    { numRuns: 2000 },
  )
})

test('a family that loses a child is replaced whole', () => {
  assert.deepEqual(splicesBetween('x👩‍👩‍👧y', 'x👩‍👩y'), [{ at: 1, remove: 8, insert: '👩‍👩' }])
})

test('long texts of emoji are compared in no time', () => {
  const before = process.cpuUsage()
  for (let i = 0; i < 100; i++) splicesBetween('👩‍👩‍👧'.repeat(2_400), `${'👩‍👩‍👧'.repeat(2_400)}${i}`)
  assert.ok(process.cpuUsage(before).user < 2_000_000)
})

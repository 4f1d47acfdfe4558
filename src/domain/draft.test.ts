import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { apply } from './diff.ts'
import { emptyDocument } from './document-type.ts'
import { draft } from './draft.ts'
import { libraryType } from './library/library-type.ts'

type Move = { readonly do: 'insert' | 'update' | 'remove' | 'look'; readonly id: string; readonly name: string }

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    do: fc.constantFrom('insert', 'update', 'remove', 'look'),
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('Desk', 'Web', 'Phone'),
  }),
  { maxLength: 20 },
)

test('reads of a draft see what it wrote, and its diff leads from the document to the draft', () => {
  fc.assert(
    fc.property(moves, moves, (earlier, later) => {
      let document = emptyDocument(libraryType)
      for (const sequence of [earlier, later]) {
        const before = structuredClone(document)
        const work = draft(libraryType, document)
        const expected = new Map(Object.values(document.tags).map((tag) => [tag.id, tag.name]))
        for (const { do: what, id, name } of sequence) {
          if (what === 'insert' && !expected.has(id)) {
            work.insert('tags', { id, name })
            expected.set(id, name)
          } else if (what === 'update' && expected.has(id)) {
            work.update('tags', id, { name })
            expected.set(id, name)
          } else if (what === 'remove' && expected.has(id)) {
            work.remove('tags', id)
            expected.delete(id)
          } else if (what === 'look') assert.equal(work.document.tags[id]?.name, expected.get(id))
          assert.equal(work.get('tags', id)?.name, expected.get(id))
          assert.deepEqual(new Map(work.all('tags').map((tag) => [tag.id, tag.name])), expected)
        }
        assert.deepEqual(document, before, 'the document itself never changes')
        assert.deepEqual(apply(document, work.diff()), { ...work.document })
        document = apply(document, work.diff())
      }
    }),
    { numRuns: 500 },
  )
})

test('what goes wrong in a command is thrown', () => {
  const work = draft(libraryType, emptyDocument(libraryType))
  work.insert('tags', { id: 'a', name: 'Trust' })
  assert.throws(() => work.insert('tags', { id: 'a' }), /tags\/a is there already/)
  assert.throws(() => work.update('tags', 'b', { name: 'x' }), /no tags\/b/)
  assert.throws(() => work.remove('tags', 'b'), /no tags\/b/)
  assert.throws(() => work.insert('tags', { id: 'not an id' }))
})

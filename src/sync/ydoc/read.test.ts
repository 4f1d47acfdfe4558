import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { TEXT_LIMIT } from '../../domain/fields.ts'
import { notebookType } from '../testing/notebook.ts'
import { readDocument } from './read.ts'

const read = (ydoc: Y.Doc) => readDocument(ydoc, notebookType)

function withNote(change: (notes: Y.Map<unknown>, ydoc: Y.Doc) => void): Y.Doc {
  const ydoc = new Y.Doc()
  const notes = ydoc.getMap('notes')
  notes.set('good', 1)
  notes.set('good/pageId', 'p1')
  notes.set('a', 1)
  notes.set('a/pageId', 'p1')
  change(notes, ydoc)
  return ydoc
}

test('a record that does not fit is set aside with the reason, and the others are read', () => {
  const { document, setAside } = read(withNote((notes) => notes.set('a/size', 'large')))
  assert.deepEqual(Object.keys(document.notes), ['good'])
  assert.equal(setAside.length, 1)
  assert.equal(setAside[0]?.id, 'a')
  assert.equal(setAside[0]?.field, null)
  assert.equal(setAside[0]?.issues[0]?.path, 'size')
})

test('a record without a field that it must have is set aside', () => {
  const { setAside } = read(withNote((notes) => notes.delete('a/pageId')))
  assert.deepEqual(
    setAside.map(({ table, id, issues }) => [table, id, issues[0]?.path]),
    [['notes', 'a', 'pageId']],
  )
})

test('shared types where values belong, and other wrong kinds, are set aside', () => {
  for (const wrong of [
    new Y.Map(),
    new Y.Text('x'),
    new Y.Array(),
    new Uint8Array([1]),
    { a: 1 },
    [1],
    2n,
    undefined,
  ]) {
    const { document, setAside } = read(withNote((notes) => notes.set('a/linkId', wrong)))
    assert.ok(document.notes.good)
    if (wrong === undefined) assert.ok(document.notes.a)
    else assert.equal(setAside[0]?.id, 'a')
  }
})

test('embeds, formats and keys in a text, and a list in a set, are read over', () => {
  const ydoc = withNote((_, doc) => {
    const text = doc.getText('notes/a/text')
    text.insert(0, 'plain')
    text.insertEmbed(2, { image: 'x' })
    text.format(0, 2, { bold: true })
    const other = new Y.Doc()
    other.getArray('notes/a/tags').push(['t9'])
    other.getMap('notes/a/aside').set('key', 'value')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  })
  const { document, setAside } = read(ydoc)
  assert.deepEqual(setAside, [])
  assert.equal(document.notes.a?.text, 'plain')
  assert.equal(document.notes.a?.aside, '')
  assert.deepEqual(document.notes.a?.tags, [])
})

test('a record named like a part of every object is set aside', () => {
  for (const id of ['__proto__', 'constructor', 'toString']) {
    const { document, setAside } = read(
      withNote((notes) => {
        notes.set(id, 1)
        notes.set(`${id}/pageId`, 'p1')
      }),
    )
    assert.deepEqual(Object.keys(document.notes).sort(), ['a', 'good'])
    assert.equal(setAside[0]?.id, id)
  }
})

test('what two people typed beyond the limit is set aside, not the record', () => {
  const { document, setAside } = read(
    withNote((_, ydoc) => ydoc.getText('notes/a/text').insert(0, 'x'.repeat(TEXT_LIMIT + 5))),
  )
  assert.equal(document.notes.a?.text.length, TEXT_LIMIT)
  assert.deepEqual(
    setAside.map(({ id, field }) => [id, field]),
    [['a', 'text']],
  )
})

test('no content of a document makes reading throw', () => {
  const keys = fc.oneof(
    fc.constantFrom('a', 'a/pageId', 'a/size', 'a/order', '__proto__', 'a/', '/', '', 'a/b/c', 'constructor/pageId'),
    fc.string(),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('notes', 'cover', 'other'), keys, fc.anything()), { maxLength: 20 }),
      (entries) => {
        const ydoc = new Y.Doc()
        for (const [table, key, value] of entries) {
          try {
            ydoc.getMap(table).set(key, value)
          } catch {
            // Not everything can be put into a Yjs document.
          }
        }
        read(ydoc)
      },
    ),
    { numRuns: 1000 },
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { apply, type Diff } from '../../domain/diff.ts'
import { emptyDocument } from '../../domain/document-type.ts'
import { diffOf, type Notebook, notebookType, type Step, steps } from '../testing/notebook.ts'
import { readDocument } from './read.ts'
import { writeDiff } from './write.ts'

const read = (ydoc: Y.Doc) => readDocument(ydoc, notebookType)
const write = (ydoc: Y.Doc, diff: Diff) => writeDiff(ydoc, notebookType, diff, null)
const step = (ydoc: Y.Doc, next: Step) => write(ydoc, diffOf(next, read(ydoc).document))

function exchange(...ydocs: Y.Doc[]): void {
  for (const from of ydocs)
    for (const to of ydocs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}

test('what is written reads as the diff applied to plain records, here and on another machine', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 25 }), (sequence) => {
      const ydoc = new Y.Doc()
      let expected: Notebook = emptyDocument(notebookType)
      for (const next of sequence) {
        const diff = diffOf(next, expected)
        expected = apply(expected, diff)
        write(ydoc, diff)
      }
      assert.deepEqual(read(ydoc), { document: expected, setAside: [] })
      assert.deepEqual(read(copyOf(ydoc)), { document: expected, setAside: [] })
    }),
    { numRuns: 500 },
  )
})

test('three people who edit at once come to the same document, and every record fits its schema', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), steps, fc.boolean()), { maxLength: 40 }), (moves) => {
      const ydocs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const
      for (const [who, next, meet] of moves) {
        step(ydocs[who as 0 | 1 | 2], next)
        if (meet) exchange(ydocs[0], ydocs[1])
      }
      exchange(...ydocs)
      exchange(...ydocs)
      const first = read(ydocs[0])
      assert.deepEqual(first.setAside, [])
      for (const ydoc of ydocs) assert.deepEqual(read(ydoc), first)
    }),
    { numRuns: 500 },
  )
})

test('two people who type in one text keep both words', () => {
  const anna = new Y.Doc()
  step(anna, { do: 'add', note: 'a', text: 'Orders a bicycle', size: 1 })
  const bo = copyOf(anna)
  step(anna, { do: 'type', note: 'a', field: 'text', at: 16, remove: 0, insert: ' online' })
  step(bo, { do: 'type', note: 'a', field: 'text', at: 7, remove: 1, insert: 'his first' })
  exchange(anna, bo)
  assert.equal(read(anna).document.notes.a?.text, 'Orders his first bicycle online')
  assert.deepEqual(read(anna), read(bo))
})

test('what somebody types in a word while another makes it bold stays in the word', () => {
  const anna = new Y.Doc()
  step(anna, { do: 'add', note: 'a', text: 'Pays by crd today', size: 1 })
  const bo = copyOf(anna)
  write(anna, [{ table: 'notes', id: 'a', before: {}, after: { text: 'Pays by **crd** today' } }])
  step(bo, { do: 'type', note: 'a', field: 'text', at: 9, remove: 0, insert: 'a' })
  exchange(anna, bo)
  assert.equal(read(anna).document.notes.a?.text, 'Pays by **card** today')
})

test('two people who make the same record at once lose nothing of it', () => {
  const [anna, bo] = [new Y.Doc(), new Y.Doc()]
  step(anna, { do: 'add', note: 'a', text: 'angry', size: 1 })
  step(anna, { do: 'tag', note: 'a', tags: ['t1'] })
  step(bo, { do: 'add', note: 'a', text: 'tired', size: 7 })
  step(bo, { do: 'tag', note: 'a', tags: ['t2'] })
  step(bo, { do: 'type', note: 'a', field: 'aside', at: 0, remove: 0, insert: 'said at the desk' })
  exchange(anna, bo)
  const note = read(anna).document.notes.a
  assert.ok(note?.text.includes('angry') && note.text.includes('tired'))
  assert.equal(note?.aside, 'said at the desk')
  assert.deepEqual(note?.tags, ['t1', 't2'])
  assert.equal(note?.size, 7)
  assert.deepEqual(read(anna), read(bo))
})

test('set members merge one by one', () => {
  const anna = new Y.Doc()
  step(anna, { do: 'add', note: 'a', text: '', size: 1 })
  step(anna, { do: 'tag', note: 'a', tags: ['t1', 't2'] })
  const bo = copyOf(anna)
  step(anna, { do: 'tag', note: 'a', tags: ['t1', 't2', 't3'] })
  step(bo, { do: 'tag', note: 'a', tags: ['t2', 't4'] })
  exchange(anna, bo)
  assert.deepEqual(read(bo).document.notes.a?.tags, ['t2', 't3', 't4'])
})

test('a value that is the default is not written, and reads as the default', () => {
  const ydoc = new Y.Doc()
  step(ydoc, { do: 'add', note: 'a', text: '', size: 1 })
  assert.deepEqual([...ydoc.getMap('notes').keys()].sort(), ['a', 'a/pageId'])
  assert.equal(read(ydoc).document.notes.a?.order, 'a0')
})

test('fields and tables of a later version stay as they are', () => {
  const ydoc = new Y.Doc()
  step(ydoc, { do: 'add', note: 'a', text: 'x', size: 2 })
  ydoc.getMap('notes').set('a/mood', 'bright')
  ydoc.getText('notes/a/poem').insert(0, 'Roses')
  ydoc.getMap('weather').set('w1', 7)
  step(ydoc, { do: 'set', note: 'a', size: 4, pageId: 'p2', linkId: '' })
  step(ydoc, { do: 'type', note: 'a', field: 'text', at: 0, remove: 1, insert: 'y' })
  const copy = copyOf(ydoc)
  assert.equal(copy.getMap('notes').get('a/mood'), 'bright')
  assert.equal(copy.getText('notes/a/poem').toString(), 'Roses')
  assert.equal(copy.getMap('weather').get('w1'), 7)
  assert.equal(read(copy).document.notes.a?.size, 4)
})

test('a table that the type does not have is a mistake of the program', () => {
  assert.throws(() => write(new Y.Doc(), [{ table: 'nowhere', id: 'a', before: null, after: {} }]), /no table nowhere/)
})

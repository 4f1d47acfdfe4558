import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import { z } from 'zod'
import type { Context } from '../domain/command.ts'
import { commandsOf } from '../domain/command.ts'
import { type DocumentStore, openStore } from './document-store.ts'
import {
  addNote,
  deleteNote,
  diffOf,
  editNote,
  type Notebook,
  notebookType,
  type Step,
  steps,
  titleCover,
} from './testing/notebook.ts'
import { readDocument } from './ydoc/read.ts'

type Store = DocumentStore<typeof notebookType>

let clock = 1_000
const context = (): Context => ({ now: clock, newId: () => 'n', random: () => 0 })
const open = (ydoc = new Y.Doc()): Store => openStore(ydoc, notebookType, { context })

/** A step of the generator as a command, so that it can be undone. */
const perform = commandsOf(notebookType)('any.step', z.custom<Step>(), (work, step) => {
  for (const { table, id, before, after } of diffOf(step, work.document)) {
    const name = table as 'notes'
    if (after === null) work.remove(name, id)
    else if (before === null) work.insert(name, after as never)
    else work.update(name, id, after)
  }
  return undefined
})

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)))
}

/** The document as people see it: without what is in the trash. */
function living(document: Notebook) {
  return { cover: document.cover, notes: Object.values(document.notes).filter(({ deletedAt }) => deletedAt === null) }
}

const byId = (document: ReturnType<typeof living>) => ({
  ...document,
  notes: document.notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

test('a command changes the document at once and gives its diff', () => {
  const store = open()
  const result = store.execute(addNote, { id: 'a', text: 'first' })
  assert.ok(result.ok && result.value.length === 1)
  assert.equal(store.row('notes', 'a')?.text, 'first')
  assert.equal(store.document.notes.a, store.row('notes', 'a'))
})

test('a refused command changes nothing and tells nobody', () => {
  const store = open()
  store.subscribe(() => assert.fail('told'))
  assert.deepEqual(store.execute(editNote, { id: 'none' }), { ok: false, refusal: { reason: 'note-missing' } })
  assert.equal(store.history.value.canUndo, false)
})

test('where writing is not allowed, commands and undo are refused', () => {
  let writable = true
  const store = openStore(new Y.Doc(), notebookType, { context, closed: () => (writable ? null : 'read-only') })
  store.execute(addNote, { id: 'a' })
  writable = false
  assert.deepEqual(store.execute(addNote, { id: 'b' }), { ok: false, refusal: { reason: 'read-only' } })
  assert.equal(store.undo(), false)
})

test('snapshots never change, and share what did not change', () => {
  const store = open()
  store.execute(titleCover, { title: 'One' })
  store.execute(addNote, { id: 'a' })
  store.execute(addNote, { id: 'b' })
  const before = store.document
  const copy = structuredClone(before)
  store.execute(editNote, { id: 'a', text: 'changed' })
  store.execute(editNote, { id: 'a', text: 'again' })
  assert.deepEqual(before, copy)
  assert.notEqual(store.document, before)
  assert.equal(store.document.cover, before.cover)
  assert.equal(store.document.notes.b, before.notes.b)
  assert.equal(store.document, store.document)
  assert.equal(store.table('notes'), store.document.notes)
})

test('listeners hear of their own record, table or document only', () => {
  const store = open()
  store.execute(addNote, { id: 'a' })
  store.execute(addNote, { id: 'b' })
  const heard: string[] = []
  store.subscribe(() => heard.push('document'))
  store.subscribeTable('notes', () => heard.push('notes'))
  store.subscribeTable('cover', () => heard.push('cover'))
  store.subscribeRow('notes', 'a', () => heard.push('a'))
  const end = store.subscribeRow('notes', 'b', () => heard.push('b'))
  store.execute(editNote, { id: 'a', text: 'x' })
  assert.deepEqual(heard.sort(), ['a', 'document', 'notes'])
  heard.length = 0
  store.execute(editNote, { id: 'b', text: 'y' })
  assert.deepEqual(heard.sort(), ['b', 'document', 'notes'])
  end()
  heard.length = 0
  store.execute(editNote, { id: 'b', text: 'z' })
  assert.deepEqual(heard.sort(), ['document', 'notes'])
})

test('after destroy nobody is told any more', () => {
  const ydoc = new Y.Doc()
  const store = open(ydoc)
  store.subscribe(() => assert.fail('told'))
  store.destroy()
  ydoc.getMap('notes').set('a', 1)
  ydoc.getMap('notes').set('a/pageId', 'p')
})

test('a live view is what reading everything gives, whoever made the changes and however they arrived', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), steps, fc.boolean()), { maxLength: 30 }), (moves) => {
      const [one, other] = [new Y.Doc(), new Y.Doc()]
      // Two views of one document: reading by the one must not hide changes from the other.
      const stores = [open(one), open(one), open(other)] as const
      for (const [who, step, meet] of moves) {
        stores[who as 0 | 1 | 2].execute(perform, step)
        if (meet) exchange(one, other)
      }
      exchange(one, other)
      for (const [store, ydoc] of [
        [stores[0], one],
        [stores[1], one],
        [stores[2], other],
      ] as const) {
        const { document, setAside } = readDocument(ydoc, notebookType)
        assert.deepEqual(store.document, document)
        assert.deepEqual(store.setAside.value, setAside)
      }
      assert.deepEqual(stores[0].document, stores[2].document)
    }),
    { numRuns: 300 },
  )
})

test('a record that a peer spoils is set aside, and comes back when it is mended', () => {
  const ydoc = new Y.Doc()
  const store = open(ydoc)
  store.execute(addNote, { id: 'a' })
  let told = 0
  store.setAside.subscribe(() => told++)
  ydoc.getMap('notes').set('a/size', 'huge')
  assert.equal(store.row('notes', 'a'), undefined)
  assert.deepEqual(
    store.setAside.value.map(({ id }) => id),
    ['a'],
  )
  ydoc.getMap('notes').set('a/size', 3)
  assert.equal(store.row('notes', 'a')?.size, 3)
  assert.deepEqual(store.setAside.value, [])
  assert.equal(told, 2)
})

test('undo takes back and redo does again', () => {
  const store = open()
  store.execute(addNote, { id: 'a', text: 'one' })
  store.execute(editNote, { id: 'a', text: 'one two', size: 5, tags: ['t1'] })
  assert.deepEqual(store.history.value, { canUndo: true, canRedo: false, undoName: 'note.edit', redoName: null })
  assert.equal(store.undo(), true)
  assert.deepEqual(
    [store.row('notes', 'a')?.text, store.row('notes', 'a')?.size, store.row('notes', 'a')?.tags],
    ['one', 1, []],
  )
  assert.equal(store.redo(), true)
  assert.deepEqual(
    [store.row('notes', 'a')?.text, store.row('notes', 'a')?.size, store.row('notes', 'a')?.tags],
    ['one two', 5, ['t1']],
  )
  store.undo()
  store.undo()
  assert.notEqual(store.row('notes', 'a')?.deletedAt, null, 'what was made goes to the trash')
  assert.deepEqual(store.history.value, { canUndo: false, canRedo: true, undoName: null, redoName: 'note.add' })
  assert.equal(store.undo(), false)
  store.redo()
  assert.equal(store.row('notes', 'a')?.deletedAt, null)
})

test('a new command ends what could be redone', () => {
  const store = open()
  store.execute(addNote, { id: 'a', text: 'one' })
  store.execute(editNote, { id: 'a', text: 'two' })
  store.undo()
  store.execute(editNote, { id: 'a', size: 2 })
  assert.equal(store.history.value.canRedo, false)
})

test('typing in one field within 600 ms is one step, and a pause or another field begins the next', () => {
  const store = open()
  store.execute(addNote, { id: 'a' })
  const type = (text: string, merge: string) => store.execute(editNote, { id: 'a', text }, { merge })
  clock += 1_000
  type('h', 'a/text')
  clock += 300
  type('he', 'a/text')
  clock += 600
  type('hey', 'a/text')
  clock += 601
  type('hey you', 'a/text')
  type('hey you!', 'other')
  const texts: unknown[] = []
  for (let i = 0; i < 3; i++) {
    store.undo()
    texts.push(store.row('notes', 'a')?.text)
  }
  assert.deepEqual(texts, ['hey you', 'hey', ''])
  store.redo()
  assert.equal(store.row('notes', 'a')?.text, 'hey')
  type('hey there', 'a/text')
  store.undo()
  assert.equal(store.row('notes', 'a')?.text, 'hey', 'what was redone is not merged with')
})

test('one movement of the hand is one step, however long it takes, and the next one another', () => {
  const store = open()
  store.execute(addNote, { id: 'a', text: '' })
  for (const [size, gesture] of [
    [2, 'edge/1'],
    [3, 'edge/1'],
    [4, 'edge/2'],
  ] as const) {
    clock += 5_000
    store.execute(editNote, { id: 'a', size }, { gesture })
  }
  const sizes = [0, 1].map(() => store.undo() && store.row('notes', 'a')?.size)
  assert.deepEqual(sizes, [3, 1])
})

test('a batch is one transaction and one step, and its commands see each other', () => {
  const ydoc = new Y.Doc()
  const store = open(ydoc)
  let updates = 0
  ydoc.on('update', () => updates++)
  store.batch(() => {
    store.execute(addNote, { id: 'a', text: 'x' })
    assert.equal(store.row('notes', 'a')?.text, 'x')
    assert.equal(store.document.notes.a?.text, 'x')
    store.execute(editNote, { id: 'a', text: 'xy' })
    store.batch(() => store.execute(addNote, { id: 'b' }))
    assert.equal(updates, 0)
  })
  assert.equal(updates, 1)
  assert.equal(store.row('notes', 'a')?.text, 'xy')
  store.undo()
  assert.deepEqual(living(store.document).notes, [])
  assert.equal(store.history.value.canUndo, false)
})

test('a batch that throws changes nothing', () => {
  const store = open()
  assert.throws(() =>
    store.batch(() => {
      store.execute(addNote, { id: 'a' })
      throw new Error('no')
    }),
  )
  assert.deepEqual(store.document.notes, {})
  assert.equal(store.execute(addNote, { id: 'b' }).ok, true)
})

/** What commands do: where records can be deleted softly, none is ever taken away. */
const gentle = steps.map((step): Step => (step.do === 'remove' ? { ...step, do: 'trash' } : step))

test('undoing everything leads back, and redoing everything leads forth again', () => {
  fc.assert(
    fc.property(
      fc.array(gentle, { maxLength: 15 }),
      fc.array(gentle, { minLength: 1, maxLength: 15 }),
      (start, mine) => {
        const ydoc = new Y.Doc()
        const earlier = open(ydoc)
        for (const step of start) earlier.execute(perform, step)
        const store = open(ydoc)
        const before = byId(living(store.document))
        for (const step of mine) store.execute(perform, step)
        const after = byId(living(store.document))
        for (let round = 0; round < 2; round++) {
          while (store.undo());
          assert.deepEqual(byId(living(store.document)), before)
          while (store.redo());
          assert.deepEqual(byId(living(store.document)), after)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('undo leaves alone what others wrote meanwhile', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [anna, bo] = [open(one), open(other)]
  anna.execute(addNote, { id: 'a', text: 'The customer waits' })
  exchange(one, other)
  anna.execute(editNote, { id: 'a', text: 'The angry customer waits', size: 3, pageId: 'p2', tags: ['t1'] })
  exchange(one, other)
  bo.execute(editNote, { id: 'a', text: 'The angry customer waits outside', size: 7, tags: ['t1', 't2'] })
  exchange(one, other)
  anna.undo()
  exchange(one, other)
  const note = bo.row('notes', 'a')
  assert.deepEqual([note?.text, note?.size, note?.pageId, note?.tags], ['The customer waits outside', 7, 'p1', ['t2']])
})

test('undo takes out what one typed, character by character, also where somebody typed inside it', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [anna, bo] = [open(one), open(other)]
  anna.execute(addNote, { id: 'a', text: 'begin end' })
  exchange(one, other)
  anna.execute(editNote, { id: 'a', text: 'begin middle end' })
  exchange(one, other)
  bo.execute(editNote, { id: 'a', text: 'begin midXdle end' })
  anna.execute(editNote, { id: 'a', text: 'begin middle end!' })
  exchange(one, other)
  anna.undo()
  anna.undo()
  exchange(one, other)
  assert.equal(bo.row('notes', 'a')?.text, 'begin Xend')
  anna.redo()
  assert.match(anna.row('notes', 'a')?.text ?? '', /^begin (midXdle |middle X)end$/)
})

test('an edit made while another undoes the making of its card is not lost', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [anna, bo] = [open(one), open(other)]
  anna.execute(addNote, { id: 'a', text: 'mine' })
  exchange(one, other)
  anna.undo()
  bo.execute(editNote, { id: 'a', text: 'mine and yours' })
  exchange(one, other)
  anna.redo()
  exchange(one, other)
  assert.equal(bo.row('notes', 'a')?.text, 'mine and yours')
  assert.equal(bo.row('notes', 'a')?.deletedAt, null)
})

test('a deletion that is undone brings back what others wrote in the meantime', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const [anna, bo] = [open(one), open(other)]
  anna.execute(addNote, { id: 'a', text: 'x' })
  exchange(one, other)
  anna.execute(deleteNote, { id: 'a' })
  bo.execute(editNote, { id: 'a', text: 'x, and more' })
  exchange(one, other)
  anna.undo()
  exchange(one, other)
  assert.deepEqual(bo.row('notes', 'a'), { ...anna.row('notes', 'a') })
  assert.equal(bo.row('notes', 'a')?.text, 'x, and more')
})

test('whatever two people do and undo, neither undoes what the other did, and both see the same', () => {
  const moves = fc.array(
    fc.tuple(fc.nat(1), fc.oneof({ weight: 4, arbitrary: steps }, fc.constantFrom('undo', 'redo')), fc.boolean()),
    {
      maxLength: 30,
    },
  )
  fc.assert(
    fc.property(moves, (sequence) => {
      const ydocs = [new Y.Doc(), new Y.Doc()] as const
      const stores = [open(ydocs[0]), open(ydocs[1])] as const
      for (const [who, move, meet] of sequence) {
        const store = stores[who as 0 | 1]
        if (move === 'undo') store.undo()
        else if (move === 'redo') store.redo()
        else store.execute(perform, move)
        if (meet) exchange(...ydocs)
      }
      exchange(...ydocs)
      assert.deepEqual(stores[0].document, stores[1].document)
      assert.deepEqual(stores[0].setAside.value, [])
    }),
    { numRuns: 500 },
  )
})

test('with others at work on other records, undoing everything leads back on one’s own', () => {
  const mine = fc.array(gentle, { minLength: 1, maxLength: 10 })
  const theirs = fc.array(steps, { maxLength: 10 })
  const move = (step: Step, from: string, to: string): Step =>
    'note' in step ? { ...step, note: to + step.note } : ({ ...step, do: 'remove', note: from } as Step)
  fc.assert(
    fc.property(mine, theirs, (own, others) => {
      const ydocs = [new Y.Doc(), new Y.Doc()] as const
      const [anna, bo] = [open(ydocs[0]), open(ydocs[1])]
      for (let i = 0; i < Math.max(own.length, others.length); i++) {
        if (own[i]) anna.execute(perform, move(own[i] as Step, 'none', 'anna-'))
        if (others[i]) bo.execute(perform, move(others[i] as Step, 'none', 'bo-'))
        exchange(...ydocs)
      }
      const bos = living(bo.document).notes.filter(({ id }) => id.startsWith('bo-'))
      while (anna.undo());
      exchange(...ydocs)
      assert.deepEqual(living(bo.document).notes, bos)
    }),
    { numRuns: 200 },
  )
})

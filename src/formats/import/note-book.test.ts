import assert from 'node:assert/strict'
import test from 'node:test'
import { explainNote } from './explain.ts'
import { noteBook } from './note-book.ts'

test('what happens in many places is one note that lists them all', () => {
  const book = noteBook()
  for (const row of [9, 5, 7, 8]) book.add('lost', 'row-without-stage', `row:${row}`)
  book.add('lost', 'cell-error', 'cell:Prices!B4')
  book.add('lost', 'cell-error', 'cell:Prices!C5')
  book.add('lost', 'cell-error', 'cell:Other!C5')
  assert.deepEqual(
    book.notes().map(({ at, values }) => [at, values?.count]),
    [
      ['row:5,7-9', 4],
      ['cell:Prices!B4,C5', 2],
      ['cell:Other!C5', 1],
    ],
  )
  assert.deepEqual(
    book.notes().map((note) => explainNote(note, 'en').split(':')[0]),
    ['Rows 5, 7–9', 'Cells B4, C5 of “Prices”', 'Cell C5 of “Other”'],
  )
})

test('notes with other values are other notes, and there are not more than one can read', () => {
  const book = noteBook()
  for (let i = 0; i < 2_000; i++) book.add('lost', 'feeling-not-read', `row:${i}`, { text: String(i) })
  const notes = book.notes()
  assert.equal(notes.length, 501)
  assert.deepEqual(notes.at(-1), { severity: 'info', reason: 'more-notes', values: { count: 1500 } })
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { csvOf, tsvOf } from './table-text.ts'

const ROWS = [
  ['Event', 'Share'],
  ['a, "b"', 0.125],
  ['=1+1', -1200],
  ['two\nlines', null],
]

it('writes a table as the language’s spreadsheets read it, and no formulas', () => {
  assert.equal(csvOf(ROWS, 'en'), '\ufeffEvent,Share\r\n"a, ""b""",0.125\r\n\'=1+1,-1200\r\n"two\nlines",\r\n')
  assert.equal(csvOf(ROWS.slice(0, 2), 'fi'), '\ufeffEvent;Share\r\n"a, ""b""";0,125\r\n')
  assert.equal(tsvOf(ROWS, 'da'), 'Event\tShare\na, "b"\t0,125\n\'=1+1\t-1200\ntwo lines\t')
})

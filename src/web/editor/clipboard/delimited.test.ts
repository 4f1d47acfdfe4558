import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parseTabbed, writeTabbed } from './delimited.ts'

test('cells, rows, quoted breaks and doubled marks', () => {
  assert.deepEqual(parseTabbed('a\tb\r\nc\t"two\nlines ""here"""\r\n'), [
    ['a', 'b'],
    ['c', 'two\nlines "here"'],
  ])
})

test('quotation marks that quote nothing are text', () => {
  assert.deepEqual(parseTabbed('"Well," she said\t"open'), [['"Well," she said', '"open']])
})

test('what is written is read again', () => {
  const cell = fc.string().map((text) => text.replace(/\r\n?/g, '\n'))
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  fc.assert(
    fc.property(grid, (rows) => {
      fc.pre(!(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''))
      assert.deepEqual(parseTabbed(writeTabbed(rows)), rows)
    }),
  )
})

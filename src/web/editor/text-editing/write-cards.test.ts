import assert from 'node:assert/strict'
import test from 'node:test'
import { pastedLines } from './write-cards.ts'

test('each pasted line is a card; blank lines and list marks are not', () => {
  assert.deepEqual(pastedLines('- one\r\n\r\n• two\n3. three\n  – four\nfive - six'), [
    'one',
    'two',
    'three',
    'four',
    'five - six',
  ])
})

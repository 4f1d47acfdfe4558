import assert from 'node:assert/strict'
import test from 'node:test'
import { labelled, linesOf } from './typed-notes.ts'

test('a pasted list becomes a note a line', () => {
  assert.deepEqual(linesOf('- one\r\n\n  * two\n3. three\n• four\n2026 was dry\n-5 degrees'), [
    'one',
    'two',
    'three',
    'four',
    '2026 was dry',
    '-5 degrees',
  ])
})

test('a short word before a colon is a label; sentences, quotations and addresses are not', () => {
  assert.deepEqual(labelled('Age: 34'), { label: 'Age', text: '34' })
  for (const line of [
    'Where? Here: now',
    'https://example.org',
    'https: //x',
    'no colon',
    'Age:',
    `${'x'.repeat(40)}: y`,
  ]) {
    assert.deepEqual(labelled(line), { label: '', text: line })
  }
})

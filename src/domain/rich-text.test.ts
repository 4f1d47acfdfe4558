import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { escapeRichText, parseRichText, plainText, safeHref } from './rich-text.ts'

test('bold, links and bare addresses become inlines', () => {
  const [block] = parseRichText('Pays **by card** at [the desk](https://example.org/a) or https://example.org/b.')
  assert.deepEqual(
    block?.inlines.map(({ text, bold, href }) => [text, bold, href]),
    [
      ['Pays ', false, null],
      ['by card', true, null],
      [' at ', false, null],
      ['the desk', false, 'https://example.org/a'],
      [' or ', false, null],
      ['https://example.org/b', false, 'https://example.org/b'],
      ['.', false, null],
    ],
  )
})

test('list lines are told from prose', () => {
  const kinds = parseRichText('Intro\n- one\n* two\n1. first\n2) second\n-not a list').map(({ kind }) => kind)
  assert.deepEqual(kinds, ['paragraph', 'bullet', 'bullet', 'number', 'number', 'paragraph'])
  assert.equal(plainText('1. a\n2. b\n\n- c'), '1. a\n2. b\n• c')
})

test('a link that a browser could run is text', () => {
  assert.equal(safeHref('javascript:alert(1)'), null)
  assert.equal(plainText('[x](javascript:alert(1))'), '[x](javascript:alert(1))')
})

test('escaped text reads as it was', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text) && text.trim() !== '')
  fc.assert(
    fc.property(line, (plain) => {
      fc.pre(!/https?:/.test(plain))
      assert.equal(plainText(escapeRichText(plain)), plain)
    }),
  )
})

test('a line that begins with a number keeps it', () => {
  for (const plain of ['5. foo', '12) bar', '  3. baz', 'a\n7. b\n9. c', '2026. 11. 21', '• dot'])
    assert.equal(plainText(escapeRichText(plain)), plain)
})

test('parsing any text takes no time that grows out of hand', () => {
  const before = process.cpuUsage()
  for (const hostile of ['**'.repeat(20_000), '[a]('.repeat(10_000), '\\'.repeat(40_000), '**a'.repeat(10_000)]) {
    parseRichText(hostile)
  }
  assert.ok(process.cpuUsage(before).user < 5_000_000)
})

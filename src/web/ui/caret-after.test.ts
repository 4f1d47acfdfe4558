import assert from 'node:assert/strict'
import test from 'node:test'
import { caretAfter } from './caret-after.ts'

/** The caret is drawn as `|`. */
function after(before: string, now: string): string {
  const caret = before.indexOf('|')
  const at = caretAfter(before.replace('|', ''), now, caret)
  return `${now.slice(0, at)}|${now.slice(at)}`
}

test('a caret stays between its letters, whatever others write or take away', () => {
  assert.equal(after('Hello| world', 'Oh! Hello world'), 'Oh! Hello| world')
  assert.equal(after('Hello| world', 'Hello world, and all'), 'Hello| world, and all')
  assert.equal(after('Hello world|', 'Hello wide world'), 'Hello wide world|')
  assert.equal(after('Hello wide wo|rld', 'Hello world'), 'Hello wo|rld')
  assert.equal(after('Hello wi|de world', 'Hello world'), 'Hello w|orld')
  assert.equal(after('Hello world|', 'Hello'), 'Hello|')
  assert.equal(after('|', 'Hello'), '|Hello')
})

test('two who type at the same place each go on behind their own letters', () => {
  assert.equal(after('ab|', 'xab'), 'xab|')
  assert.equal(after('ab|', 'abx'), 'ab|x')
})

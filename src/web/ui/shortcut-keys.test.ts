import assert from 'node:assert/strict'
import test from 'node:test'
import { isShortcut, shortcutParts } from './shortcut-keys.ts'

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...modifiers,
})

test('mod is Ctrl here and ⌘ on a Mac, and never both', () => {
  assert.equal(isShortcut('mod+k', press('k', { ctrlKey: true }), false), true)
  assert.equal(isShortcut('mod+k', press('k', { metaKey: true }), true), true)
  assert.equal(isShortcut('mod+k', press('k', { metaKey: true }), false), false)
  assert.equal(isShortcut('mod+k', press('k', { ctrlKey: true, metaKey: true }), false), false)
})

test('Shift counts for letters and not for signs that some keyboards reach with it', () => {
  assert.equal(isShortcut('mod+z', press('Z', { ctrlKey: true, shiftKey: true }), false), false)
  assert.equal(isShortcut('mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), false), true)
  assert.equal(isShortcut('?', press('?', { shiftKey: true }), false), true)
  assert.equal(isShortcut('?', press('?'), false), true)
})

test('arrows, space and plus go by their names', () => {
  assert.equal(isShortcut('alt+up', press('ArrowUp', { altKey: true }), false), true)
  assert.equal(isShortcut('space', press(' '), false), true)
  assert.equal(isShortcut('mod+plus', press('+', { ctrlKey: true }), false), true)
})

test('keys are written as they stand on the keyboard', () => {
  assert.deepEqual(shortcutParts('mod+shift+z', true), ['⌘', '⇧', 'Z'])
  assert.deepEqual(shortcutParts('mod+enter', false), [{ message: 'ui.key.ctrl' }, { message: 'ui.key.enter' }])
})

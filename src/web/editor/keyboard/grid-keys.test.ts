import assert from 'node:assert/strict'
import test from 'node:test'
import { gridKey } from './grid-keys.ts'

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
})

test('arrows go, with Shift they extend, with Ctrl or ⌘ they move what is chosen', () => {
  assert.deepEqual(gridKey(press('ArrowRight'), false, false), { kind: 'go', direction: 'next', extend: false })
  assert.deepEqual(gridKey(press('ArrowDown', 'shift'), false, false), { kind: 'go', direction: 'down', extend: true })
  assert.deepEqual(gridKey(press('ArrowUp', 'ctrl'), false, false), { kind: 'shift', direction: 'up' })
  assert.deepEqual(gridKey(press('ArrowUp', 'meta'), true, false), { kind: 'shift', direction: 'up' })
  assert.deepEqual(gridKey(press('ArrowRight', 'alt', 'shift'), false, false), { kind: 'widen', by: 1 })
})

test('in right-to-left, left leads on', () => {
  assert.deepEqual(gridKey(press('ArrowLeft'), false, true), { kind: 'go', direction: 'next', extend: false })
  assert.deepEqual(gridKey(press('ArrowLeft', 'alt', 'shift'), false, true), { kind: 'widen', by: 1 })
})

test('a letter is written, of any script; a shortcut is not', () => {
  assert.deepEqual(gridKey(press('ä'), false, false), { kind: 'type', text: 'ä' })
  assert.deepEqual(gridKey(press('😀'), false, false), { kind: 'type', text: '😀' })
  assert.equal(gridKey(press('?', 'shift'), false, false), null)
  assert.equal(gridKey(press('z', 'ctrl'), false, false), null)
  assert.equal(gridKey(press('Shift', 'shift'), false, false), null)
  assert.deepEqual(gridKey(press('a', 'ctrl'), false, false), { kind: 'all' })
})

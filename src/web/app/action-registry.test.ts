import assert from 'node:assert/strict'
import test from 'node:test'
import { type AppAction, actionRegistry } from './action-registry.ts'

const action = (id: string, more: Partial<AppAction> = {}): AppAction => ({
  id,
  label: id,
  section: '',
  run: () => {},
  ...more,
})
const press = (key: string, isTyping = false, ctrlKey = false) => ({
  key,
  isTyping,
  ctrlKey,
  metaKey: false,
  shiftKey: false,
  altKey: false,
})

test('the screen’s own action goes before the frame’s with the same keys, until the screen is left', () => {
  const registry = actionRegistry()
  registry.add([action('frame', { shortcut: 'n' })])
  const leave = registry.add([action('screen', { shortcut: 'n' })])
  assert.equal(registry.find(press('n'), false)?.id, 'screen')
  leave()
  assert.equal(registry.find(press('n'), false)?.id, 'frame')
})

test('plain keys are for typing while one types; disabled actions and mere notes of keys don’t start', () => {
  const registry = actionRegistry()
  registry.add([
    action('new', { shortcut: 'n' }),
    action('find', { shortcut: 'mod+k', inFields: true }),
    action('off', { shortcut: 'o', isDisabled: true }),
    action('keys', { shortcut: 'k', isKeysOnly: true }),
  ])
  assert.equal(registry.find(press('n', true), false), undefined)
  assert.equal(registry.find(press('k', true, true), false)?.id, 'find')
  assert.equal(registry.find(press('o'), false), undefined)
  assert.equal(registry.find(press('k'), false), undefined)
  assert.deepEqual(
    registry.all.map(({ id }) => id),
    ['new', 'find', 'off', 'keys'],
  )
})

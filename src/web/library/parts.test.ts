import assert from 'node:assert/strict'
import test from 'node:test'
import { indexAmongAll } from './parts.ts'

test('a place among those that are shown is found among all', () => {
  const all = ['a', 'x', 'b', 'y', 'c']
  const shown = ['a', 'b', 'c']
  assert.equal(indexAmongAll(all, shown, 'c', 0), 0)
  assert.equal(indexAmongAll(all, shown, 'a', 1), 3)
  assert.equal(indexAmongAll(all, shown, 'a', 2), 4)
  assert.equal(indexAmongAll(all, ['x'], 'x', 0), 4)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { readShare } from './read-share.ts'

test('a share is read as people write it in any of the languages', () => {
  assert.deepEqual(['46', '12,5', '12.5 %', ' 100 %', '0'].map(readShare), [46, 12.5, 12.5, 100, 0])
})

test('nothing is no share; what is no share up to a hundred is refused', () => {
  assert.equal(readShare('  '), null)
  for (const typed of ['120', '-3', 'many', '1,2,3', '1e2', '.']) assert.equal(readShare(typed), undefined, typed)
})

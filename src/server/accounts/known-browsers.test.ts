import assert from 'node:assert/strict'
import test from 'node:test'
import { isMarked, markOf, withMark } from './known-browsers.ts'

const mark = (userId: string, hash: string | null = 'hash', key = 'key') => markOf(key, userId, hash)

test('a browser is known to the account that was used in it, until its password is another', () => {
  const kept = withMark(withMark('', mark('anna')), mark('bo'))
  assert.ok(isMarked(kept, mark('anna')) && isMarked(kept, mark('bo')))
  assert.equal(isMarked(kept, mark('cy')), false)
  assert.equal(isMarked(kept, mark('anna', 'another hash')), false)
  assert.equal(isMarked(kept, mark('anna', null)), false)
  assert.equal(isMarked(kept, mark('anna', 'hash', 'another key')), false)
})

test('it remembers eight people, those who came last, and each once', () => {
  let kept = ''
  for (let i = 0; i < 12; i++) kept = withMark(kept, mark(`person${i}`))
  kept = withMark(kept, mark('person7'))
  const known = Array.from({ length: 12 }, (_, i) => isMarked(kept, mark(`person${i}`)))
  assert.deepEqual(known, [false, false, false, false, true, true, true, true, true, true, true, true])
})

test('what somebody else wrote into it is left out', () => {
  for (const kept of ['', '...', 'x'.repeat(5_000), `${'é'.repeat(22)}.${mark('anna').slice(1)}`]) {
    assert.equal(isMarked(kept, mark('anna')), false)
    assert.equal(withMark(kept, mark('anna')), mark('anna'))
  }
})

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Peer } from '../../sync/presence.ts'
import { initialsOf } from './initials.ts'
import { peopleOf, windowOf } from './people.ts'
import { readView, writeView } from './view-place.ts'

const peer = (id: number, userId: string, at = ''): Peer => ({
  id,
  userId,
  name: userId,
  colour: 'blue',
  at,
  caret: '',
  view: '',
})

test('several windows of one person are one face, and one’s own comes first', () => {
  const people = peopleOf(peer(3, 'me'), [peer(1, 'anna'), peer(2, 'me'), peer(4, 'bo'), peer(5, 'anna')])
  assert.deepEqual(
    people.map(({ userId, isYou }) => [userId, isYou]),
    [
      ['me', true],
      ['anna', false],
      ['bo', false],
    ],
  )
  assert.deepEqual(peopleOf(null, [peer(1, 'anna')]), [])
})

test('a person is in the window that stands on something', () => {
  const peers = [peer(1, 'anna', 'card/a'), peer(2, 'bo', 'card/b'), peer(3, 'anna')]
  assert.equal(windowOf(peers, 'anna')?.id, 1)
  assert.equal(windowOf([peer(1, 'anna'), peer(3, 'anna')], 'anna')?.id, 3)
  assert.equal(windowOf(peers, 'cia'), undefined)
})

test('initials are whole signs of the first and the last word', () => {
  for (const [name, initials] of [
    ['Anna Maria Berg', 'AB'],
    ['  öst ', 'Ö'],
    ['👩‍🚀 Ride', '👩‍🚀R'],
    ['山田 太郎', '山太'],
    ['', ''],
  ] as const) {
    assert.equal(initialsOf(name), initials)
  }
})

test('what is on the screen is told in one word and read again; anything else is nothing', () => {
  const place = { view: 'matrix', x: 120, y: 4000, zoom: 0.75 }
  assert.deepEqual(readView(writeView(place)), place)
  for (const words of ['', 'matrix', 'matrix|a|b|c', 'matrix|1|2', 'matrix|1|2|0', 'matrix|1|2|99', 'x|-1|0|1']) {
    assert.equal(readView(words), null)
  }
})

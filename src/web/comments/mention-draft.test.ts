import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftOf, nameBeingWritten, offered, storedOf, withLabels } from './mention-draft.ts'

const PEOPLE = withLabels([
  { userId: 'u1', name: 'Bo' },
  { userId: 'u2', name: 'Bo Ek' },
  { userId: 'u3', name: 'Åsa Öst' },
  { userId: 'u4', name: 'Bo' },
])

test('what one writes is stored by ids and comes back as it was written', () => {
  const draft = 'Ask @Bo Ek, @Åsa Öst and @Bo (2), not @Boris or a@Bo.'
  const stored = storedOf(draft, PEOPLE)
  assert.equal(stored, 'Ask @[u2], @[u3] and @[u4], not @Boris or a@[u1].')
  assert.equal(draftOf(stored, PEOPLE), draft)
})

test('somebody who left stays in the text', () => {
  assert.equal(storedOf(draftOf('@[gone] knows', PEOPLE), PEOPLE), '@[gone] knows')
})

test('a name is looked for after an @ that begins a word', () => {
  assert.deepEqual(nameBeingWritten('Ask @bo e', 9), { from: 4, query: 'bo e' })
  assert.deepEqual(nameBeingWritten('@', 1), { from: 0, query: '' })
  assert.equal(nameBeingWritten('mail@bo', 7), null)
  assert.equal(nameBeingWritten('@bo\n', 4), null)
  assert.deepEqual(
    offered(PEOPLE, 'ö').map(({ userId }) => userId),
    ['u3'],
  )
  assert.deepEqual(
    offered(PEOPLE, 'bo').map(({ userId }) => userId),
    ['u2', 'u4'],
  )
  assert.deepEqual(offered(PEOPLE, 'zz'), [])
})

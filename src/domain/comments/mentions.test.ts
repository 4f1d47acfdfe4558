import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorFits } from './anchor.ts'
import { commentWords, mentionOf, mentionsIn, partsOf, withoutMention } from './mentions.ts'

const joined = (text: string) =>
  partsOf(text)
    .map((part) => (part.kind === 'words' ? part.text : mentionOf(part.userId)))
    .join('')

test('the parts of a text are the text', () => {
  const pieces = fc.oneof(fc.string(), fc.constantFrom('@[', ']', '@[u1]', '@', '\n', '@[a_b-c]'))
  fc.assert(fc.property(fc.array(pieces), (texts) => joined(texts.join('')) === texts.join('')))
})

test('people are found once each, in order', () => {
  const text = 'Ask @[u2] or @[u1], not a@[b.c] nor @[]; @[u2] knows'
  assert.deepEqual(mentionsIn(text), ['u2', 'u1'])
  assert.equal(
    commentWords(text, (id) => id.toUpperCase()),
    'Ask @U2 or @U1, not a@[b.c] nor @[]; @U2 knows',
  )
  assert.deepEqual(mentionsIn(withoutMention(text, 'u2')), ['u1'])
})

test('a thread is about a record of its kind of document, or about all of it', () => {
  assert.equal(anchorFits('map', { kind: 'card', recordId: 'c' }), true)
  assert.equal(anchorFits('map', { kind: 'document', recordId: '' }), true)
  assert.equal(anchorFits('map', { kind: 'document', recordId: 'c' }), false)
  assert.equal(anchorFits('map', { kind: 'card', recordId: '' }), false)
  assert.equal(anchorFits('map', { kind: 'note', recordId: 'n' }), false)
  assert.equal(anchorFits('persona', { kind: 'note', recordId: 'n' }), true)
  assert.equal(anchorFits('persona', { kind: 'section', recordId: 'six:hear' }), true)
  assert.equal(anchorFits('map', { kind: 'section', recordId: 'six:hear' }), false)
  assert.equal(anchorFits('library', { kind: 'document', recordId: '' }), false)
})

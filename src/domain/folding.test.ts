import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findWords, fold } from './folding.ts'

const found = (text: string, query: string) => findWords(text, query)?.map(([from, to]) => text.slice(from, to)) ?? null

test('case and accents don’t matter, in the text or in the query', () => {
  assert.deepEqual(found('Söker på nätet', 'pa NATET'), ['på', 'nätet'])
  assert.deepEqual(found('Käyttö', 'kaytto'), ['Käyttö'])
  assert.deepEqual(found('kaytto', 'Käyttö'), ['kaytto'])
  assert.deepEqual(found('Købers rejse', 'kober'), ['Køber'])
  assert.deepEqual(found('Straße', 'strasse'), ['Straße'])
  assert.deepEqual(found('Ǽ', 'a'), ['Ǽ'])
  assert.deepEqual(found('Köpa æble', 'able'), null)
  assert.deepEqual(found('e\u0301', 'e'), ['e\u0301'])
  assert.deepEqual(found('e\u0301te\u0301', 'été'), ['e\u0301te\u0301'])
  assert.deepEqual(found('İstanbul', 'istanbul'), ['İstanbul'])
})

test('every word of the query must be there, anywhere', () => {
  assert.deepEqual(found('reads reviews at home', 'home reads'), ['reads', 'home'])
  assert.equal(found('reads reviews', 'reads home'), null)
  assert.equal(found('anything', '  '), null)
})

test('a word that stands twice is found twice, and ranges never overlap', () => {
  assert.deepEqual(findWords('anana', 'ana an'), [[0, 4]])
  assert.deepEqual(findWords('a b a', 'a'), [
    [0, 1],
    [4, 5],
  ])
})

test('ranges lie on characters of the original, whatever it holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
      fc.string({ unit: 'grapheme' }),
      (before, word, behind) => {
        fc.pre(word.trim() !== '' && !/\s/.test(word) && fold(word).text !== '')
        const text = before + word + behind
        const ranges = findWords(text, word)
        assert.ok(ranges && ranges.length > 0)
        for (const [from, to] of ranges) {
          assert.ok(0 <= from && from < to && to <= text.length)
          assert.ok(text.slice(from, to).isWellFormed() || !text.isWellFormed())
        }
      },
    ),
  )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { formatFor } from './format.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('times are told from now, in the words of the language', () => {
  const { relative } = formatFor('en')
  assert.deepEqual(
    [10_000, 61_000, 2 * 3_600_000, 25 * 3_600_000, 400 * 86_400_000].map((ago) => relative(NOW - ago, NOW)),
    ['now', '1 minute ago', '2 hours ago', 'yesterday', 'last year'],
  )
  assert.equal(formatFor('fi').relative(NOW - 86_400_000, NOW), 'eilen')
})

test('figures, sizes, lists and names of languages follow the language', () => {
  assert.deepEqual(
    (['en', 'sv', 'fi', 'da'] as const).map((language) => plain(formatFor(language).percent(12.5))),
    ['12.5%', '12,5 %', '12,5 %', '12,5 %'],
  )
  assert.equal(plain(formatFor('sv').bytes(1_240_000)), '1,2 MB')
  assert.deepEqual(
    [0, 48].map((bytes) => plain(formatFor('en').bytes(bytes))),
    ['0 kB', '0.1 kB'],
  )
  assert.equal(formatFor('da').list(['a', 'b', 'c']), 'a, b og c')
  assert.equal(formatFor('fi').languageName('sv'), 'ruotsi')
})

test('sorting knows the letters of the language and reads numbers as numbers', () => {
  const { compare } = formatFor('sv')
  assert.deepEqual(['Ö', 'Z', 'Å', 'Ä', 'map 10', 'map 9'].sort(compare), ['map 9', 'map 10', 'Z', 'Å', 'Ä', 'Ö'])
})

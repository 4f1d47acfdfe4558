import assert from 'node:assert/strict'
import test from 'node:test'
import { FACES } from '../../domain/emotion.ts'
import { parseRating, pointValue, scaleFor } from './rating.ts'

function read(text: string) {
  const rating = parseRating(text)
  return rating && [rating.value ?? rating.share, rating.emoji, rating.word].filter((part) => part !== '').join(' ')
}

test('a feeling is read from a figure, a face or a word, in several languages', () => {
  const cells = {
    '4': '4',
    '+3': '3',
    '-2,5': '-2.5',
    '−2.5': '-2.5',
    '4/5': '4',
    '80 %': '80',
    '4 😀': '4 😀',
    '😀 4': '4 😀',
    '3 (relieved)': '3 relieved',
    '3: relieved': '3 relieved',
    '4 glad': '4 glad',
    'glad (4)': '4 glad',
    'Fed up (-2)': '-2 Fed up',
    'Left alone (1.86/7)': '1.86 Left alone',
    '😍': '1 😍',
    '😀 Iloinen': '0.8 😀 Iloinen',
    happy: '0.75 happy',
    Frustrated: '0.2 Frustrated',
    'ked af det': '0.2 ked af det',
    tyytyväinen: '0.75 tyytyväinen',
  }
  for (const [cell, expected] of Object.entries(cells)) assert.equal(read(cell), expected, cell)
})

test('texts that only hold figures or faces are texts', () => {
  for (const cell of [
    '',
    '  ',
    'Waits 20 minutes',
    '20 minutes of waiting',
    '3 clicks',
    'Waits in line (2)',
    'Anna: fed up (-2)\nBert: keen (+1)',
    'Has to wait',
    '😀😡',
    'x'.repeat(500),
    '1.2.3',
    '4 – '.repeat(30),
  ]) {
    assert.equal(parseRating(cell), null, cell)
  }
})

test('the scale is the usual one that holds all figures', () => {
  const scale = (...cells: string[]) => {
    const { min, max } = scaleFor(cells.flatMap((cell) => parseRating(cell) ?? []))
    return `${min}…${max}`
  }
  assert.equal(scale('1', '5'), '1…5')
  assert.equal(scale('0', '3'), '0…5')
  assert.equal(scale('-1', '3'), '-5…5')
  assert.equal(scale('7', '10'), '1…10')
  assert.equal(scale('0', '88'), '0…100')
  assert.equal(scale('4/10'), '1…10')
  assert.equal(scale('😀', 'sad'), '-5…5')
  assert.equal(scale('400'), '-100…100')
})

test('each face of the scale stands where the interface would draw it', () => {
  FACES.forEach((face, index) => {
    const rating = parseRating(face)
    assert.ok(rating)
    assert.deepEqual(pointValue(rating, { min: -5, max: 5 }), { value: index - 5, clamped: false })
  })
})

test('names of JavaScript itself are texts', () => {
  for (const text of ['__proto__', 'constructor', 'toString']) assert.equal(parseRating(text), null, text)
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { guessLanguage } from './guess-language.ts'

test('short labels tell their language by the words that maps use, and by letters and endings', () => {
  assert.equal(guessLanguage(['Fas', 'Köp', 'Känsla', 'Aktivitet', 'Smärtpunkter'], 'en'), 'sv')
  assert.equal(guessLanguage(['Löytäminen', 'Etsii netistä', 'Lukee arviot', 'Nauttii'], 'en'), 'fi')
  assert.equal(guessLanguage(['Fase', 'Køb', 'Følelse', 'Trin'], 'en'), 'da')
  assert.equal(guessLanguage(['Stage', 'Buy', 'Feeling', 'Actions'], 'sv'), 'en')
  assert.equal(guessLanguage(['A', 'B'], 'fi'), 'fi')
})

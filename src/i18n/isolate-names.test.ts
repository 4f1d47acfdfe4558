import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translatorFor } from './catalogues.ts'
import { isolatingNames } from './isolate-names.ts'

test('a name that runs from right to left stands by itself in a sentence, others are as they were', () => {
  const t = isolatingNames(translatorFor('en'))
  assert.equal(t('home.copyOf', { name: 'سلمى 2' }), 'Copy of \u2068سلمى 2\u2069')
  assert.equal(t('home.copyOf', { name: 'Salma' }), 'Copy of Salma')
  assert.equal(t('home.copyOf', { name: 2 }), 'Copy of 2')
})

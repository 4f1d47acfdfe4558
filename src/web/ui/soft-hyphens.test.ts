import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { withSoftHyphens } from './soft-hyphens.ts'

const shown = (text: string, language: string) => withSoftHyphens(text, language).replaceAll('\u00ad', '-')

test('long words can be parted by the rules of their language', () => {
  assert.equal(shown('Soittaa palveluun', 'fi'), 'Soittaa palveluun')
  assert.equal(shown('Tekstiviestivahvistus', 'fi-FI'), 'Teks-ti-vies-ti-vah-vis-tus')
  assert.match(shown('en kundtjänstmedarbetare', 'sv'), /^en kundtjänst-me/)
})

test('words of languages without rules stay whole', () => {
  assert.equal(shown('internationalization', 'en'), 'internationalization')
})

test('nothing but soft hyphens is added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('fi', 'sv', 'da', 'de', 'en'), (text, language) => {
      assert.equal(withSoftHyphens(text, language).replaceAll('\u00ad', ''), text.replaceAll('\u00ad', ''))
    }),
  )
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { NumberStyles, plainNumber } from './number-style.ts'

function styleOf(...texts: string[]) {
  const styles = new NumberStyles()
  for (const text of texts) styles.see(text)
  return styles.style
}

it('a column’s numbers are told by all of its texts, never by one', () => {
  assert.equal(styleOf('12', '3.5', '-0.25'), 'point')
  assert.equal(styleOf('1.234', '2.500'), 'point')
  assert.equal(styleOf('1.234', '0,5'), 'comma')
  assert.equal(styleOf('1.234,56', '12', '-7,5'), 'comma')
  assert.equal(styleOf('1\u00a0234,56', '1\u202f234\u202f567'), 'comma')
  // Thousands, or thousandths: nobody can tell.
  assert.equal(styleOf('1,234', '2,500'), null)
  assert.equal(styleOf('1,234', '2,50'), 'comma')
  assert.equal(styleOf('1,234.56', '2,50'), null)
  assert.equal(styleOf('1.5', '2,50'), null)
  assert.equal(styleOf('12,5', 'none'), null)
  assert.equal(styleOf('007,5', '1,5'), null)
  assert.equal(styleOf('1.23,4'), null)
  assert.equal(styleOf('1.234 567,5'), null)
})

it('a number is read back however it is written', () => {
  const cents = fc.array(fc.integer({ min: -999_999_999, max: 999_999_999 }), { minLength: 1, maxLength: 20 })
  for (const language of ['de', 'fi', 'sv', 'da', 'fr'])
    fc.assert(
      fc.property(cents, (all) => {
        const format = new Intl.NumberFormat(language, { minimumFractionDigits: 2 })
        const texts = all.map((one) => format.format(one / 100).replace('−', '-'))
        assert.equal(styleOf(...texts), 'comma')
        assert.deepEqual(
          texts.map((text) => Number(plainNumber(text, 'comma'))),
          all.map((one) => one / 100 + 0),
        )
      }),
      { numRuns: 20 },
    )
})

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { wordDifference } from './word-difference.ts'

/** `the [-quick-][+slow+] fox` */
function shown(before: string, after: string): string {
  return wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')
}

test('whole words are told apart, not letters', () => {
  assert.equal(shown('the quick fox', 'the slow fox'), 'the [-quick-][+slow+] fox')
  assert.equal(shown('Ordering', 'Order'), '[-Ordering-][+Order+]')
})

test('neighbouring words that were replaced are one', () => {
  assert.equal(shown('pay by old card today', 'pay by new phone today'), 'pay by [-old card-][+new phone+] today')
})

test('characters of a script without spaces are compared one by one', () => {
  assert.equal(shown('自転車を買う', '自転車を売る'), '自転車を[-買う-][+売る+]')
})

test('an endless text is replaced rather than waited for', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `a${at}`).join(' ')
  const after = Array.from({ length: 3000 }, (_, at) => `b${at}`).join(' ')
  const begun = process.cpuUsage()
  assert.equal(wordDifference(before, after).length, 2)
  assert.ok(process.cpuUsage(begun).user < 500_000)
})

test('both texts can be put together from the parts', () => {
  const texts = fc.oneof(
    arbitraryText(),
    fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'c d', '.')).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDifference(before, after)
      const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
      assert.deepEqual([without('added'), without('removed')], [before, after])
      assert.ok(parts.every(({ text }) => text !== ''))
    }),
  )
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { completeRules, editedRule, looksRegular, movedRule } from './edited-rules.ts'

it('keeps rules that are complete, in the order in which they stand', () => {
  const [a, b, c] = ['a', 'b', ''].map((value) => editedRule({ value, touchpoint: 'T' })) as [
    ReturnType<typeof editedRule>,
    ReturnType<typeof editedRule>,
    ReturnType<typeof editedRule>,
  ]
  const values = (rules: readonly { value: string }[]) => rules.map(({ value }) => value).join()
  assert.equal(values(completeRules([a, b, c, editedRule({ value: 'd', touchpoint: ' ' })])), 'a,b')
  assert.equal(values(completeRules(movedRule([a, b], b.key, 0))), 'b,a')
  assert.deepEqual(movedRule([a, b], b.key, 2), [a, b])
  assert.ok(!('key' in (completeRules([a])[0] as object)))
})

it('tells what was meant as a regular expression from a pattern', () => {
  for (const text of ['^/cart', '/cart$', 'order.*paid', '\\d+', 'order [0-9]', '(a+)+b', '(cart|basket)'])
    assert.ok(looksRegular(text), text)
  for (const text of ['order*paid', '/shop/*', 'Order 1? (web)', 'v1.2', 'a|b']) assert.ok(!looksRegular(text), text)
})

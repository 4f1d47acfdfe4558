import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type EventLog, eventLogOf } from '../log/event-log.ts'
import { mapped, mappingParameters } from './mapping.ts'
import { fits, type MappingRule, mappingRule } from './rules.ts'

const rule = (how: MappingRule['how'], value: string, more: object = {}): MappingRule =>
  mappingRule.parse({ how, value, touchpoint: 'it', ...more })

const LOG = eventLogOf(
  [
    ['/shop/cart', 'web'],
    ['/shop', 'app'],
    ['/help', 'web'],
    ['/blog/7', null],
    ['/blog/8', 'web'],
    ['/blog/8', 'app'],
  ].map(([name, channel], i) => ({
    caseId: 'a',
    name: name ?? '',
    time: i,
    attributes: { channel: channel ?? null, n: i },
  })),
)

function namesOf({ names, dictionary }: EventLog): (string | undefined)[] {
  return [...names].map((code) => dictionary[code])
}

describe('a rule', () => {
  it('equals, contains or matches a pattern, whatever the case of letters', () => {
    assert.ok(fits(rule('equals', 'Order Placed'), 'order placed'))
    assert.ok(!fits(rule('equals', 'order'), 'orders'))
    assert.ok(fits(rule('contains', 'PLACED'), 'Order placed'))
    for (const [pattern, text, is] of [
      ['order*', 'Orders', true],
      ['*order', 'an order', true],
      ['*a*b*c*', 'xxaxxbxxcxx', true],
      ['*a*b*c*', 'xxcxxbxxaxx', false],
      ['a?c', 'abc', true],
      ['a?c', 'ac', false],
      ['a?c', 'a😀c', true],
      ['', '', true],
      ['', 'a', false],
      ['*', '', true],
      ['a.c', 'abc', false],
      ['a*', 'ba', false],
    ] as const)
      assert.equal(fits(rule('pattern', pattern), text), is, `${pattern} on ${text}`)
  })

  it('is quick about a pattern that would keep others busy for ever', () => {
    const began = performance.now()
    assert.ok(!fits(rule('pattern', `${'*a'.repeat(50)}b`), 'a'.repeat(20_000)))
    assert.ok(performance.now() - began < 2000)
  })

  it('takes a path with what lies below it, of an address too', () => {
    for (const inside of ['/shop', '/shop/', '/Shop/cart', '/shop?page=2', 'https://example.org/shop/x#top'])
      assert.ok(fits(rule('path', '/shop/'), inside), inside)
    for (const outside of ['/shopping', '/', '/old/shop', 'https://shop/'])
      assert.ok(!fits(rule('path', '/shop'), outside), outside)
    assert.ok(fits(rule('path', '/'), 'https://example.org'))
  })
})

describe('a mapping', () => {
  it('gives each event the touchpoint and stage of the first rule that fits, and counts the others', () => {
    const rules = [
      rule('path', '/shop/cart', { touchpoint: 'Cart', stage: 'Buy' }),
      rule('path', '/shop', { touchpoint: 'Shop', stage: 'Look' }),
      rule('equals', 'web', { on: 'channel', touchpoint: 'Site' }),
      rule('equals', '3', { on: 'n', touchpoint: 'Third' }),
      rule('equals', 'x', { on: 'missing', touchpoint: 'Never' }),
    ]
    const kept = mapped(LOG, mappingParameters.parse({ rules }))
    assert.deepEqual(namesOf(kept.log), ['Cart', 'Shop', 'Site', 'Third', 'Site', '/blog/8'])
    const stage = kept.log.attributes.get('stage')
    assert.ok(stage?.kind === 'text')
    assert.deepEqual(
      [...stage.codes].map((code) => stage.dictionary[code] ?? null),
      ['Buy', 'Look', null, null, null, null],
    )
    assert.deepEqual(kept.unmapped, {
      events: 1,
      names: [{ name: '/blog/8', count: 1 }],
      other: { names: 0, events: 0 },
    })

    const dropped = mapped(LOG, mappingParameters.parse({ rules, unmapped: 'drop' }))
    assert.deepEqual(namesOf(dropped.log), ['Cart', 'Shop', 'Site', 'Third', 'Site'])
    const stages = mapped(LOG, mappingParameters.parse({ rules, unmapped: 'drop', level: 'stage' }))
    assert.deepEqual(namesOf(stages.log), ['Buy', 'Look'])
    assert.equal(stages.unmapped.events, 4)
  })

  it('settles rules on names once for each name', () => {
    const { log, unmapped } = mapped(
      LOG,
      mappingParameters.parse({ rules: [rule('contains', 'BLOG', { touchpoint: 'Blog' })] }),
    )
    assert.deepEqual(namesOf(log), ['/shop/cart', '/shop', '/help', 'Blog', 'Blog', 'Blog'])
    assert.equal(unmapped.events, 3)
  })

  it('lists the most frequent unmapped names and counts the rest', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ caseId: 'a', name: `n${i}`, time: i }))
    const { unmapped } = mapped(eventLogOf([...rows, ...rows.slice(7, 8)]), mappingParameters.parse({ rules: [] }))
    assert.deepEqual(unmapped.names[0], { name: 'n7', count: 2 })
    assert.deepEqual([unmapped.events, unmapped.names.length, unmapped.other], [61, 50, { names: 10, events: 10 }])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { columnsAsked } from '../columns-asked.ts'
import { type EventLog, eventLogOf } from '../log/event-log.ts'
import { mapped, mappingParameters } from './mapping.ts'
import { mapping } from './mapping-analysis.ts'
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
      assert.equal(fits({ how: 'pattern', value: pattern }, text), is, `${pattern} on ${text}`)
  })

  it('is quick about a pattern that would keep others busy for ever', () => {
    const before = process.cpuUsage()
    assert.ok(!fits(rule('pattern', `${'*a'.repeat(50)}b`), 'a'.repeat(20_000)))
    assert.ok(process.cpuUsage(before).user < 2_000_000)
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
    const kept = mapped(LOG, mappingParameters.parse({ rules }), 'touchpoint')
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

    const dropped = mapped(LOG, mappingParameters.parse({ rules, unmapped: 'drop' }), 'touchpoint')
    assert.deepEqual(namesOf(dropped.log), ['Cart', 'Shop', 'Site', 'Third', 'Site'])
    const stages = mapped(LOG, mappingParameters.parse({ rules, unmapped: 'drop' }), 'stage')
    assert.deepEqual(namesOf(stages.log), ['Buy', 'Look'])
    assert.equal(stages.unmapped.events, 4)
  })

  it('lets the first rule that fits decide, also where another would give a stage', () => {
    const rules = [
      rule('path', '/shop', { touchpoint: 'Shop' }),
      rule('contains', 'shop', { touchpoint: 'Other', stage: 'Buy' }),
    ]
    const { log, unmapped } = mapped(LOG, mappingParameters.parse({ rules }), 'stage')
    assert.equal(unmapped.events, 6)
    assert.ok(!namesOf(log).includes('Buy'))
  })

  it('settles rules on names once for each name', () => {
    const { log, unmapped } = mapped(
      LOG,
      mappingParameters.parse({ rules: [rule('contains', 'BLOG', { touchpoint: 'Blog' })] }),
      'touchpoint',
    )
    assert.deepEqual(namesOf(log), ['/shop/cart', '/shop', '/help', 'Blog', 'Blog', 'Blog'])
    assert.equal(unmapped.events, 3)
  })

  it('lists the most frequent unmapped names and counts the rest', () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ caseId: 'a', name: `n${i}`, time: i }))
    const { unmapped } = mapped(
      eventLogOf([...rows, ...rows.slice(7, 8)]),
      mappingParameters.parse({ rules: [] }),
      'touchpoint',
    )
    assert.deepEqual(unmapped.names[0], { name: 'n7', count: 2 })
    assert.deepEqual([unmapped.events, unmapped.names.length, unmapped.other], [61, 50, { names: 10, events: 10 }])
  })
})

describe('what rules make of a log', () => {
  const use = (rules: readonly MappingRule[], more: object = {}) =>
    mapping.run(LOG, mapping.parameters.parse({ rules, ...more }))

  it('says what each decides, what it would fit by itself, and what none fits', () => {
    const { rules, left } = use([
      rule('path', '/shop', { touchpoint: 'Shop' }),
      rule('contains', '/', { touchpoint: 'Any', on: null }),
      rule('equals', 'app', { on: 'channel' }),
      rule('equals', '2', { on: 'n' }),
    ])
    assert.deepEqual(
      rules.map(({ events, names, fitting }) => [events, names, fitting]),
      [
        [2, 2, 2],
        [4, 3, 6],
        [0, 0, 2],
        [0, 0, 1],
      ],
    )
    assert.deepEqual(rules[1]?.examples, ['/blog/8', '/help', '/blog/7'])
    assert.equal(left.events, 0)
  })

  it('decides as the mapping itself does, whatever the rules', () => {
    const texts = ['/shop', '/blog', 'web', '*7', '?blog*', 'x']
    const arbitrary = fc.record({
      on: fc.constantFrom(null, 'channel', 'n', 'missing'),
      how: fc.constantFrom('equals' as const, 'contains' as const, 'pattern' as const, 'path' as const),
      value: fc.constantFrom(...texts),
      touchpoint: fc.constantFrom('A', 'B'),
      stage: fc.constantFrom(null, 'S'),
    })
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 4 }), (rules) => {
        const kept = mapped(LOG, mappingParameters.parse({ rules }), 'touchpoint')
        const { left, rules: uses } = use(rules, { names: 50 })
        assert.deepEqual(left, kept.unmapped)
        const count = (name: string) => namesOf(kept.log).filter((one) => one === name).length
        for (const name of ['A', 'B'])
          assert.equal(
            uses.reduce((sum, { events }, at) => sum + (rules[at]?.touchpoint === name ? events : 0), 0),
            count(name),
          )
      }),
      { numRuns: 100 },
    )
  })

  it('guesses rules from folders, numbers and ways of writing, which fit what they were guessed for', () => {
    const names = [
      '/en/shop/1',
      '/en/shop',
      'https://x.example/en/help?a=1',
      'Order 17 sent',
      'Order 18 sent',
      'orderPaid',
      'order_paid',
      '4711',
    ]
    const log = eventLogOf(names.map((name, time) => ({ caseId: 'a', name, time })))
    const { guessed } = mapping.run(log, mapping.parameters.parse({ guess: true }))
    const shop = ({ how, value, touchpoint }: MappingRule) => `${how} ${value}: ${touchpoint}`
    assert.deepEqual(guessed.map(shop).sort(), [
      'equals orderPaid: Order Paid',
      'equals order_paid: Order Paid',
      'path /en/help: Help',
      'path /en/shop: Shop',
      'pattern order * sent: Order sent',
    ])
    const after = mapping.run(log, mapping.parameters.parse({ rules: guessed, guess: true }))
    assert.deepEqual(after.left.names, [{ name: '4711', count: 1 }])
    assert.deepEqual(after.guessed, [])
  })

  it('guesses what was looked at by the column of pages, behind what names say themselves', () => {
    const events = [
      ['page_view', 'https://x.example/'],
      ['page_view', 'https://x.example/pricing?a=1'],
      ['page_view', 'https://x.example/pricing'],
      ['page_view', 'https://x.example/blog/one'],
      ['purchase', 'https://x.example/pricing'],
    ]
    const log = eventLogOf(
      events.map(([name = '', page = ''], time) => {
        return { caseId: 'a', name, time, attributes: { page, referrer: 'https://y.example/a', device: 'mobile' } }
      }),
    )
    const asked = mapping.parameters.parse({ guess: true })
    const { guessed } = mapping.run(log, asked)
    assert.deepEqual(
      guessed.map(({ on, how, value }) => [on, how, value]),
      [
        [null, 'equals', 'purchase'],
        ['page', 'path', '/pricing'],
        ['page', 'path', '/blog'],
        [null, 'equals', 'page_view'],
      ],
    )
    assert.equal(columnsAsked(mapping, asked), null)
    assert.ok(!columnsAsked(mapping, mapping.parameters.parse({}))?.includes('page'))
    const touched = mapped(log, mappingParameters.parse({ rules: guessed }), 'touchpoint')
    assert.deepEqual(namesOf(touched.log), ['Page view', 'Pricing', 'Pricing', 'Blog', 'Purchase'])
  })
})

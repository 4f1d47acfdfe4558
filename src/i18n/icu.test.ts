import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { CATALOGUES } from './catalogues.ts'
import { type Message, messageFormat, parseMessage } from './icu.ts'
import { LANGUAGES } from './message.ts'

const say = (source: string, values?: Record<string, string | number | Date>, language = 'en') =>
  messageFormat(language)(parseMessage(source), values)

test('plurals follow the language, exact numbers go first, and # is the number as the language writes it', () => {
  const message = '{n, plural, =0 {none} one {# card} other {# cards}}'
  assert.deepEqual(
    [0, 1, 2, 1234].map((n) => say(message, { n })),
    ['none', '1 card', '2 cards', '1,234 cards'],
  )
  assert.equal(say('{n, plural, one {# rad} other {# rader}}', { n: 1234 }, 'sv'), '1\u00a0234 rader')
  assert.equal(say('{n, plural, one {jeden} few {kilka} many {wiele} other {ułamek}}', { n: 3 }, 'pl'), 'kilka')
})

test('selections fall back on other, and nest', () => {
  const message = '{kind, select, map {{n, plural, one {# map} other {# maps of {who}}}} other {something}}'
  assert.equal(say(message, { kind: 'map', n: 2, who: 'Ada' }), '2 maps of Ada')
  assert.equal(say(message, { kind: 'x', n: 2, who: 'Ada' }), 'something')
})

test('what was read is told in whole words where there are only maps, only personas, or both', () => {
  const found = (maps: number, personas: number) =>
    say(CATALOGUES.en['transferDialog.found'], { format: 'JSON', maps, personas })
  assert.equal(found(0, 1), 'Read as JSON: 1 persona')
  assert.equal(found(2, 0), 'Read as JSON: 2 maps')
  assert.equal(found(1, 2), 'Read as JSON: 1 map and 2 personas of their own')
})

test('numbers and dates are written as the language does; text stays as it is', () => {
  assert.equal(say('{a} {b} {c, number}', { a: '1234', b: 2026, c: 1234.5 }, 'fi'), '1234 2026 1\u00a0234,5')
  assert.equal(say('{on}', { on: new Date('2026-11-21T12:00:00Z') }, 'sv'), '21 nov. 2026')
  assert.equal(say('{on}', { on: new Date('2026-02-01T12:00:00Z') }), 'Feb 1, 2026')
})

test('apostrophes quote signs that mean something, and are apostrophes elsewhere', () => {
  assert.equal(say("It''s '{'a'}' isn't"), "It's {a} isn't")
  assert.equal(say("{n, plural, one {'#' # it's} other {x}}", { n: 1 }), "# 1 it's")
  assert.equal(say("a 'b' c"), "a 'b' c")
  assert.equal(say("'{''}'"), "{'}")
})

test('what is malformed throws, and so does a value that is missing', () => {
  for (const broken of ['{', '}', '{a', '{a,', '{a, plural, one {x}}', '{a, date}', '{a, select, other {x}', '{}']) {
    assert.throws(() => parseMessage(broken), Error, broken)
  }
  assert.throws(() => say('{name}'), /name/)
})

test('every message of every language can be parsed, and says every value that it names', () => {
  for (const language of LANGUAGES) {
    const format = messageFormat(language)
    for (const [id, source] of Object.entries(CATALOGUES[language])) {
      const message = parseMessage(source)
      const names = [...source.matchAll(/\{(\w+)/g)].map(([, name]) => [name as string, 7] as const)
      assert.equal(typeof format(message, Object.fromEntries(names)), 'string', id)
    }
  }
})

/** Said by the languages that tell one from several there. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  'presence.came': ['count'],
  'presence.left': ['count'],
  'ways.optional': ['count'],
}

test('no message asks for a value that nobody gives: those of English, whatever the language', () => {
  const namesIn = (message: Message): string[] =>
    message.flatMap((part) => {
      if (typeof part === 'string' || part.kind === 'hash') return []
      return [part.name, ...('cases' in part ? [...part.cases.values()].flatMap(namesIn) : [])]
    })
  for (const language of LANGUAGES)
    for (const [id, source] of Object.entries(CATALOGUES[language])) {
      const english = CATALOGUES.en[id as keyof typeof CATALOGUES.en]
      const given = [...namesIn(parseMessage(english)), ...(MORE_NAMES[id] ?? [])]
      const asked = namesIn(parseMessage(source)).filter((name) => !given.includes(name))
      assert.deepEqual(asked, [], `${language} ${id}`)
    }
})

test('text without signs that mean something is said as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const plain = text.replace(/['{}]/g, '')
      assert.equal(say(plain), plain)
    }),
  )
})

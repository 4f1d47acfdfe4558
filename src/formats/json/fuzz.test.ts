import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Imported } from '../../domain/bundle.ts'
import { MAP_LIMITS } from '../../domain/map/commands/map-command.ts'
import { arbitraryBundle } from '../../domain/testing/arbitrary-bundle.ts'
import { mapFaults } from '../../domain/testing/map-invariants.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import en from '../../i18n/en/index.ts'
import { decodeJson } from './decode.ts'
import { encodeMap } from './encode.ts'

/** Times the usual number of hostile files: `POLKU_FUZZ=100` for a long night. */
const FUZZ = Number(process.env.POLKU_FUZZ ?? 1)
const RUNS = 5_000 * FUZZ
/** Honest files to be spoilt. */
const FILES = fc.sample(arbitraryBundle(), 200 * FUZZ).map(encodeMap)
const say = translatorFor('en')

/** What a hand-written or hostile file can break without being refused: keys that its author chose. */
const CHOSEN = /equal orders|beyond the scale|links\/.*: (twice|to itself)/

/** Whatever comes in, the answer is a whole map, or a refusal in words. */
function assertAnswer(text: string): void {
  const result = decodeJson(text)
  if (result.ok) {
    assertWhole(result.value)
    return
  }
  const { reason, values } = result.refusal
  for (const id of [`refusal.${reason}`, `refusal.${reason}.remedy`]) {
    assert.ok(id in en || reason === 'file-too-big', id)
    if (id in en) assert.ok(!say(id as keyof typeof en, values).includes('undefined'), id)
  }
}

function assertWhole({ maps, notes }: Imported): void {
  for (const { map } of maps) {
    assert.deepEqual(
      mapFaults(map).filter((fault) => !CHOSEN.test(fault)),
      [],
    )
    assert.ok(Object.keys(map.cards).length <= MAP_LIMITS.cards * 4)
  }
  for (const { reason, values } of notes) say(`transfer.${reason}` as keyof typeof en, values)
}

const SIGNS = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '-1',
  '1e999',
  '\\u0000',
  '"__proto__"',
  '\u202e',
  '\ud800',
  '9'.repeat(400),
]

const bytesChanged = fc
  .record({
    whole: fc.constantFrom(...FILES),
    edits: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.constantFrom(...SIGNS)), { minLength: 1, maxLength: 4 }),
    end: fc.option(fc.nat(), { freq: 6 }),
  })
  .map(({ whole, edits, end }) => {
    const edited = edits.reduce((text, [at, length, sign]) => {
      const from = at % (text.length + 1)
      return text.slice(0, from) + sign + text.slice(from + length)
    }, whole)
    return end === null ? edited : edited.slice(0, end % (edited.length + 1))
  })

const HOSTILE = [
  null,
  true,
  -1,
  1e308,
  '',
  'x',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  { id: 'a' },
  'x'.repeat(25_000),
]

/** Still JSON, but some value is another one. */
const valuesChanged = fc
  .record({
    whole: fc.constantFrom(...FILES),
    choices: fc.array(fc.nat(), { minLength: 3, maxLength: 9 }),
    value: fc.constantFrom(...HOSTILE),
  })
  .map(({ whole, choices, value }) => {
    const file = JSON.parse(whole) as Record<string, unknown>
    let inner: Record<string, unknown> = file
    for (const [i, choice] of choices.entries()) {
      const keys = Object.keys(inner)
      const key = keys[choice % Math.max(1, keys.length)]
      if (key === undefined) break
      const next = inner[key]
      if (i === choices.length - 1 || typeof next !== 'object' || next === null) {
        inner[key] = value
        break
      }
      inner = next as Record<string, unknown>
    }
    return JSON.stringify(file)
  })

test('no file, however it is broken, does more than be refused', () => {
  fc.assert(fc.property(bytesChanged, assertAnswer), { numRuns: RUNS })
})

test('no file with a wrong value in it makes a map that is not whole', () => {
  fc.assert(fc.property(valuesChanged, assertAnswer), { numRuns: RUNS })
})

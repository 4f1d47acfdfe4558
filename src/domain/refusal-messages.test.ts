import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { translatorFor } from '../i18n/catalogues.ts'
import en from '../i18n/en/refusals.ts'

test('every reason in the domain has words for what is wrong and how to mend it', () => {
  const sources = globSync('src/domain/**/*.ts').filter((path) => !path.endsWith('.test.ts'))
  const reasons = sources.flatMap((path) => {
    const source = readFileSync(path, 'utf8')
    const literal = [...source.matchAll(/(?:because|refuse)\(\s*'([a-z-]+)'/g)].map((match) => match[1] as string)
    return [...literal, ...[...source.matchAll(/'([a-z-]+-not-found)'/g)].map((match) => match[1] as string)]
  })
  assert.ok(new Set(reasons).size > 30, 'no reasons found: has the way they are written changed?')
  for (const reason of reasons) {
    assert.ok(`refusal.${reason}` in en, reason)
    assert.ok(`refusal.${reason}.remedy` in en, `${reason}: remedy`)
  }
})

test('what does not fit is counted in words', () => {
  const say = (columns: number, lanes: number) => translatorFor('en')('refusal.does-not-fit', { columns, lanes })
  assert.match(say(2, 1), /from here: 2 more columns and 1 more lane\.$/)
  assert.match(say(0, 3), /from here: 3 more lanes\.$/)
  assert.match(say(1, 0), /from here: 1 more column\.$/)
})

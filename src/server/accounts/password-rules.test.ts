import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judgePassword } from './password-rules.ts'

const reasonFor = async (password: string, words: readonly (string | null)[] = []) => {
  const judged = await judgePassword(password, words)
  return judged.ok ? null : judged.refusal.reason
}

test('what everybody tries first is refused, in whatever capitals', async () => {
  for (const password of [
    'password1',
    'Password1',
    'qwerty123',
    'iloveyou1',
    'football1',
    '12345678',
    'ＰＡＳＳＷＯＲＤ１',
  ]) {
    assert.equal(await reasonFor(password), 'password-common', password)
  }
  for (const password of ['aaaaaaaaaa', '1212121212', 'abcabcabcabc']) {
    assert.equal(await reasonFor(password), 'password-common', password)
  }
})

test('a password that is little more than one’s own words is refused; one that only holds such a word is not', async () => {
  const words = ['Maja Lind', 'maja.lindqvist@cykelkoket.example', 'Våren 2027', null]
  for (const password of [
    'lindqvist1',
    'Cykelkoket!',
    'cykelkoketLindqvist',
    'våren2027',
    'polku2026',
    'Polku-Polku-12',
  ]) {
    assert.equal(await reasonFor(password, words), 'password-own-words', password)
  }
  for (const password of ['lindqvist rides through rain', 'a long enough one', 'correct horse battery staple']) {
    assert.equal(await reasonFor(password, words), null, password)
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base32 } from '@better-auth/utils/base32'
import { newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts'
import { newTotpSecret, stepOfCode, totpCode, totpStep, totpUrl } from './totp.ts'

test('the codes are those of RFC 6238, appendix B, in six digits', async () => {
  const secret = base32.encode('12345678901234567890', { padding: false })
  const vectors = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ] as const
  for (const [seconds, code] of vectors) assert.equal(await totpCode(secret, totpStep(seconds * 1000)), code.slice(2))
})

test('a clock may be half a minute off, not a whole one', async () => {
  const secret = newTotpSecret()
  assert.match(secret, /^[A-Z2-7]{32}$/)
  const now = 1_700_000_000_000
  const step = totpStep(now)
  for (const by of [-2, -1, 0, 1, 2]) {
    const found = await stepOfCode(secret, await totpCode(secret, step + by), now)
    assert.equal(found, Math.abs(by) <= 1 ? step + by : null, String(by))
  }
  const code = await totpCode(secret, step)
  assert.equal(await stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now), step, 'as apps show it')
  for (const wrong of ['', '12345', `${code}0`, 'abcdef']) assert.equal(await stepOfCode(secret, wrong, now), null)
  assert.match(
    totpUrl(secret, 'maja@example.com'),
    /^otpauth:\/\/totp\/Polku:maja%40example\.com\?secret=[A-Z2-7]+&issuer=Polku/,
  )
})

test('recovery codes differ, are read however they are typed, and are kept as slow hashes', async () => {
  const { codes, hashed } = await newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  assert.ok(hashed.every(({ hash }) => hash.startsWith('scrypt$')))
  const [, second = ''] = codes
  assert.match(second, /^1\w{3}-\w{4}-\w{4}$/)
  const plain = second.replaceAll('-', '')
  const typed = ` ${plain.toUpperCase().replaceAll('1', 'I').replaceAll('0', 'O')} `
  assert.deepEqual(readRecoveryCode(typed.replace(/I/, '1')), { number: 1, code: plain })
  assert.equal(readRecoveryCode('123456'), null)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultLine } from './log.ts'

test('a fault is told without what people wrote', () => {
  const error = new Error(
    `duplicate key (email)=(maja@example.com) near "my secret plan" and 'x'\ntoken abcdefghijklmnopqrstuvwxyz0123`,
  )
  const line = faultLine('GET /api/v1/me', error)
  assert.match(line, /^GET \/api\/v1\/me: Error: duplicate key/)
  for (const secret of ['maja', 'example.com', 'secret plan', 'abcdefghijklmnop', '\n']) {
    assert.ok(!line.includes(secret), `${secret} in ${line}`)
  }
  assert.match(line, /at .*log\.test\.ts/)
})

test('what is no error is told by its type alone', () => {
  assert.equal(faultLine('x', 'maja@example.com'), 'x: string thrown')
})

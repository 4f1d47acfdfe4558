import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnOrigin } from './origin.ts'

const own = (headers: Record<string, string>) => isOwnOrigin((name) => headers[name])

test('our own pages and programs pass', () => {
  assert.ok(own({ host: 'localhost:4321' }))
  assert.ok(own({ host: 'localhost:4321', origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' }))
  assert.ok(own({ host: 'polku.example:443', origin: 'https://polku.example' }))
  assert.ok(own({ host: '127.0.0.1:4321', 'x-forwarded-host': 'polku.example', origin: 'https://polku.example' }))
})

test('other origins do not, also those that look alike', () => {
  for (const origin of ['http://evil.example', 'http://localhost:3000', 'http://localhost:43210', 'null', '']) {
    assert.ok(!own({ host: 'localhost:4321', origin }), origin)
  }
  assert.ok(!own({ host: 'localhost:4321', 'sec-fetch-site': 'cross-site' }))
  assert.ok(!own({ host: 'localhost:4321', 'sec-fetch-site': 'same-site', origin: 'http://localhost:4321' }))
})

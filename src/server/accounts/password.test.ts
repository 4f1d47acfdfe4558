import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, verifyPassword } from './password.ts'

test('a password opens its own hash, in any Unicode form, and no other does', async () => {
  const hash = await hashPassword('pässword é')
  assert.ok(await verifyPassword({ hash, password: 'pässword é'.normalize('NFD') }))
  assert.ok(!(await verifyPassword({ hash, password: 'pässword e' })))
  assert.notEqual(hash, await hashPassword('pässword é'), 'each hash has its own salt')
})

test('a hash that is none opens for nobody', async () => {
  for (const hash of ['', 'plain', 'scrypt$', 'scrypt$16384$8$1$$'])
    assert.ok(!(await verifyPassword({ hash, password: '' })))
})

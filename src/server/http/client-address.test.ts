import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, isLoopbackHost, visitorKey } from './client-address.ts'

test('one visitor is one IPv4 address, or one /64 of IPv6', () => {
  assert.equal(visitorKey('192.0.2.7'), '192.0.2.7')
  assert.equal(visitorKey('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(visitorKey('2001:db8:1:2:aaaa::1'), '2001:db8:1:2::/64')
  assert.equal(visitorKey('2001:0db8:0001:0002:ffff:ffff:ffff:ffff'), '2001:db8:1:2::/64')
  assert.notEqual(visitorKey('2001:db8:1:2::1'), visitorKey('2001:db8:1:3::1'))
  assert.equal(visitorKey('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.equal(visitorKey(undefined), 'unknown')
})

test('loopback is 127/8 and ::1, also in its IPv6 clothes', () => {
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1']) assert.ok(isLoopback(address), address)
  for (const address of ['10.0.0.1', '::2', '::ffff:10.0.0.1', '1127.0.0.1', undefined]) {
    assert.ok(!isLoopback(address), String(address))
  }
})

test('a name that merely points here is not loopback', () => {
  for (const host of ['localhost', 'localhost:4321', '127.0.0.1:80', '[::1]:4321'])
    assert.ok(isLoopbackHost(host), host)
  for (const host of ['evil.example:4321', 'localhost.evil.example', '127.0.0.1.evil.example', '', undefined]) {
    assert.ok(!isLoopbackHost(host), String(host))
  }
})

import assert from 'node:assert/strict'
import test from 'node:test'
import { trustProxies } from './trusted-proxies.ts'

const from = (remoteAddress: string, forwarded?: string | string[]) =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as never

test('without trusted proxies nobody’s word is taken for an address', () => {
  const addressOf = trustProxies('')
  assert.equal(addressOf(from('127.0.0.1', '1.2.3.4')), '127.0.0.1')
})

test('a trusted proxy tells who asks; what was made up before it counts for nothing', () => {
  const addressOf = trustProxies('127.0.0.1, ::1,10.0.0.0/8, fd00::/8')
  for (const [remote, forwarded, expected] of [
    ['127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['::ffff:127.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['::1', '9.9.9.9, 1.2.3.4', '1.2.3.4'],
    ['10.1.2.3', '6.6.6.6, 1.2.3.4, 10.9.9.9', '1.2.3.4'],
    ['fd12::1', '2001:db8::7', '2001:db8::7'],
    ['5.5.5.5', '1.2.3.4', '5.5.5.5'],
    ['11.0.0.1', '1.2.3.4', '11.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['127.0.0.1', 'nonsense', '127.0.0.1'],
    ['127.0.0.1', '1.2.3.4, nonsense', '127.0.0.1'],
    ['127.0.0.1', '10.0.0.1', '10.0.0.1'],
  ] as const) {
    assert.equal(addressOf(from(remote, forwarded)), expected, `${remote} ${forwarded}`)
  }
  assert.equal(addressOf(from('127.0.0.1', ['9.9.9.9', '1.2.3.4'])), '1.2.3.4')
  assert.equal(addressOf(from('127.0.0.1')), '127.0.0.1')
})

test('what is no address or network is refused with its own words', () => {
  for (const part of ['localhost', '10.0.0.0/33', '1.2.3', '::1/129', '10.0.0.0/x', '10.0.0.0/']) {
    assert.throws(() => trustProxies(`127.0.0.1,${part}`), { name: 'RangeError', message: part })
  }
})

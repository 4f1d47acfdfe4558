import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import test from 'node:test'
import { guarded, takePrefixes } from './cookie-prefixes.ts'

function cookiesOf(cookie: string, proto?: string): string {
  const headers = { cookie, ...(proto ? { 'x-forwarded-proto': proto } : {}) }
  const request = { headers, rawHeaders: Object.entries(headers).flat() } as unknown as IncomingMessage
  takePrefixes(request)
  assert.equal(request.rawHeaders[1], request.headers.cookie)
  return request.headers.cookie ?? ''
}

test('over https cookies are bound to the host, and those that anybody could have planted are not read', () => {
  assert.equal(
    guarded('polku.session_token=a.b; Max-Age=9; Path=/; HttpOnly'),
    '__Host-polku.session_token=a.b; Max-Age=9; Path=/; HttpOnly; Secure',
  )
  assert.equal(guarded('polku.link=x; Path=/s/abc; HttpOnly'), '__Secure-polku.link=x; Path=/s/abc; HttpOnly; Secure')
  assert.equal(
    cookiesOf('__Host-polku.session_token=a.b; theme=dark; polku.session_token=planted', 'https'),
    'polku.session_token=a.b; theme=dark',
  )
  assert.equal(cookiesOf('polku.guest.x=planted', 'https,http'), '')
})

test('over http cookies have no prefix, and one that has is not ours', () => {
  assert.equal(cookiesOf('polku.session_token=a.b; __Host-polku.session_token=other'), 'polku.session_token=a.b')
  assert.equal(cookiesOf('polku.session_token=a.b', 'http'), 'polku.session_token=a.b')
})

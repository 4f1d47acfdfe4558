import type { IncomingMessage } from 'node:http'

/** What all cookies of ours begin with, as the rest of the server knows them. */
const OWN = 'polku.'
/** Set by this very host over https, for all of its paths: no subdomain and nobody on the wire can plant one (RFC 6265bis). */
const HOST = '__Host-'
/** The same for a cookie of one path alone. */
const SECURE = '__Secure-'

/** Whether the browser came by https, to us or to the proxy before us. */
export function isHttpsRequest(header: (name: string) => string | undefined): boolean {
  return header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
}

/** A cookie as it is set over https. */
export function guarded(cookie: string): string {
  return `${/;\s*path=\/\s*(;|$)/i.test(cookie) ? HOST : SECURE}${cookie}; Secure`
}

/**
 * Takes the prefixes off the cookies of a request, before anybody reads them. Over https a cookie of ours without one is
 * not ours, and is left out; over http, where none can have one, so is one that has.
 */
export function takePrefixes(request: IncomingMessage): void {
  const { headers, rawHeaders } = request
  if (headers.cookie === undefined) return
  const first = headers['x-forwarded-proto']
  const isHttps = isHttpsRequest(() => (Array.isArray(first) ? first[0] : first))
  headers.cookie = plain(headers.cookie, isHttps)
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.toLowerCase() === 'cookie') rawHeaders[at + 1] = plain(rawHeaders[at + 1] ?? '', isHttps)
  }
}

function plain(cookies: string, isHttps: boolean): string {
  return cookies
    .split(';')
    .map((cookie) => cookie.trim())
    .flatMap((cookie) => {
      const prefix = [HOST, SECURE].find((each) => cookie.startsWith(`${each}${OWN}`))
      if (prefix !== undefined) return isHttps ? [cookie.slice(prefix.length)] : []
      return isHttps && cookie.startsWith(OWN) ? [] : [cookie]
    })
    .join('; ')
}

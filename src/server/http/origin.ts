import type { MiddlewareHandler } from 'hono'
import { SAFE_METHODS } from '../contract/token-scopes.ts'
import type { ServerEnv } from './environment.ts'
import { problem } from './problem.ts'

/** Refuses what another website makes a browser send. Programs that are no browsers send no `Origin`, and pass. */
export const refuseOtherOrigins: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (SAFE_METHODS.includes(c.req.method) || isOwnOrigin((name) => c.req.header(name))) return next()
  return problem(c, 'wrong-origin')
}

/**
 * Whether a request comes from our own pages, or from no page at all. The browser vouches for `Origin` and
 * `Sec-Fetch-Site`; a page elsewhere can set neither of them, nor `X-Forwarded-Host` without asking us first.
 */
export function isOwnOrigin(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const origin = header('origin')
  if (origin === undefined) return true
  const host = URL.parse(origin)?.host
  return host !== undefined && (host === withoutPort(header('host'), origin) || host === header('x-forwarded-host'))
}

/** `URL` leaves out the scheme's own port; a `Host` header may name it. */
function withoutPort(host: string | undefined, origin: string): string | undefined {
  return host && URL.parse(`${origin.split(':')[0]}://${host}`)?.host
}

import type { Context } from 'hono'
import type { Site } from '../accounts/passkeys.ts'
import { isHttps } from './cookies.ts'
import type { ServerEnv } from './environment.ts'

/**
 * Where the browser believes to be. Whoever lies about it in the headers gains nothing: a device signs for the host that
 * its browser really is at, and that has to be this one.
 */
export function siteOf(c: Context<ServerEnv>): Site {
  const host = c.req.header('x-forwarded-host') ?? c.req.header('host') ?? ''
  const { origin, hostname } = new URL(`${isHttps(c) ? 'https' : 'http'}://${host}`)
  return { origin, host: hostname }
}

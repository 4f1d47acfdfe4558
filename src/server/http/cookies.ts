import type { Context } from 'hono'
import type { Cookies } from '../accounts/account.ts'
import { guarded, isHttpsRequest } from './cookie-prefixes.ts'
import type { ServerEnv } from './environment.ts'

/** Whether the browser came by https, to us or to the proxy before us. */
export function isHttps(c: Context<ServerEnv>): boolean {
  return c.req.url.startsWith('https:') || isHttpsRequest((name) => c.req.header(name))
}

/** Sets cookies; those that came by https stay on https, and bear a prefix by which browsers guard them. */
export function setCookies(c: Context<ServerEnv>, cookies: Cookies): void {
  const isSecure = isHttps(c)
  for (const cookie of cookies) c.header('set-cookie', isSecure ? guarded(cookie) : cookie, { append: true })
}

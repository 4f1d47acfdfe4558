import type { Context } from 'hono'
import type { Cookies } from '../accounts/accounts.ts'
import type { ServerEnv } from './environment.ts'

/** Whether the browser came by https, to us or to the proxy before us. */
export function isHttps(c: Context<ServerEnv>): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return forwarded === 'https' || c.req.url.startsWith('https:')
}

/** Sets cookies; those that came by https stay on https. */
export function setCookies(c: Context<ServerEnv>, cookies: Cookies): void {
  const secure = isHttps(c)
  for (const cookie of cookies) c.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true })
}

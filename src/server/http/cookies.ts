import type { Context } from 'hono'
import type { Cookies } from '../accounts/accounts.ts'
import type { ServerEnv } from './environment.ts'

/** Sets cookies; `Secure` where the browser came by https, to us or to the proxy before us. */
export function setCookies(c: Context<ServerEnv>, cookies: Cookies): void {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  const secure = forwarded === 'https' || c.req.url.startsWith('https:')
  for (const cookie of cookies) c.header('set-cookie', secure ? `${cookie}; Secure` : cookie, { append: true })
}

import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { deviceOf } from './accounts/device.ts'
import { isMarked, withMark } from './accounts/known-browsers.ts'
import { setCookies } from './http/cookies.ts'
import type { ServerEnv } from './http/environment.ts'
import type { Services } from './services.ts'

const COOKIE = 'polku.browser'
/** The longest that browsers keep a cookie. */
const KEPT_S = 400 * 24 * 60 * 60

type Parts = Pick<Services, 'accounts' | 'audit' | 'mail'>

/** Has the browser remember that the account was used in it. Call it after the account's password has changed, too. */
export async function rememberBrowser(
  c: Context<ServerEnv>,
  { accounts }: Pick<Parts, 'accounts'>,
  userId: string,
): Promise<void> {
  const kept = withMark(getCookie(c, COOKIE) ?? '', await accounts.browserMark(userId))
  setCookies(c, [`${COOKIE}=${kept}; Path=/; Max-Age=${KEPT_S}; HttpOnly; SameSite=Lax`])
}

/**
 * The same for a browser in which somebody is signed in since before browsers were remembered: it is no stranger when they
 * sign in the next time.
 */
export async function rememberFormerBrowser(
  c: Context<ServerEnv>,
  { accounts }: Pick<Parts, 'accounts'>,
  userId: string,
): Promise<void> {
  if (getCookie(c, COOKIE) !== undefined || !(await accounts.beganUnmarked(c.req.raw.headers))) return
  await rememberBrowser(c, { accounts }, userId)
}

/**
 * The same when somebody signs in, who may be somebody else: where the browser doesn't remember the account, that is
 * written into the audit log and told to the account's person.
 */
export async function signedInWith(c: Context<ServerEnv>, parts: Parts, userId: string): Promise<void> {
  const isKnown = isMarked(getCookie(c, COOKIE) ?? '', await parts.accounts.browserMark(userId))
  await rememberBrowser(c, parts, userId)
  if (isKnown) return
  const device = deviceOf(c.req.header('user-agent') ?? '')
  await parts.audit.recordOfAccount(userId, 'new-browser', device)
  await parts.mail.tellOfNewBrowser(userId, device)
}

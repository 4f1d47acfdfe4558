import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Account } from './accounts/account.ts'
import * as contract from './contract/oidc.ts'
import { visitorKey } from './http/client-address.ts'
import { isHttps, setCookies } from './http/cookies.ts'
import { type Implement, tooMany } from './http/implement.ts'
import { createRateLimiter } from './http/rate-limit.ts'
import { rememberBrowser, signedInWith } from './known-browser.ts'
import { faultLine } from './log.ts'
import type { Identity } from './oidc/oidc-client.ts'
import type { OidcSettings } from './oidc/oidc-settings.ts'
import { securityChanged } from './security-changes.ts'
import type { Services } from './services.ts'

/** Knows the browser again that went to the other service. */
const AWAY_COOKIE = 'polku.oidc'
/** Holds an identity that is connected once its person has signed in as they did so far. */
export const CONNECT_COOKIE = 'polku.connect'
const MINUTES_10_S = 600
const PER_NETWORK = { max: 40, windowMs: 15 * 60_000 }

/** Why somebody comes back to the sign-in page; each in words at `signIn.oidc.<reason>`. */
type Reason = 'failed' | 'no-verified-email' | 'not-invited' | 'connect'

/** Signing in at another service (OpenID Connect), where one is set. */
export function oidcRoutes(implement: Implement, services: Services): void {
  const { accounts, audit, oidc, log } = services
  const perNetwork = createRateLimiter(PER_NETWORK, services.now)
  const back = (reason: Reason) => `/sign-in?reason=oidc-${reason}`

  implement(contract.beginOidc, async (c) => {
    // Only a button of ours, or the person themselves, begins it: nobody is signed in by another site's link.
    const site = c.req.header('sec-fetch-site')
    if (!oidc || (site !== undefined && site !== 'same-origin' && site !== 'none')) return c.redirect('/sign-in', 303)
    const wait = perNetwork.take(visitorKey(c.get('address')))
    if (wait !== null) return tooMany(c, wait)
    try {
      const { url, secret } = await oidc.client.begin()
      const secure = isHttps(c)
      setCookie(c, AWAY_COOKIE, secret, {
        httpOnly: true,
        sameSite: 'Lax',
        path: contract.OIDC_PATH,
        maxAge: MINUTES_10_S,
        secure,
      })
      return c.redirect(url, 303)
    } catch (error) {
      log(faultLine('single sign-on', error))
      return c.redirect(back('failed'), 303)
    }
  })

  implement(contract.finishOidc, async (c) => {
    const secret = getCookie(c, AWAY_COOKIE)
    deleteCookie(c, AWAY_COOKIE, { path: contract.OIDC_PATH })
    if (!oidc || secret === undefined) return c.redirect(back('failed'), 303)
    try {
      const identity = await oidc.client.finish(secret, new URL(c.req.url).search)
      if (identity === null) return c.redirect(back('failed'), 303)
      const wasKnown = (await accounts.identities.userOf(identity.id)) !== null
      const found = await accountOf(services, oidc.settings, identity)
      if (typeof found === 'string') {
        if (found === 'connect') {
          const value = await accounts.holdIdentity(identity.id, identity.verifiedEmail ?? '')
          const secure = isHttps(c)
          setCookie(c, CONNECT_COOKIE, value, {
            httpOnly: true,
            sameSite: 'Lax',
            path: '/',
            maxAge: MINUTES_10_S,
            secure,
          })
        }
        return c.redirect(back(found), 303)
      }
      setCookies(c, await accounts.beginSession(found, c.req.raw.headers))
      await audit.recordOfAccount(found.id, 'signed-in', { by: 'single sign-on' })
      // Of the first time by this identity its person was told otherwise, or they are new.
      if (wasKnown) await signedInWith(c, services, found.id)
      else await rememberBrowser(c, services, found.id)
      return c.redirect('/', 303)
    } catch (error) {
      log(faultLine('single sign-on', error))
      return c.redirect(back('failed'), 303)
    }
  })
}

/**
 * The account of the identity. The first time it is found by its e-mail address, if both the other service and we have
 * verified it: an address that somebody merely entered here could be another's, who would then share the account.
 */
async function accountOf(services: Services, settings: OidcSettings, identity: Identity): Promise<Account | Reason> {
  const { accounts } = services
  const known = await accounts.identities.userOf(identity.id)
  const account = known === null ? null : await accounts.byId(known)
  if (account) return account
  const email = identity.verifiedEmail
  if (email === null) return 'no-verified-email'
  const existing = await accounts.byEmail(email)
  if (existing) {
    if (!(await accounts.isEmailVerified(existing.id))) return 'connect'
    await accounts.identities.link(existing.id, identity.id)
    await securityChanged(services, existing.id, 'identity-connected')
    return existing
  }
  return join(services, settings, { id: identity.id, name: identity.name ?? email, email })
}

/** Makes an account for somebody new, where new people may come in. */
async function join(
  { accounts, storage, audit }: Services,
  { role, domains, workspaceId }: OidcSettings,
  person: { readonly id: string; readonly name: string; readonly email: string },
): Promise<Account | Reason> {
  const isWelcome = domains.length === 0 || domains.some((domain) => person.email.endsWith(`@${domain}`))
  const workspace =
    workspaceId === null ? (await storage.workspaces.list())[0] : await storage.workspaces.get(workspaceId)
  if (role === null || !isWelcome || !workspace) return 'not-invited'
  const account = await accounts.createVerified(person)
  await storage.transaction(async (within) => {
    await within.workspaces.setMember(workspace.id, account.id, role)
    const entry = { workspaceId: workspace.id, actorId: account.id, target: account.id }
    await audit.record({ ...entry, action: 'member-joined', detail: { role, by: 'single sign-on' } }, within)
  })
  return account
}

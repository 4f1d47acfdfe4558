import type { Context } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import type { Account, Cookies } from './accounts/account.ts'
import { welcome } from './contract/pages.ts'
import * as passkeys from './contract/passkeys.ts'
import * as contract from './contract/session.ts'
import { createFailureLog } from './failed-sign-ins.ts'
import { isLoopback, isLoopbackHost, visitorKey } from './http/client-address.ts'
import { setCookies } from './http/cookies.ts'
import type { ServerEnv } from './http/environment.ts'
import { type Implement, tooMany } from './http/implement.ts'
import { isOwnOrigin } from './http/origin.ts'
import { problem } from './http/problem.ts'
import { createRateLimiter } from './http/rate-limit.ts'
import { FORGET_KEPT } from './http/security-headers.ts'
import { siteOf } from './http/site.ts'
import { signedInWith } from './known-browser.ts'
import { meOf } from './me.ts'
import { CONNECT_COOKIE } from './oidc.ts'
import type { Operation } from './operation.ts'
import { securityChanged } from './security-changes.ts'
import type { Services } from './services.ts'

const QUARTER_MS = 15 * 60_000
/** Guesses at one account's password, whoever makes them. */
const PER_ADDRESS = { max: 10, windowMs: QUARTER_MS }
/** Guesses from one network, at whatever accounts. */
const PER_NETWORK = { max: 40, windowMs: QUARTER_MS }
/**
 * Guesses at one account's second factor, by whoever has its password. Of a million codes three are right at a time, so
 * at thirty a day somebody gets in within a year at 1 to 30.
 */
const PER_CODE = { max: 5, windowMs: QUARTER_MS }
const PER_CODE_DAILY = { max: 30, windowMs: 24 * 60 * 60_000 }

export function sessionRoutes(implement: Implement, services: Services): void {
  const { accounts, policy, live, mail, oidc, audit } = services
  const perAddress = createRateLimiter(PER_ADDRESS, services.now)
  const perNetwork = createRateLimiter(PER_NETWORK, services.now)
  const perCode = createRateLimiter(PER_CODE, services.now)
  const perCodeDaily = createRateLimiter(PER_CODE_DAILY, services.now)
  const failures = createFailureLog(services)

  implement(contract.signIn, async (c) => {
    const { email, password } = c.req.valid('json')
    const wait = perNetwork.take(visitorKey(c.get('address'))) ?? perAddress.take(email.toLowerCase())
    if (wait !== null) return tooMany(c, wait)
    const signedIn = await accounts.signIn({ email, password }, c.req.raw.headers)
    if (!signedIn.ok) {
      await failures.ofAddress(email)
      return problem(c, signedIn.refusal)
    }
    if (signedIn.value.kind === 'second-factor') return c.json({ ticket: signedIn.value.ticket }, 202)
    const { account, cookies } = signedIn.value
    return begun(c, account, cookies, 'password')
  })

  implement(contract.signInByCode, async (c) => {
    const { ticket, code } = c.req.valid('json')
    const account = await accounts.heldBy(ticket)
    if (!account) return problem(c, 'ticket-over')
    const wait =
      perNetwork.take(visitorKey(c.get('address'))) ?? perCode.take(account.id) ?? perCodeDaily.take(account.id)
    if (wait !== null) return tooMany(c, wait)
    const signedIn = await accounts.signInByCode(ticket, code, c.req.raw.headers)
    if (!signedIn) {
      await failures.ofAccount(account.id, 'second-factor')
      return problem(c, { reason: 'wrong-code', at: 'code' })
    }
    if (signedIn.by === 'recovery-code') await audit.recordOfAccount(account.id, 'recovery-code-used')
    return begun(c, account, signedIn.cookies, 'second-factor')
  })

  implement(passkeys.askForPasskey, async (c) => {
    const wait = perNetwork.take(visitorKey(c.get('address')))
    return wait === null ? c.json(await accounts.passkeys.ask(siteOf(c)), 201) : tooMany(c, wait)
  })

  implement(passkeys.signInByPasskey, async (c) => {
    const signedIn = await accounts.signInByPasskey(c.req.valid('json'), siteOf(c), c.req.raw.headers)
    return signedIn ? begun(c, signedIn.account, signedIn.cookies, 'passkey') : problem(c, 'passkey-refused')
  })

  /** Signed in, also where they belong to no workspace: they can make one, or accept an invitation. */
  async function begun(c: Context<ServerEnv>, account: Account, cookies: Cookies, by: string) {
    setCookies(c, cookies)
    const held = getCookie(c, CONNECT_COOKIE)
    if (held !== undefined) {
      deleteCookie(c, CONNECT_COOKIE, { path: '/' })
      if (await accounts.connectHeld(held, account)) await securityChanged(services, account.id, 'identity-connected')
    }
    const { principal } = await policy.askerOf(account)
    await audit.recordOfAccount(account.id, 'signed-in', { by })
    await signedInWith(c, services, account.id)
    if (!principal) return problem(c, 'no-workspace')
    return c.json(await meOf(services, principal, c.get('language')), 200)
  }

  implement(contract.listWaysIn, async (c) =>
    c.json(
      {
        passwordByMail: mail.isOn,
        oidc: oidc && { name: oidc.settings.name },
        byPasskey: await accounts.passkeys.doesAnybodyHaveOne(),
        byTerminalLink: !(await accounts.anybodyHasPassword()),
      },
      200,
    ),
  )

  implement(contract.signOut, async (c) => {
    const { headers } = c.req.raw
    const { account } = await accounts.of(headers)
    setCookies(c, await accounts.signOut(headers))
    // The window's sockets go with its session; the person's other windows come back at once.
    if (account) {
      live.askAnew({ userId: account.id })
      await audit.recordOfAccount(account.id, 'signed-out')
    }
    return c.body(null, 204, FORGET_KEPT)
  })
}

/**
 * The link that the terminal prints. It works once, and only on the machine itself: over loopback, under a name of the
 * machine's own (so that no other website's name, pointed here, gets in) and not through a proxy; or, where the operator
 * wants it so, from anywhere.
 */
export function welcomeRoute(
  implement: Implement,
  { accounts }: Services,
  { welcomeAnywhere = false }: Pick<Operation, 'welcomeAnywhere'>,
): void {
  implement(welcome, async (c) => {
    const { account } = await accounts.of(c.req.raw.headers)
    if (account) return c.redirect('/', 303)
    const isLocal =
      isLoopback(c.get('address')) &&
      isLoopbackHost(c.req.header('host')) &&
      c.req.header('forwarded') === undefined &&
      c.req.header('x-forwarded-for') === undefined
    // Signing in by GET: no other website may make a browser do it.
    if (!isOwnOrigin((name) => c.req.header(name))) return c.redirect('/sign-in?reason=link-followed', 303)
    if (!isLocal && !welcomeAnywhere) return c.redirect('/sign-in?reason=link-elsewhere', 303)
    const cookies = await accounts.signInByLink(c.req.valid('param').secret, c.req.raw.headers)
    if (cookies === null) return c.redirect('/sign-in?reason=link-used', 303)
    setCookies(c, cookies)
    return c.redirect('/', 303)
  })
}

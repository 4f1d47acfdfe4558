import { welcome } from './contract/pages.ts'
import * as contract from './contract/session.ts'
import { isLoopback, isLoopbackHost, visitorKey } from './http/client-address.ts'
import { setCookies } from './http/cookies.ts'
import { type Implement, tooMany } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { createRateLimiter } from './http/rate-limit.ts'
import { meOf } from './me.ts'
import type { Operation } from './operation.ts'
import type { Services } from './services.ts'

const QUARTER_MS = 15 * 60_000
/** Guesses at one account's password, whoever makes them. */
const PER_ADDRESS = { max: 10, windowMs: QUARTER_MS }
/** Guesses from one network, at whatever accounts. */
const PER_NETWORK = { max: 40, windowMs: QUARTER_MS }

export function sessionRoutes(implement: Implement, services: Services): void {
  const { accounts, policy, live, mail, audit } = services
  const perAddress = createRateLimiter(PER_ADDRESS, services.now)
  const perNetwork = createRateLimiter(PER_NETWORK, services.now)

  implement(contract.signIn, async (c) => {
    const { email, password } = c.req.valid('json')
    const wait = perNetwork.take(visitorKey(c.get('address'))) ?? perAddress.take(email.toLowerCase())
    if (wait !== null) return tooMany(c, wait)
    const signedIn = await accounts.signIn({ email, password }, c.req.raw.headers)
    if (!signedIn.ok) return problem(c, signedIn.refusal)
    const account = await accounts.byEmail(email)
    if (!account) return problem(c, 'wrong-credentials')
    setCookies(c, signedIn.value)
    const { principal } = await policy.askerOf(account)
    // Signed in all the same: they can make a workspace, or accept an invitation to one.
    if (!principal) return problem(c, 'no-workspace')
    await audit.recordOfAccount(account.id, 'signed-in')
    return c.json(await meOf(services, principal, c.get('language')), 200)
  })

  implement(contract.listWaysIn, async (c) =>
    c.json({ passwordByMail: mail.isOn, byTerminalLink: !(await accounts.anybodyHasPassword()) }, 200),
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
    return c.body(null, 204)
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
      isLoopback(c.env.incoming.socket.remoteAddress) &&
      isLoopbackHost(c.req.header('host')) &&
      c.req.header('forwarded') === undefined &&
      c.req.header('x-forwarded-for') === undefined
    if (!isLocal && !welcomeAnywhere) return c.redirect('/sign-in?reason=link-elsewhere', 303)
    const cookies = await accounts.signInByLink(c.req.valid('param').secret, c.req.raw.headers)
    if (cookies === null) return c.redirect('/sign-in?reason=link-used', 303)
    setCookies(c, cookies)
    return c.redirect('/', 303)
  })
}

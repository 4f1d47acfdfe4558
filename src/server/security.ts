import { totpUrl } from './accounts/totp.ts'
import * as contract from './contract/security.ts'
import { type Implement, tooMany } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { createRateLimiter } from './http/rate-limit.ts'
import { siteOf } from './http/site.ts'
import { passkeyAnswer } from './passkeys.ts'
import { securityChanged } from './security-changes.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

const QUARTER_MS = 15 * 60_000
/** Guesses of whoever sits before somebody else's browser. */
const PER_ACCOUNT = { max: 10, windowMs: QUARTER_MS }

/** How a person signs in: the second factor, and what it takes to change it. */
export function securityRoutes(implement: Implement, services: Services): void {
  const { accounts, audit, live, oidc } = services
  const { secondFactors } = accounts
  const guesses = createRateLimiter(PER_ACCOUNT, services.now)

  implement(contract.getSecurity, async (c, { principal: { account } }) => {
    const [secondFactor, passkeys, connected, isConfirmed] = await Promise.all([
      secondFactors.of(account.id),
      accounts.passkeys.list(account.id),
      accounts.identities.since(account.id),
      accounts.isConfirmed(account, c.req.raw.headers),
    ])
    const since = secondFactor?.since.getTime() ?? 0
    return c.json(
      {
        secondFactor: secondFactor && { ...secondFactor, since },
        passkeys: passkeys.map(passkeyAnswer),
        identity: oidc && connected ? { name: oidc.settings.name, since: connected.getTime() } : null,
        isConfirmed,
      },
      200,
    )
  })

  implement(contract.confirm, async (c, { principal: { account } }) => {
    const wait = guesses.take(account.id)
    if (wait !== null) return tooMany(c, wait)
    const proof = c.req.valid('json')
    const { headers } = c.req.raw
    const isRight =
      'password' in proof
        ? await accounts.confirmByPassword(account, proof.password, headers)
        : await accounts.confirmByPasskey(account, proof.passkey, siteOf(c), headers)
    if (isRight) return c.body(null, 204)
    await audit.recordAtAccount(account.id, 'sign-in-failed', { by: 'confirmation' })
    return problem(c, 'password' in proof ? { reason: 'wrong-password', at: 'password' } : 'passkey-refused')
  })

  implement(contract.beginSecondFactor, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    // Without a password there is no first factor that this could be the second of.
    if (!account.email || !(await accounts.hasPassword(account.id))) return problem(c, 'password-first')
    const secret = await secondFactors.begin(account.id)
    if (secret === null) return problem(c, 'second-factor-on')
    return c.json({ secret, url: totpUrl(secret, account.email) }, 201)
  })

  implement(contract.confirmSecondFactor, async (c, { principal: { account } }) => {
    const wait = guesses.take(account.id)
    if (wait !== null) return tooMany(c, wait)
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    const recoveryCodes = await secondFactors.confirm(account.id, c.req.valid('json').code)
    if (!recoveryCodes) return problem(c, { reason: 'wrong-code', at: 'code' })
    await securityChanged(services, account.id, 'second-factor-added')
    return c.json({ recoveryCodes: [...recoveryCodes] }, 200)
  })

  implement(contract.removeSecondFactor, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    const wasOn = (await secondFactors.of(account.id)) !== null
    await secondFactors.remove(account.id)
    live.askAnew({ userId: account.id })
    if (wasOn) await securityChanged(services, account.id, 'second-factor-removed')
    return c.body(null, 204)
  })

  implement(contract.renewRecoveryCodes, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    if (!(await secondFactors.of(account.id))) return problem(c, 'second-factor-off')
    const recoveryCodes = await secondFactors.renewCodes(account.id)
    await audit.recordOfAccount(account.id, 'recovery-codes-made')
    return c.json({ recoveryCodes: [...recoveryCodes] }, 201)
  })

  implement(contract.disconnectIdentity, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    if (!(await accounts.identities.since(account.id))) return c.body(null, 204)
    const hasOther = (await accounts.hasPassword(account.id)) || (await accounts.passkeys.list(account.id)).length > 0
    if (!hasOther) return problem(c, 'last-way-in')
    await accounts.disconnect(account.id)
    live.askAnew({ userId: account.id })
    await securityChanged(services, account.id, 'identity-disconnected')
    return c.body(null, 204)
  })
}

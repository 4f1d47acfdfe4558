import * as contract from './contract/mail.ts'
import { visitorKey } from './http/client-address.ts'
import { type Implement, tooMany } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { createRateLimiter } from './http/rate-limit.ts'
import { faultLine } from './log.ts'
import type { Services } from './services.ts'

const QUARTER_MS = 15 * 60_000
/** Mails to one address, whoever asks for them. */
const PER_ADDRESS = { max: 3, windowMs: QUARTER_MS }
/** Addresses that one network may ask for. */
const PER_NETWORK = { max: 20, windowMs: QUARTER_MS }

export function mailRoutes(implement: Implement, services: Services): void {
  const { accounts, mail, audit, log, now } = services
  const perAddress = createRateLimiter(PER_ADDRESS, now)
  const perNetwork = createRateLimiter(PER_NETWORK, now)

  implement(contract.getMailChoice, (c, { principal: { account } }) =>
    c.json({ isOffered: mail.isOn, isWanted: account.preferences.mail }, 200),
  )

  implement(contract.putMailChoice, async (c, { principal }) => {
    const { isWanted } = c.req.valid('json')
    await accounts.update(principal.account, { preferences: { mail: isWanted } })
    return c.json({ isOffered: mail.isOn, isWanted }, 200)
  })

  implement(contract.mailPassword, async (c) => {
    if (!mail.isOn) return problem(c, 'no-mail')
    const email = c.req.valid('json').email.toLowerCase()
    const wait = perNetwork.take(visitorKey(c.get('address'))) ?? perAddress.take(email)
    if (wait !== null) return tooMany(c, wait)
    // Not waited for, so that the answer takes as long for an address that nobody has.
    void ask(email).catch((error) => log(faultLine('password mail', error)))
    return c.body(null, 204)
  })

  async function ask(email: string): Promise<void> {
    const account = await accounts.byEmail(email)
    if (!account?.email) return
    await mail.askForPassword(account.id)
    await audit.recordOfAccount(account.id, 'password-mail-asked')
  }
}

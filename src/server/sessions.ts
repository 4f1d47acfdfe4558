import * as contract from './contract/sessions.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'
import { unconfirmed } from './unconfirmed.ts'

/** The browsers where a person is signed in, which they can see and end. */
export function sessionsRoutes(implement: Implement, services: Services): void {
  const { accounts, live, audit } = services
  implement(contract.listSessions, async (c, { principal: { account } }) => {
    const sessions = await accounts.sessions(account.id, c.req.raw.headers)
    const items = sessions.map(({ id, device, createdAt, lastUsedAt, isCurrent }) => ({
      id,
      ...device,
      createdAt: createdAt.getTime(),
      lastUsedAt: lastUsedAt.getTime(),
      isCurrent,
    }))
    return c.json({ items }, 200)
  })

  implement(contract.endSession, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    if (!(await accounts.endSession(account.id, c.req.valid('param').id))) return problem(c, 'not-found')
    live.askAnew({ userId: account.id })
    await audit.recordOfAccount(account.id, 'session-ended')
    return c.body(null, 204)
  })

  implement(contract.endOtherSessions, async (c, { principal: { account } }) => {
    const refused = await unconfirmed(c, services, account)
    if (refused) return refused
    await accounts.endOtherSessions(account.id, c.req.raw.headers)
    live.askAnew({ userId: account.id })
    await audit.recordOfAccount(account.id, 'session-ended', { others: true })
    return c.body(null, 204)
  })
}

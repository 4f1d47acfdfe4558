import { createHmac, randomBytes } from 'node:crypto'
import { createRateLimiter } from './http/rate-limit.ts'
import type { Services } from './services.ts'

/** Entries about addresses that nobody has: more say no more, and nobody is to fill the log with them. */
const UNKNOWN = { max: 60, windowMs: 60 * 60_000 }

/**
 * Writes failed attempts to sign in into the audit log. Of an address that is no account's only a digest is written, by
 * which attempts at one address can be told from those at many: it may be a password, typed into the wrong field.
 */
export function createFailureLog({ accounts, audit, storage, now }: Services) {
  const limit = createRateLimiter(UNKNOWN, now)
  const key = randomBytes(32)

  const ofAccount = (userId: string, by: string) => audit.recordAtAccount(userId, 'sign-in-failed', { by })

  return {
    ofAccount,

    async ofAddress(email: string): Promise<void> {
      const account = await accounts.byEmail(email)
      if (account) return ofAccount(account.id, 'password')
      // It concerns nobody's workspace; the first one belongs to whoever set this Polku up.
      const [first] = await storage.workspaces.list()
      if (!first || limit.take('unknown') !== null) return
      const address = createHmac('sha256', key).update(email.toLowerCase()).digest('hex').slice(0, 12)
      const entry = { workspaceId: first.id, actorId: null, target: null, detail: { by: 'password', address } }
      await audit.record({ ...entry, action: 'sign-in-failed' })
    },
  }
}

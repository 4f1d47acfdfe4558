import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Account } from './account.ts'
import type { Library } from './auth.ts'
import type { Identities } from './identities.ts'
import type { People } from './people.ts'
import type { Tickets } from './tickets.ts'

const heldIdentitySchema = z.object({ identity: z.string(), email: z.string() })
/** How long somebody may take to sign in as they did so far. */
const HELD_MS = 10 * 60_000

type Parts = {
  readonly users: () => Promise<Library['users']>
  readonly accountOf: People['accountOf']
  readonly identities: Identities
  /** Identities that wait for their person to sign in as they did so far. */
  readonly heldIdentities: Tickets
  readonly now: () => number
}

/** Accounts for which another service vouches. */
export function openVouched({ users, accountOf, identities, heldIdentities, now }: Parts) {
  return {
    /** Keeps an identity until its person has signed in as they did so far. */
    async holdIdentity(identity: string, email: string): Promise<string> {
      const secret = randomBytes(24).toString('base64url')
      await heldIdentities.put(secret, JSON.stringify({ identity, email }), new Date(now() + HELD_MS))
      return secret
    },

    /** Connects an identity that was kept so to an account with the same address. False where it is not that. */
    async connectHeld(secret: string, account: Account): Promise<boolean> {
      const value = await heldIdentities.take(secret)
      const held = value === null ? null : heldIdentitySchema.parse(JSON.parse(value))
      if (!held || held.email !== account.email || !(await identities.link(account.id, held.identity))) return false
      await (await users()).updateUser(account.id, { emailVerified: true })
      return true
    },

    /** Disconnects the other service's account. By its address alone it is not connected again: the person signs in once. */
    async disconnect(userId: string): Promise<void> {
      await identities.unlink(userId)
      await (await users()).updateUser(userId, { emailVerified: false })
    },

    isEmailVerified: async (userId: string): Promise<boolean> =>
      (await (await users()).findUserById(userId))?.emailVerified ?? false,

    /** An account for somebody for whom another service vouches. */
    async createVerified({ id, name, email }: { id: string; name: string; email: string }): Promise<Account> {
      const user = await (await users()).createUser({ name, email, emailVerified: true }, { method: 'oidc' })
      await identities.link(user.id, id)
      return accountOf(user)
    },
  }
}

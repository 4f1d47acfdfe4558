import { randomBytes } from 'node:crypto'
import { storableQueries } from '../../storage/storable-queries.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Library } from './auth.ts'
import { openConfirmations } from './confirmations.ts'
import { openGuarding } from './guarding.ts'
import { openIdentities } from './identities.ts'
import { markOf } from './known-browsers.ts'
import { openPasskeys } from './passkeys.ts'
import { openPasswords } from './passwords.ts'
import { openPeople } from './people.ts'
import { openSecondFactors } from './second-factors.ts'
import { openSessions } from './sessions.ts'
import { openSigningIn } from './signing-in.ts'
import type { Tickets } from './tickets.ts'
import { IDENTITY_PREFIX, OIDC_PREFIX, PASSKEY_PREFIX, SECOND_FACTOR_PREFIX } from './verification-prefixes.ts'
import { openVouched } from './vouched.ts'

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/** Who can sign in, and how. Secrets are kept hashed. */
export async function openAccounts(storage: Pick<Storage, 'db' | 'settings' | 'workspaces'>, now = Date.now) {
  const { settings, workspaces } = storage
  const db = storage.db.withPlugin(storableQueries)
  const secret = await sessionSecret(settings)
  // Kept at the first start of a version that marks browsers.
  const markedSince = Number(await settings.keep(null, 'browsers-marked-since', now()))
  let opening: Promise<Library> | undefined
  // It is a third of the program to read, and nothing before the first sign-in or session needs it.
  const library = () => {
    opening ??= import('./auth.ts').then(({ openLibrary }) => openLibrary({ db }, secret))
    return opening
  }
  const users = async () => (await library()).users
  const api = async () => (await library()).api
  const tickets = (prefix: string): Tickets => ({
    async put(secret, value, expiresAt) {
      await (await users()).createVerificationValue({ identifier: `${prefix}${secret}`, value, expiresAt })
    },
    take: async (secret) => (await (await users()).consumeVerificationValue(`${prefix}${secret}`))?.value ?? null,
  })
  const people = openPeople(settings, users)
  const secondFactors = openSecondFactors(db, now)
  const confirmations = openConfirmations(db, now)
  const passkeys = openPasskeys(db, tickets(PASSKEY_PREFIX), now)
  const identities = openIdentities(db, () => randomBytes(18).toString('base64url'))
  const passwordOf = async (userId: string): Promise<string | null> =>
    (await (await users()).findCredentialAccount(userId))?.password ?? null

  const parts = {
    db,
    workspaces,
    now,
    users,
    api,
    accountOf: people.accountOf,
    passwordOf,
    secondFactors,
    confirmations,
    passkeys,
    identities,
  }
  const signingIn = openSigningIn({ ...parts, codeTickets: tickets(SECOND_FACTOR_PREFIX) })

  return {
    ...people,
    ...signingIn,
    ...openSessions(db, api),
    ...openPasswords({ ...parts, beginSession: signingIn.beginSession }),
    ...openGuarding(parts),
    ...openVouched({ ...parts, heldIdentities: tickets(IDENTITY_PREFIX) }),
    secondFactors,
    passkeys,
    identities,
    /** Where people who went to another service are remembered until they come back. */
    oidcTickets: tickets(OIDC_PREFIX),

    /** Reads what signing in takes, so that the first who does need not wait for it. */
    async prepare(): Promise<void> {
      await library()
    },

    /** By which a browser is known again where the account was used before. */
    browserMark: async (userId: string): Promise<string> => markOf(secret, userId, await passwordOf(userId)),

    /** Whether the request's session began under a version that marked no browsers. */
    async beganUnmarked(headers: Headers): Promise<boolean> {
      const own = await (await api()).getSession({ headers })
      return own !== null && own.session.createdAt.getTime() < markedSince
    },
  }
}

/** What signs session cookies; made at the first start and kept, so that sessions outlive a restart. */
async function sessionSecret(settings: Storage['settings']): Promise<string> {
  const key = 'session-secret'
  const kept = await settings.get(null, key)
  if (typeof kept === 'string') return kept
  // Of several nodes that start for the first time at once, one makes it for all.
  return String(await settings.keep(null, key, randomBytes(32).toString('base64url')))
}

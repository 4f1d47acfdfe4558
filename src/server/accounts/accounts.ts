import { randomBytes } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import type { Storage } from '../../storage/storage.ts'
import { THEMES } from '../contract/me.ts'
import { type Auth, createAuth, LINK_PREFIX } from './auth.ts'

const preferencesSchema = z.object({
  /** Null: as the browser asks. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(THEMES).catch('system'),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** Somebody who is signed in. */
export type Account = {
  readonly id: string
  readonly name: string
  /** Null as long as none was set. */
  readonly email: string | null
  readonly preferences: Preferences
}

/** Headers that set or clear the session's cookie. */
export type Cookies = readonly string[]

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/** better-auth wants an address of everybody; who has none gets one that no mail can ever reach (RFC 2606). */
const NO_EMAIL = '@no-email.invalid'
const LINK_DAYS = 30

/** Who can sign in, and how. Secrets are kept hashed. */
export async function openAccounts(storage: Pick<Storage, 'db' | 'settings'>) {
  const { db, settings } = storage
  const auth = createAuth(storage, await sessionSecret(settings))
  const { internalAdapter } = await auth.$context

  const preferencesOf = async (userId: string): Promise<Preferences> =>
    preferencesSchema.parse((await settings.get(null, preferencesKey(userId))) ?? {})

  const accountOf = async (user: { id: string; name: string; email: string }): Promise<Account> => ({
    id: user.id,
    name: user.name,
    email: user.email.endsWith(NO_EMAIL) ? null : user.email,
    preferences: await preferencesOf(user.id),
  })

  return {
    /** Whose session the request carries; null for nobody's. `cookies` prolong a session that is used. */
    async of(headers: Headers): Promise<{ account: Account | null; cookies: Cookies }> {
      if (!headers.has('cookie')) return { account: null, cookies: [] }
      const found = await auth.api.getSession({ headers, returnHeaders: true })
      const user = found.response?.user
      return { account: user ? await accountOf(user) : null, cookies: found.headers.getSetCookie() }
    },

    async signIn(
      credentials: { email: string; password: string },
      headers: Headers,
    ): Promise<Result<Cookies, Refusal<'wrong-credentials'>>> {
      try {
        const signedIn = await auth.api.signInEmail({ body: credentials, headers, returnHeaders: true })
        return ok(signedIn.headers.getSetCookie())
      } catch (error) {
        if (isAPIError(error)) return refuse('wrong-credentials')
        throw error
      }
    },

    /** Signs in with the secret of a link, which works once. Null where it does not, or no longer. */
    async signInByLink(secret: string, headers: Headers): Promise<Cookies | null> {
      const answer = await auth.api.signInByLink({ body: { secret }, headers, returnHeaders: true })
      return answer.response.signedIn ? answer.headers.getSetCookie() : null
    },

    /** The account with this e-mail address; null where there is none. */
    async byEmail(email: string): Promise<Account | null> {
      const found = await internalAdapter.findUserByEmail(email.toLowerCase())
      return found && accountOf(found.user)
    },

    async signOut(headers: Headers): Promise<Cookies> {
      return (await auth.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** Makes an account that nobody can sign in to yet. */
    async create(name: string): Promise<string> {
      const email = `${randomBytes(12).toString('hex')}${NO_EMAIL}`
      return (await internalAdapter.createUser({ name, email }, { method: 'link' })).id
    },

    async update(account: Account, change: { name?: string; preferences?: Partial<Preferences> }): Promise<Account> {
      const preferences = { ...account.preferences, ...change.preferences }
      if (change.name !== undefined) await internalAdapter.updateUser(account.id, { name: change.name })
      if (change.preferences) await settings.set(null, preferencesKey(account.id), preferences)
      return { ...account, name: change.name ?? account.name, preferences }
    },

    hasPassword: async (userId: string): Promise<boolean> =>
      Boolean((await internalAdapter.findCredentialAccount(userId))?.password),

    /**
     * Sets e-mail and password and ends every session of the account; the answer's cookies begin a new one.
     * Who has a password already must give it.
     */
    async setCredentials(
      account: Account,
      wanted: { email: string; password: string; currentPassword?: string | undefined },
      headers: Headers,
    ): Promise<Result<Cookies, Refusal<'wrong-password' | 'email-taken'>>> {
      const email = wanted.email.toLowerCase()
      const context = await auth.$context
      const credential = await internalAdapter.findCredentialAccount(account.id)
      if (credential?.password) {
        const given = { hash: credential.password, password: wanted.currentPassword ?? '' }
        if (!(await context.password.verify(given))) return refuse('wrong-password', 'currentPassword')
      }
      const other = await internalAdapter.findUserByEmail(email)
      if (other && other.user.id !== account.id) return refuse('email-taken', 'email')
      await internalAdapter.updateUser(account.id, { email, emailVerified: false })
      await keepPassword(auth, account.id, credential !== null, await context.password.hash(wanted.password))
      await internalAdapter.deleteUserSessions(account.id)
      const again = await auth.api.signInEmail({
        body: { email, password: wanted.password },
        headers,
        returnHeaders: true,
      })
      return ok(again.headers.getSetCookie())
    },

    /** Whether anybody can sign in with a password; as long as nobody can, the way in is a link. */
    async anybodyHasPassword(): Promise<boolean> {
      const query = db.selectFrom('account').select('id').where('password', 'is not', null).limit(1)
      return (await query.executeTakeFirst()) !== undefined
    },

    /** A new secret that signs the account in once; all earlier ones of it are void. */
    async makeLinkSecret(userId: string): Promise<string> {
      const secret = randomBytes(24).toString('base64url')
      await db.deleteFrom('verification').where('value', '=', userId).execute()
      const expiresAt = new Date(Date.now() + LINK_DAYS * 24 * 60 * 60 * 1000)
      await internalAdapter.createVerificationValue({ identifier: `${LINK_PREFIX}${secret}`, value: userId, expiresAt })
      return secret
    },
  }
}

async function keepPassword(auth: Auth, userId: string, hasCredential: boolean, hash: string): Promise<void> {
  const { internalAdapter } = await auth.$context
  if (hasCredential) await internalAdapter.updatePassword(userId, hash)
  else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}

function preferencesKey(userId: string): string {
  return `preferences:${userId}`
}

/** What signs session cookies; made at the first start and kept, so that sessions outlive a restart. */
async function sessionSecret(settings: Storage['settings']): Promise<string> {
  const key = 'session-secret'
  const kept = await settings.get(null, key)
  if (typeof kept === 'string') return kept
  const made = randomBytes(32).toString('base64url')
  await settings.set(null, key, made)
  return made
}

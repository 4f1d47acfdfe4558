import { randomBytes } from 'node:crypto'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import type { Storage } from '../../storage/storage.ts'
import { THEMES } from '../contract/me.ts'
import { type Auth, createAuth, LINK_PREFIX, RESET_BY_MAIL_PREFIX, RESET_PREFIX } from './auth.ts'
import { type Device, deviceOf } from './device.ts'
import { hashPassword } from './password.ts'

const preferencesSchema = z.object({
  /** Null: as the browser asks. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(THEMES).catch('system'),
  /** Whether they want mails about what concerns them, where mails are sent. */
  mail: z.boolean().catch(true),
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

/** One browser that is signed in. */
export type SignedInBrowser = {
  readonly id: string
  readonly device: Device
  readonly createdAt: Date
  /** To within ten minutes. */
  readonly lastUsedAt: Date
  readonly isCurrent: boolean
}

/** Headers that set or clear the session's cookie. */
export type Cookies = readonly string[]

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/** better-auth wants an address of everybody; who has none gets one that no mail can ever reach (RFC 2606). */
const NO_EMAIL = '@no-email.invalid'
const LINK_DAYS = 30
const RESET_HOURS = { byHand: 24, byMail: 1 } as const
const HOUR_MS = 60 * 60 * 1000

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
    email: shownEmail(user.email),
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

    /** The account with this id; null where there is none, or no longer. */
    async byId(userId: string): Promise<Account | null> {
      const user = await internalAdapter.findUserById(userId)
      return user && accountOf(user)
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
      // Whoever has a link by mail to the old address gets no further with it.
      await db
        .deleteFrom('verification')
        .where('value', 'in', [`${RESET_PREFIX}${account.id}`, `${RESET_BY_MAIL_PREFIX}${account.id}`])
        .execute()
      if (email !== account.email) await internalAdapter.updateUser(account.id, { email, emailVerified: false })
      await keepPassword(auth, account.id, credential !== null, await context.password.hash(wanted.password))
      await internalAdapter.deleteUserSessions(account.id)
      const again = await auth.api.signInEmail({
        body: { email, password: wanted.password },
        headers,
        returnHeaders: true,
      })
      return ok(again.headers.getSetCookie())
    },

    /** Makes an account with e-mail and password; the cookies begin its first session. */
    async register(
      wanted: { name: string; email: string; password: string },
      headers: Headers,
    ): Promise<Result<{ account: Account; cookies: Cookies }, Refusal<'email-taken'>>> {
      const email = wanted.email.toLowerCase()
      if (await internalAdapter.findUserByEmail(email)) return refuse('email-taken', 'email')
      const user = await internalAdapter.createUser({ name: wanted.name, email }, { method: 'email' })
      await keepPassword(auth, user.id, false, await hashPassword(wanted.password))
      const body = { email, password: wanted.password }
      const signedIn = await auth.api.signInEmail({ body, headers, returnHeaders: true })
      return ok({ account: await accountOf(user), cookies: signedIn.headers.getSetCookie() })
    },

    /** Takes back an account that was only just made. */
    async remove(userId: string): Promise<void> {
      await internalAdapter.deleteUser(userId)
    },

    /** The browsers where the account is signed in, the one used last first. */
    async sessions(userId: string, headers: Headers): Promise<SignedInBrowser[]> {
      const own = await auth.api.getSession({ headers })
      const rows = await db
        .selectFrom('session')
        .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
        .where('userId', '=', userId)
        .where('expiresAt', '>', new Date())
        .orderBy('updatedAt', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
        id,
        device: deviceOf(userAgent ?? ''),
        createdAt,
        lastUsedAt: updatedAt,
        isCurrent: id === own?.session.id,
      }))
    },

    /** Ends one session of the account. False where it has no such session. */
    async endSession(userId: string, sessionId: string): Promise<boolean> {
      const query = db.deleteFrom('session').where('userId', '=', userId).where('id', '=', sessionId)
      return (await query.executeTakeFirst()).numDeletedRows > 0n
    },

    /** Ends all sessions of the account but the one of the request. */
    async endOtherSessions(userId: string, headers: Headers): Promise<void> {
      const own = await auth.api.getSession({ headers })
      await db
        .deleteFrom('session')
        .where('userId', '=', userId)
        .where('id', '!=', own?.session.id ?? '')
        .execute()
    },

    /**
     * A secret with which the person can set a new password once, within a day; earlier ones are void.
     * @param byMail it goes to the account's address and is known there alone: an hour, and who uses it has that address
     */
    async makeResetSecret(
      userId: string,
      now: number,
      { byMail = false }: { readonly byMail?: boolean } = {},
    ): Promise<{ secret: string; expiresAt: Date }> {
      const secret = randomBytes(24).toString('base64url')
      const values = [`${RESET_PREFIX}${userId}`, `${RESET_BY_MAIL_PREFIX}${userId}`] as const
      await db.deleteFrom('verification').where('value', 'in', values).execute()
      const expiresAt = new Date(now + RESET_HOURS[byMail ? 'byMail' : 'byHand'] * HOUR_MS)
      const value = values[byMail ? 1 : 0]
      await internalAdapter.createVerificationValue({ identifier: `${RESET_PREFIX}${secret}`, value, expiresAt })
      return { secret, expiresAt }
    },

    /** Sets the password with such a secret and ends every session of the account. Null where it doesn't work. */
    async resetPassword(secret: string, password: string): Promise<Account | null> {
      const link = await internalAdapter.consumeVerificationValue(`${RESET_PREFIX}${secret}`)
      const isByMail = link?.value.startsWith(RESET_BY_MAIL_PREFIX) ?? false
      const prefix = isByMail ? RESET_BY_MAIL_PREFIX : RESET_PREFIX
      const user = link && (await internalAdapter.findUserById(link.value.slice(prefix.length)))
      if (!user) return null
      if (isByMail && !user.emailVerified) await internalAdapter.updateUser(user.id, { emailVerified: true })
      const credential = await internalAdapter.findCredentialAccount(user.id)
      await keepPassword(auth, user.id, credential !== null, await hashPassword(password))
      await internalAdapter.deleteUserSessions(user.id)
      return accountOf(user)
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
      const expiresAt = new Date(Date.now() + LINK_DAYS * 24 * HOUR_MS)
      await internalAdapter.createVerificationValue({ identifier: `${LINK_PREFIX}${secret}`, value: userId, expiresAt })
      return secret
    },
  }
}

/** An address that the person gave; null for one that only fills the field. */
export function shownEmail(email: string): string | null {
  return email.endsWith(NO_EMAIL) ? null : email
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
  // Of several nodes that start for the first time at once, one makes it for all.
  return String(await settings.keep(null, key, randomBytes(32).toString('base64url')))
}

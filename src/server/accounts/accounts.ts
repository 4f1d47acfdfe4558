import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import type { Storage } from '../../storage/storage.ts'
import { THEMES } from '../contract/me.ts'
import type { Library } from './auth.ts'
import { openConfirmations } from './confirmations.ts'
import { openIdentities } from './identities.ts'
import { openPasskeys, type Site } from './passkeys.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { judgePassword } from './password-rules.ts'
import { openSecondFactors } from './second-factors.ts'
import { endOfSession } from './session-life.ts'
import { openSessions } from './sessions.ts'
import type { Tickets } from './tickets.ts'
import {
  IDENTITY_PREFIX,
  LINK_PREFIX,
  OIDC_PREFIX,
  PASSKEY_PREFIX,
  RESET_BY_MAIL_PREFIX,
  RESET_PREFIX,
  SECOND_FACTOR_PREFIX,
} from './verification-prefixes.ts'

const preferencesSchema = z.object({
  /** Null: as the browser asks. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(THEMES).catch('system'),
  /** Whether they want mails about what concerns them, where mails are sent. */
  mail: z.boolean().catch(true),
})
const heldIdentitySchema = z.object({ identity: z.string(), email: z.string() })
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

/** Signed in; or the password was right, and a code is asked for as well, which comes with the ticket. */
export type SignedIn =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly cookies: Cookies }
  | { readonly kind: 'second-factor'; readonly ticket: string }

type PasswordRefusal = Refusal<'password-common' | 'password-own-words'>

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/** better-auth wants an address of everybody; who has none gets one that no mail can ever reach (RFC 2606). */
const NO_EMAIL = '@no-email.invalid'
const LINK_DAYS = 30
const RESET_HOURS = { byHand: 24, byMail: 1 } as const
const HOUR_MS = 60 * 60 * 1000
/** How long one may look for one's telephone. */
const TICKET_MS = 10 * 60_000
/** No password has it; trying one against it takes as long as against any other. */
const NOBODYS_HASH = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Who can sign in, and how. Secrets are kept hashed. */
export async function openAccounts(storage: Pick<Storage, 'db' | 'settings' | 'workspaces'>, now = Date.now) {
  const { db, settings, workspaces } = storage
  const secret = await sessionSecret(settings)
  let opening: Promise<Library> | undefined
  // It is a third of the program to read, and nothing before the first sign-in or session needs it.
  const library = () => {
    opening ??= import('./auth.ts').then(({ openLibrary }) => openLibrary(storage, secret))
    return opening
  }
  const users = async () => (await library()).users
  const api = async () => (await library()).api
  const secondFactors = openSecondFactors(db, now)
  const confirmations = openConfirmations(db, now)
  const tickets = (prefix: string): Tickets => ({
    async put(secret, value, expiresAt) {
      await (await users()).createVerificationValue({ identifier: `${prefix}${secret}`, value, expiresAt })
    },
    take: async (secret) => (await (await users()).consumeVerificationValue(`${prefix}${secret}`))?.value ?? null,
  })
  const passkeys = openPasskeys(db, tickets(PASSKEY_PREFIX), now)
  const identities = openIdentities(db, () => randomBytes(18).toString('base64url'))
  const heldIdentities = tickets(IDENTITY_PREFIX)
  /** Of those whose password was right and whose code is awaited. */
  const codeTickets = tickets(SECOND_FACTOR_PREFIX)

  const preferencesOf = async (userId: string): Promise<Preferences> =>
    preferencesSchema.parse((await settings.get(null, preferencesKey(userId))) ?? {})

  const accountOf = async (user: { id: string; name: string; email: string }): Promise<Account> => ({
    id: user.id,
    name: user.name,
    email: shownEmail(user.email),
    preferences: await preferencesOf(user.id),
  })

  const passwordOf = async (userId: string): Promise<string | null> =>
    (await (await users()).findCredentialAccount(userId))?.password ?? null

  async function beginSession(account: Account, headers: Headers): Promise<Cookies> {
    const begun = await (await api()).beginSession({ body: { userId: account.id }, headers, returnHeaders: true })
    // Who has no password that could be asked again has just shown in another way who they are.
    if ((await passwordOf(account.id)) === null) await confirmations.note(begun.response.sessionId)
    return begun.headers.getSetCookie()
  }

  /** Whether somebody may choose this password. */
  async function judge({ id, name, email }: Pick<Account, 'id' | 'name' | 'email'>, password: string) {
    const names = (await workspaces.ofUser(id)).map((workspace) => workspace.name)
    return judgePassword(password, [name, email, ...names])
  }

  /** Whose password was right, and who now has to give a code; null for a ticket that is none, or no longer. */
  async function heldBy(ticket: string): Promise<Account | null> {
    const held = await (await users()).findVerificationValue(`${SECOND_FACTOR_PREFIX}${ticket}`)
    const user = held && held.expiresAt.getTime() > now() ? await (await users()).findUserById(held.value) : null
    return user && accountOf(user)
  }

  return {
    ...openSessions(db, api),
    secondFactors,
    passkeys,
    identities,
    /** Where people who went to another service are remembered until they come back. */
    oidcTickets: tickets(OIDC_PREFIX),

    /** Reads what signing in takes, so that the first who does need not wait for it. */
    async prepare(): Promise<void> {
      await library()
    },

    /** Begins a session of somebody whom the caller has made sure of. */
    beginSession,

    /** Keeps an identity until its person has signed in as they did so far. */
    async holdIdentity(identity: string, email: string): Promise<string> {
      const secret = randomBytes(24).toString('base64url')
      await heldIdentities.put(secret, JSON.stringify({ identity, email }), new Date(now() + TICKET_MS))
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

    /**
     * Whose session the request carries; null for nobody's. `cookies` prolong a session that is used; `endsAt` is when it
     * ends all the same, in milliseconds since 1970.
     */
    async of(headers: Headers): Promise<{ account: Account | null; cookies: Cookies; endsAt: number | null }> {
      const nobody = { account: null, cookies: [], endsAt: null }
      if (!headers.has('cookie')) return nobody
      const found = await (await api()).getSession({ headers, returnHeaders: true })
      const cookies = found.headers.getSetCookie()
      if (!found.response) return { ...nobody, cookies }
      const { user, session } = found.response
      const endsAt = endOfSession(session)
      if (endsAt > Date.now()) return { account: await accountOf(user), cookies, endsAt }
      await db.deleteFrom('session').where('id', '=', session.id).execute()
      return nobody
    },

    /** Signs in by e-mail and password. It takes as long for an address that nobody has. */
    async signIn(
      { email, password }: { email: string; password: string },
      headers: Headers,
    ): Promise<Result<SignedIn, Refusal<'wrong-credentials'>>> {
      const found = await (await users()).findUserByEmail(email.toLowerCase())
      const hash = found && (await passwordOf(found.user.id))
      const isRight = await verifyPassword({ hash: hash ?? NOBODYS_HASH, password })
      if (!found || !hash || !isRight) return refuse('wrong-credentials')
      const account = await accountOf(found.user)
      if (!(await secondFactors.of(account.id))) {
        return ok({ kind: 'signed-in', account, cookies: await beginSession(account, headers) })
      }
      const ticket = randomBytes(24).toString('base64url')
      const expiresAt = new Date(now() + TICKET_MS)
      await codeTickets.put(ticket, account.id, expiresAt)
      return ok({ kind: 'second-factor', ticket })
    },

    heldBy,

    /** The second step: a code with the ticket. A wrong code leaves the ticket as it is. */
    async signInByCode(
      ticket: string,
      code: string,
      headers: Headers,
    ): Promise<{ readonly by: 'code' | 'recovery-code'; readonly cookies: Cookies } | null> {
      const account = await heldBy(ticket)
      const by = account && (await secondFactors.use(account.id, code))
      if (!by || !(await codeTickets.take(ticket))) return null
      return { by, cookies: await beginSession(account, headers) }
    },

    /** Whether the person need not say again who they are before they change how they sign in. */
    async isConfirmed(account: Account, headers: Headers): Promise<boolean> {
      const own = await (await api()).getSession({ headers })
      if (!own) return false
      if (await confirmations.isFresh(own.session.id)) return true
      // Who only ever came by the terminal's link has nothing that could be asked.
      const ways = [passwordOf(account.id), passkeys.list(account.id), identities.since(account.id)] as const
      const [password, keys, identity] = await Promise.all(ways)
      return password === null && keys.length === 0 && identity === null
    },

    /** Signs in by a passkey. Null where its answer is not to our question. */
    async signInByPasskey(answer: { ticket: string; response: { id: string } }, site: Site, headers: Headers) {
      const userId = await passkeys.userOf(answer, site)
      const user = userId === null ? null : await (await users()).findUserById(userId)
      if (!user) return null
      const account = await accountOf(user)
      return { account, cookies: await beginSession(account, headers) }
    },

    /** Notes that whoever has the session used a passkey of the account once more. */
    async confirmByPasskey(
      account: Account,
      answer: { ticket: string; response: { id: string } },
      site: Site,
      headers: Headers,
    ): Promise<boolean> {
      const own = await (await api()).getSession({ headers })
      if (!own || (await passkeys.userOf(answer, site)) !== account.id) return false
      await confirmations.note(own.session.id)
      return true
    },

    /** Notes that whoever has the session gave the password once more. False where it is not right. */
    async confirmByPassword(account: Account, password: string, headers: Headers): Promise<boolean> {
      const own = await (await api()).getSession({ headers })
      const hash = await passwordOf(account.id)
      if (!own || !hash || !(await verifyPassword({ hash, password }))) return false
      await confirmations.note(own.session.id)
      return true
    },

    /** Signs in with the secret of a link, which works once. Null where it does not, or no longer. */
    async signInByLink(secret: string, headers: Headers): Promise<Cookies | null> {
      const answer = await (await api()).signInByLink({ body: { secret }, headers, returnHeaders: true })
      return answer.response.signedIn ? answer.headers.getSetCookie() : null
    },

    /** The account with this e-mail address; null where there is none. */
    async byEmail(email: string): Promise<Account | null> {
      const found = await (await users()).findUserByEmail(email.toLowerCase())
      return found && accountOf(found.user)
    },

    /** The account with this id; null where there is none, or no longer. */
    async byId(userId: string): Promise<Account | null> {
      const user = await (await users()).findUserById(userId)
      return user && accountOf(user)
    },

    async signOut(headers: Headers): Promise<Cookies> {
      return (await (await api()).signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** Makes an account that nobody can sign in to yet. */
    async create(name: string): Promise<string> {
      const email = `${randomBytes(12).toString('hex')}${NO_EMAIL}`
      return (await (await users()).createUser({ name, email }, { method: 'link' })).id
    },

    async update(account: Account, change: { name?: string; preferences?: Partial<Preferences> }): Promise<Account> {
      const preferences = { ...account.preferences, ...change.preferences }
      if (change.name !== undefined) await (await users()).updateUser(account.id, { name: change.name })
      if (change.preferences) await settings.set(null, preferencesKey(account.id), preferences)
      return { ...account, name: change.name ?? account.name, preferences }
    },

    hasPassword: async (userId: string): Promise<boolean> => Boolean(await passwordOf(userId)),

    /**
     * Whether nobody gets in with one factor alone: a password needs a code beside it; a passkey is two factors by itself,
     * and how many another service asks for is its matter.
     */
    async isWellGuarded(userId: string): Promise<boolean> {
      if (await secondFactors.of(userId)) return true
      if (await passwordOf(userId)) return false
      const [keys, identity] = await Promise.all([passkeys.list(userId), identities.since(userId)])
      return keys.length > 0 || identity !== null
    },

    /** Whether that is the account's password; true where it has none to give. */
    async isPassword(userId: string, password: string | undefined): Promise<boolean> {
      const hash = await passwordOf(userId)
      return !hash || verifyPassword({ hash, password: password ?? '' })
    },

    /**
     * Sets e-mail and password and ends every session of the account; the answer's cookies begin a new one.
     * Who has a password already must give it.
     */
    async setCredentials(
      account: Account,
      wanted: { email: string; password: string; currentPassword?: string | undefined },
      headers: Headers,
    ): Promise<Result<Cookies, PasswordRefusal | Refusal<'wrong-password' | 'email-taken'>>> {
      const email = wanted.email.toLowerCase()
      const credential = await (await users()).findCredentialAccount(account.id)
      if (credential?.password) {
        const given = { hash: credential.password, password: wanted.currentPassword ?? '' }
        if (!(await verifyPassword(given))) return refuse('wrong-password', 'currentPassword')
      }
      const other = await (await users()).findUserByEmail(email)
      if (other && other.user.id !== account.id) return refuse('email-taken', 'email')
      const judged = await judge({ ...account, email }, wanted.password)
      if (!judged.ok) return judged
      // Whoever has a link by mail to the old address gets no further with it.
      await db
        .deleteFrom('verification')
        .where('value', 'in', [`${RESET_PREFIX}${account.id}`, `${RESET_BY_MAIL_PREFIX}${account.id}`])
        .execute()
      if (email !== account.email) await (await users()).updateUser(account.id, { email, emailVerified: false })
      await keepPassword(await users(), account.id, credential !== null, await hashPassword(wanted.password))
      await (await users()).deleteUserSessions(account.id)
      return ok(await beginSession(account, headers))
    },

    /** Makes an account with e-mail and password; the cookies begin its first session. */
    async register(
      wanted: { name: string; email: string; password: string; workspace: string },
      headers: Headers,
    ): Promise<Result<{ account: Account; cookies: Cookies }, PasswordRefusal | Refusal<'email-taken'>>> {
      const email = wanted.email.toLowerCase()
      const judged = await judgePassword(wanted.password, [wanted.name, email, wanted.workspace])
      if (!judged.ok) return judged
      if (await (await users()).findUserByEmail(email)) return refuse('email-taken', 'email')
      const user = await (await users()).createUser({ name: wanted.name, email }, { method: 'email' })
      await keepPassword(await users(), user.id, false, await hashPassword(wanted.password))
      const account = await accountOf(user)
      return ok({ account, cookies: await beginSession(account, headers) })
    },

    /** Takes back an account that was only just made. */
    async remove(userId: string): Promise<void> {
      await (await users()).deleteUser(userId)
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
      await (await users()).createVerificationValue({ identifier: `${RESET_PREFIX}${secret}`, value, expiresAt })
      return { secret, expiresAt }
    },

    /** Sets the password with such a secret and ends every session of the account. */
    async resetPassword(
      secret: string,
      password: string,
    ): Promise<Result<Account, PasswordRefusal | Refusal<'link-unusable'>>> {
      const identifier = `${RESET_PREFIX}${secret}`
      const link = await (await users()).findVerificationValue(identifier)
      const isByMail = link?.value.startsWith(RESET_BY_MAIL_PREFIX) ?? false
      const prefix = isByMail ? RESET_BY_MAIL_PREFIX : RESET_PREFIX
      const user = link && (await (await users()).findUserById(link.value.slice(prefix.length)))
      if (!user) return refuse('link-unusable')
      const judged = await judge(await accountOf(user), password)
      if (!judged.ok) return judged
      // Only now is it used up: who chose a password that won't do can choose another.
      if (!(await (await users()).consumeVerificationValue(identifier))) return refuse('link-unusable')
      if (isByMail && !user.emailVerified) await (await users()).updateUser(user.id, { emailVerified: true })
      const credential = await (await users()).findCredentialAccount(user.id)
      await keepPassword(await users(), user.id, credential !== null, await hashPassword(password))
      await (await users()).deleteUserSessions(user.id)
      return ok(await accountOf(user))
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
      await (await users()).createVerificationValue({ identifier: `${LINK_PREFIX}${secret}`, value: userId, expiresAt })
      return secret
    },
  }
}

/** An address that the person gave; null for one that only fills the field. */
export function shownEmail(email: string): string | null {
  return email.endsWith(NO_EMAIL) ? null : email
}

async function keepPassword(
  users: Library['users'],
  userId: string,
  hasCredential: boolean,
  hash: string,
): Promise<void> {
  if (hasCredential) await users.updatePassword(userId, hash)
  else await users.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
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

import { randomBytes } from 'node:crypto'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Account, Cookies } from './account.ts'
import type { Library } from './auth.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { judgePassword } from './password-rules.ts'
import type { People } from './people.ts'
import { RESET_BY_MAIL_PREFIX, RESET_PREFIX } from './verification-prefixes.ts'

type PasswordRefusal = Refusal<'password-common' | 'password-own-words'>

const RESET_HOURS = { byHand: 24, byMail: 1 } as const
const HOUR_MS = 60 * 60 * 1000

type Parts = Pick<Storage, 'db' | 'workspaces'> & {
  readonly users: () => Promise<Library['users']>
  readonly accountOf: People['accountOf']
  readonly passwordOf: (userId: string) => Promise<string | null>
  readonly beginSession: (account: Account, headers: Headers) => Promise<Cookies>
}

/** Passwords: whether there is one, and how somebody gets the first, another, or a new one in place of a forgotten one. */
export function openPasswords({ db, workspaces, users, accountOf, passwordOf, beginSession }: Parts) {
  /** Whether somebody may choose this password. */
  async function judge({ id, name, email }: Pick<Account, 'id' | 'name' | 'email'>, password: string) {
    const names = (await workspaces.ofUser(id)).map((workspace) => workspace.name)
    return judgePassword(password, [name, email, ...names])
  }

  return {
    hasPassword: async (userId: string): Promise<boolean> => Boolean(await passwordOf(userId)),

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
  }
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

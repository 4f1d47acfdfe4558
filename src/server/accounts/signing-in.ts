import { randomBytes } from 'node:crypto'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Account, Cookies } from './account.ts'
import type { Library } from './auth.ts'
import type { Confirmations } from './confirmations.ts'
import type { Passkeys, Site } from './passkeys.ts'
import { verifyPassword } from './password.ts'
import type { People } from './people.ts'
import type { SecondFactors } from './second-factors.ts'
import { endOfSession } from './session-life.ts'
import type { Tickets } from './tickets.ts'
import { LINK_PREFIX, SECOND_FACTOR_PREFIX } from './verification-prefixes.ts'

/** Signed in; or the password was right, and a code is asked for as well, which comes with the ticket. */
type SignedIn =
  | { readonly kind: 'signed-in'; readonly account: Account; readonly cookies: Cookies }
  | { readonly kind: 'second-factor'; readonly ticket: string }

const LINK_MS = 30 * 24 * 60 * 60 * 1000
/** How long one may look for one's telephone. */
const TICKET_MS = 10 * 60_000
/** No password has it; trying one against it takes as long as against any other. */
const NOBODYS_HASH = `scrypt$32768$8$3$${'A'.repeat(22)}$${'A'.repeat(43)}`

type Parts = Pick<Storage, 'db'> & {
  readonly users: () => Promise<Library['users']>
  readonly api: () => Promise<Library['api']>
  readonly accountOf: People['accountOf']
  readonly passwordOf: (userId: string) => Promise<string | null>
  readonly secondFactors: SecondFactors
  readonly passkeys: Passkeys
  readonly confirmations: Confirmations
  /** Of those whose password was right and whose code is awaited. */
  readonly codeTickets: Tickets
  readonly now: () => number
}

/** How somebody gets in, stays in and goes. */
export function openSigningIn(parts: Parts) {
  const { db, users, api, accountOf, passwordOf, secondFactors, passkeys, confirmations, codeTickets, now } = parts

  async function beginSession(account: Account, headers: Headers): Promise<Cookies> {
    const begun = await (await api()).beginSession({ body: { userId: account.id }, headers, returnHeaders: true })
    // Who has no password that could be asked again has just shown in another way who they are.
    if ((await passwordOf(account.id)) === null) await confirmations.note(begun.response.sessionId)
    return begun.headers.getSetCookie()
  }

  /** Whose password was right, and who now has to give a code; null for a ticket that is none, or no longer. */
  async function heldBy(ticket: string): Promise<Account | null> {
    const held = await (await users()).findVerificationValue(`${SECOND_FACTOR_PREFIX}${ticket}`)
    const user = held && held.expiresAt.getTime() > now() ? await (await users()).findUserById(held.value) : null
    return user && accountOf(user)
  }

  return {
    /** Begins a session of somebody whom the caller has made sure of. */
    beginSession,

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

    /** Signs in by a passkey. Null where its answer is not to our question. */
    async signInByPasskey(answer: { ticket: string; response: { id: string } }, site: Site, headers: Headers) {
      const userId = await passkeys.userOf(answer, site)
      const user = userId === null ? null : await (await users()).findUserById(userId)
      if (!user) return null
      const account = await accountOf(user)
      return { account, cookies: await beginSession(account, headers) }
    },

    /** Signs in with the secret of a link, which works once. Null where it does not, or no longer. */
    async signInByLink(secret: string, headers: Headers): Promise<Cookies | null> {
      const answer = await (await api()).signInByLink({ body: { secret }, headers, returnHeaders: true })
      return answer.response.signedIn ? answer.headers.getSetCookie() : null
    },

    async signOut(headers: Headers): Promise<Cookies> {
      return (await (await api()).signOut({ headers, returnHeaders: true })).headers.getSetCookie()
    },

    /** A new secret that signs the account in once; all earlier ones of it are void. */
    async makeLinkSecret(userId: string): Promise<string> {
      const secret = randomBytes(24).toString('base64url')
      await db.deleteFrom('verification').where('value', '=', userId).execute()
      const expiresAt = new Date(Date.now() + LINK_MS)
      await (await users()).createVerificationValue({ identifier: `${LINK_PREFIX}${secret}`, value: userId, expiresAt })
      return secret
    },
  }
}

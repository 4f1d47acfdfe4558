import type { Account } from './account.ts'
import type { Library } from './auth.ts'
import type { Confirmations } from './confirmations.ts'
import type { Identities } from './identities.ts'
import type { Passkeys, Site } from './passkeys.ts'
import { verifyPassword } from './password.ts'
import type { SecondFactors } from './second-factors.ts'

type Parts = {
  readonly api: () => Promise<Library['api']>
  readonly passwordOf: (userId: string) => Promise<string | null>
  readonly confirmations: Confirmations
  readonly passkeys: Passkeys
  readonly identities: Identities
  readonly secondFactors: SecondFactors
}

/** How well an account is guarded, and whether it is still its person who sits there. */
export function openGuarding({ api, passwordOf, confirmations, passkeys, identities, secondFactors }: Parts) {
  return {
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
  }
}

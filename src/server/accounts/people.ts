import { randomBytes } from 'node:crypto'
import type { Storage } from '../../storage/storage.ts'
import { type Account, NO_EMAIL, type Preferences, preferencesSchema, shownEmail } from './account.ts'
import type { Library } from './auth.ts'

export type People = ReturnType<typeof openPeople>

/** Who has an account, and what they prefer. */
export function openPeople(settings: Storage['settings'], users: () => Promise<Library['users']>) {
  const preferencesOf = async (userId: string): Promise<Preferences> =>
    preferencesSchema.parse((await settings.get(null, preferencesKey(userId))) ?? {})

  const accountOf = async (user: { id: string; name: string; email: string }): Promise<Account> => ({
    id: user.id,
    name: user.name,
    email: shownEmail(user.email),
    preferences: await preferencesOf(user.id),
  })

  return {
    accountOf,

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

    /** Takes back an account that was only just made. */
    async remove(userId: string): Promise<void> {
      await (await users()).deleteUser(userId)
    },
  }
}

function preferencesKey(userId: string): string {
  return `preferences:${userId}`
}

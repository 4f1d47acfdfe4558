import type { Db } from '../../storage/database.ts'

const PROVIDER = 'oidc'

export type Identities = ReturnType<typeof openIdentities>

/** What another service calls the people of our accounts. */
export function openIdentities(db: Db, newId: () => string) {
  return {
    /** Whose it is; null: nobody's yet. */
    async userOf(identity: string): Promise<string | null> {
      const row = await db
        .selectFrom('account')
        .select('userId')
        .where('providerId', '=', PROVIDER)
        .where('accountId', '=', identity)
        .executeTakeFirst()
      return row?.userId ?? null
    },

    /** When it was connected; null where the account has none. */
    async since(userId: string): Promise<Date | null> {
      const row = await db
        .selectFrom('account')
        .select('createdAt')
        .where('providerId', '=', PROVIDER)
        .where('userId', '=', userId)
        .orderBy('createdAt')
        .executeTakeFirst()
      return row?.createdAt ?? null
    },

    /** Disconnects all of the account's. */
    async unlink(userId: string): Promise<void> {
      await db.deleteFrom('account').where('providerId', '=', PROVIDER).where('userId', '=', userId).execute()
    },

    /** Connects it. False where it is somebody's already. */
    async link(userId: string, identity: string): Promise<boolean> {
      const row = { id: newId(), accountId: identity, providerId: PROVIDER, userId, updatedAt: new Date() }
      const none = {
        accessToken: null,
        refreshToken: null,
        idToken: null,
        accessTokenExpiresAt: null,
        refreshTokenExpiresAt: null,
        scope: null,
        password: null,
      }
      const made = await db
        .insertInto('account')
        .values({ ...row, ...none })
        .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doNothing())
        .executeTakeFirst()
      return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
    },
  }
}

import type { Db } from '../../storage/database.ts'

/** How long one is believed after giving the password, or using the passkey, once more. */
const CONFIRMED_MS = 10 * 60_000

export type Confirmations = ReturnType<typeof openConfirmations>

/** That whoever sits before a signed-in browser is still the person: asked before what concerns signing in changes. */
export function openConfirmations(db: Db, now: () => number) {
  return {
    async note(sessionId: string): Promise<void> {
      const at = new Date(now())
      await db
        .insertInto('sessionConfirmations')
        .values({ sessionId, at })
        .onConflict((conflict) => conflict.column('sessionId').doUpdateSet({ at }))
        .execute()
    },

    async isFresh(sessionId: string): Promise<boolean> {
      const found = await db
        .selectFrom('sessionConfirmations')
        .select('at')
        .where('sessionId', '=', sessionId)
        .where('at', '>', new Date(now() - CONFIRMED_MS))
        .executeTakeFirst()
      return found !== undefined
    },
  }
}

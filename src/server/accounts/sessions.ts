import type { Db } from '../../storage/database.ts'
import type { Library } from './auth.ts'
import { type Device, deviceOf } from './device.ts'

/** One browser that is signed in. */
type SignedInBrowser = {
  readonly id: string
  readonly device: Device
  readonly createdAt: Date
  /** To within ten minutes. */
  readonly lastUsedAt: Date
  readonly isCurrent: boolean
}

/** The sessions of people, to see and to end. */
export function openSessions(db: Db, api: () => Promise<Library['api']>) {
  return {
    /** The browsers where the account is signed in, the one used last first. */
    async sessions(userId: string, headers: Headers): Promise<SignedInBrowser[]> {
      const own = await (await api()).getSession({ headers })
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
      const own = await (await api()).getSession({ headers })
      await db
        .deleteFrom('session')
        .where('userId', '=', userId)
        .where('id', '!=', own?.session.id ?? '')
        .execute()
    },
  }
}

import { sql } from 'kysely'
import type { Db, LinkGrants } from './database.ts'
import { secretHash } from './secret-hash.ts'
import { storableText } from './storable.ts'

/** Somebody without an account, as the link by which they came lets them in. */
export type GuestRecord = {
  readonly userId: string
  readonly name: string
  readonly linkId: string
  readonly linkName: string
  readonly grants: LinkGrants
  readonly workspaceId: string
  readonly documentId: string
  /** When the link ends; null: never. */
  readonly expiresAt: Date | null
}

/** Who came by a link, for those who share it. */
export type GuestSeen = Pick<GuestRecord, 'userId' | 'name' | 'linkId'> & {
  readonly createdAt: Date
  readonly lastSeenAt: Date
}

export type Guests = ReturnType<typeof guests>

/** People without an account who gave a name and came by a link. Their secrets are kept as hashes alone. */
export function guests(db: Db) {
  return {
    /** @param userId a row among the users, made for this guest alone */
    add: async (userId: string, linkId: string, secret: string): Promise<void> => {
      await db
        .insertInto('guests')
        .values({ userId, linkId, secretHash: secretHash(secret) })
        .execute()
    },

    /** The guests with these secrets whose links have neither ended nor been revoked. */
    find: async (secrets: readonly string[]): Promise<GuestRecord[]> => {
      if (secrets.length === 0) return []
      return db
        .selectFrom('guests')
        .innerJoin('user', 'user.id', 'guests.userId')
        .innerJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
        .select(['guests.userId', 'user.name', 'guests.linkId', 'shareLinks.name as linkName', 'shareLinks.grants'])
        .select(['shareLinks.workspaceId', 'shareLinks.documentId', 'shareLinks.expiresAt'])
        .where('guests.secretHash', 'in', secrets.map(secretHash))
        .where('shareLinks.revokedAt', 'is', null)
        .where((where) =>
          where.or([where('shareLinks.expiresAt', 'is', null), where('shareLinks.expiresAt', '>', sql<Date>`now()`)]),
        )
        .execute()
    },

    /** Notes that the guest has the document open. */
    seen: async (userId: string): Promise<void> => {
      const now = sql<Date>`now()`
      await db.updateTable('guests').set({ lastSeenAt: now }).where('userId', '=', userId).execute()
      await db
        .updateTable('shareLinks')
        .set({ lastUsedAt: now })
        .where('id', 'in', db.selectFrom('guests').select('linkId').where('userId', '=', userId))
        .execute()
    },

    /** The browser that was this guest is nobody any more; what they wrote keeps their name. */
    end: async (userId: string): Promise<void> => {
      const secretHash = sql<string>`'ended:' || "userId"`
      await db.updateTable('guests').set({ secretHash }).where('userId', '=', userId).execute()
    },

    /** Everybody who came by the document's links, revoked ones too, the last seen first. */
    ofDocument: (documentId: string): Promise<GuestSeen[]> =>
      db
        .selectFrom('guests')
        .innerJoin('user', 'user.id', 'guests.userId')
        .innerJoin('shareLinks', 'shareLinks.id', 'guests.linkId')
        .select(['guests.userId', 'user.name', 'guests.linkId', 'guests.createdAt', 'guests.lastSeenAt'])
        .where('shareLinks.documentId', '=', storableText(documentId))
        .orderBy('guests.lastSeenAt', 'desc')
        .orderBy('guests.userId')
        .execute(),

    /** How many people came by the link. */
    count: async (linkId: string): Promise<number> => {
      const { count } = await db
        .selectFrom('guests')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('linkId', '=', linkId)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
  }
}

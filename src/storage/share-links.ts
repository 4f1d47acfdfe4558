import { sql } from 'kysely'
import type { Db, LinkGrants } from './database.ts'
import { secretHash } from './secret-hash.ts'
import { storableText } from './storable.ts'

/** A way to one document without an account. Its secret is known to nobody here. */
export type ShareLink = {
  readonly id: string
  readonly workspaceId: string
  readonly documentId: string
  /** Null where that person's account is gone. */
  readonly createdBy: string | null
  /** For whom it is, in its maker's words. */
  readonly name: string
  /** As the accounts' passwords are hashed; null: none is asked for. */
  readonly passwordHash: string | null
  readonly createdAt: Date
  /** Null: never. */
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  /** How often the document was read by it, or somebody came in. */
  readonly useCount: number
  readonly grants: LinkGrants
}

export type NewShareLink = Pick<
  ShareLink,
  'id' | 'workspaceId' | 'documentId' | 'createdBy' | 'name' | 'passwordHash' | 'expiresAt' | 'grants'
> & { readonly secret: string }

const COLUMNS = [
  'id',
  'workspaceId',
  'documentId',
  'createdBy',
  'name',
  'passwordHash',
  'createdAt',
  'expiresAt',
  'lastUsedAt',
  'useCount',
  'grants',
] as const

export type ShareLinks = ReturnType<typeof shareLinks>

export function shareLinks(db: Db) {
  return {
    create: ({ secret, name, ...link }: NewShareLink): Promise<ShareLink> =>
      db
        .insertInto('shareLinks')
        .values({ ...link, name: storableText(name), secretHash: secretHash(secret) })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),

    /** The link with this secret, unless it has expired or was revoked. */
    find: async (secret: string): Promise<ShareLink | null> =>
      (await db
        .selectFrom('shareLinks')
        .select(COLUMNS)
        .where('secretHash', '=', secretHash(secret))
        .where('revokedAt', 'is', null)
        .where((where) => where.or([where('expiresAt', 'is', null), where('expiresAt', '>', sql<Date>`now()`)]))
        .executeTakeFirst()) ?? null,

    /** Notes that the document was read by the link, or that somebody came in. */
    used: async (id: string): Promise<void> => {
      await db
        .updateTable('shareLinks')
        .set({ lastUsedAt: sql<Date>`now()`, useCount: sql<number>`"useCount" + 1` })
        .where('id', '=', id)
        .execute()
    },

    /** A document's links, expired ones too and revoked ones not, the newest first. */
    list: (workspaceId: string, documentId: string): Promise<ShareLink[]> =>
      db
        .selectFrom('shareLinks')
        .select(COLUMNS)
        .where('workspaceId', '=', workspaceId)
        .where('documentId', '=', documentId)
        .where('revokedAt', 'is', null)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),

    /** The link that is now void; null where the document has none with this id. Its row stays for those who came by it. */
    revoke: async (workspaceId: string, documentId: string, id: string): Promise<ShareLink | null> =>
      (await db
        .updateTable('shareLinks')
        .set({ revokedAt: sql<Date>`now()` })
        .where('workspaceId', '=', workspaceId)
        .where('documentId', '=', documentId)
        .where('id', '=', storableText(id))
        .where('revokedAt', 'is', null)
        .returning(COLUMNS)
        .executeTakeFirst()) ?? null,
  }
}

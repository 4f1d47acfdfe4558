import { sql } from 'kysely'
import type { Db, TokenScope } from './database.ts'
import { secretHash } from './secret-hash.ts'
import { storableText } from './storable.ts'

/** What a program signs in with, in the name of one person and for one workspace. Its secret is known to nobody here. */
export type ApiToken = {
  readonly id: string
  readonly workspaceId: string
  readonly userId: string
  readonly name: string
  readonly scope: TokenScope
  readonly createdAt: Date
  /** Null: never. */
  readonly expiresAt: Date | null
  /** To the minute; null as long as it was not used. */
  readonly lastUsedAt: Date | null
}

export type NewApiToken = Pick<ApiToken, 'id' | 'workspaceId' | 'userId' | 'name' | 'scope' | 'expiresAt'> & {
  readonly secret: string
}

const COLUMNS = ['id', 'workspaceId', 'userId', 'name', 'scope', 'createdAt', 'expiresAt', 'lastUsedAt'] as const

export type ApiTokens = ReturnType<typeof apiTokens>

export function apiTokens(db: Db) {
  return {
    create: ({ secret, name, ...token }: NewApiToken): Promise<ApiToken> =>
      db
        .insertInto('apiTokens')
        .values({ ...token, name: storableText(name), secretHash: secretHash(secret) })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),

    /** The token with this secret, unless it has expired, and notes that it was used. */
    use: async (secret: string): Promise<ApiToken | null> => {
      const token = await db
        .selectFrom('apiTokens')
        .select(COLUMNS)
        .where('secretHash', '=', secretHash(secret))
        .where((where) => where.or([where('expiresAt', 'is', null), where('expiresAt', '>', sql<Date>`now()`)]))
        .executeTakeFirst()
      if (!token) return null
      // A write a minute and not one a request.
      await db
        .updateTable('apiTokens')
        .set({ lastUsedAt: sql<Date>`now()` })
        .where('id', '=', token.id)
        .where((where) =>
          where.or([where('lastUsedAt', 'is', null), where('lastUsedAt', '<', sql<Date>`now() - interval '1 minute'`)]),
        )
        .execute()
      return token
    },

    /** A person's tokens for a workspace, expired ones too, the newest first. */
    list: (workspaceId: string, userId: string): Promise<ApiToken[]> =>
      db
        .selectFrom('apiTokens')
        .select(COLUMNS)
        .where('workspaceId', '=', workspaceId)
        .where('userId', '=', userId)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),

    /** The token that is now void; null where the person has none with this id in the workspace. */
    remove: async (workspaceId: string, userId: string, id: string): Promise<ApiToken | null> =>
      (await db
        .deleteFrom('apiTokens')
        .where('workspaceId', '=', workspaceId)
        .where('userId', '=', userId)
        .where('id', '=', storableText(id))
        .returning(COLUMNS)
        .executeTakeFirst()) ?? null,
  }
}

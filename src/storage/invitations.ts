import type { Db, Role } from './database.ts'
import { storableText } from './storable.ts'

/** A way into a workspace that works once. Its token is known to whoever holds the link; here is its digest alone. */
export type Invitation = {
  readonly id: string
  readonly workspaceId: string
  /** Whom it is for; null: whoever holds it. */
  readonly email: string | null
  readonly role: Exclude<Role, 'owner'>
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly expiresAt: Date
}
export type NewInvitation = Omit<Invitation, 'createdAt'> & { readonly tokenHash: string }

export type Invitations = ReturnType<typeof invitations>

const COLUMNS = ['id', 'workspaceId', 'email', 'role', 'createdBy', 'createdAt', 'expiresAt'] as const

/** How an invitation ended before its time. */
export type InvitationEnding = 'used' | 'withdrawn'

/** Ways into a workspace. All but `fateOf` know only those that still work. */
export function invitations(db: Db) {
  return {
    create: ({ email, ...rest }: NewInvitation): Promise<Invitation> =>
      db
        .insertInto('invitations')
        .values({ ...rest, email: email === null ? null : storableText(email) })
        .returning(COLUMNS)
        .executeTakeFirstOrThrow(),

    /** Those of a workspace that still work, the newest first. */
    list: (workspaceId: string): Promise<Invitation[]> =>
      db
        .selectFrom('invitations')
        .select(COLUMNS)
        .where('workspaceId', '=', storableText(workspaceId))
        .where('ending', 'is', null)
        .where('expiresAt', '>', new Date())
        .orderBy('createdAt', 'desc')
        .orderBy('id')
        .execute(),

    get: async (workspaceId: string, id: string): Promise<Invitation | null> =>
      (await db
        .selectFrom('invitations')
        .select(COLUMNS)
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .where('ending', 'is', null)
        .executeTakeFirst()) ?? null,

    /** The one with this id in whatever workspace, as long as it works. */
    byId: async (id: string): Promise<Invitation | null> =>
      (await db
        .selectFrom('invitations')
        .select(COLUMNS)
        .where('id', '=', storableText(id))
        .where('ending', 'is', null)
        .where('expiresAt', '>', new Date())
        .executeTakeFirst()) ?? null,

    /** The link in the last mail works from now on beside the one that was shown; those of earlier mails do not. */
    setMailToken: async (id: string, mailTokenHash: string): Promise<void> => {
      await db.updateTable('invitations').set({ mailTokenHash }).where('id', '=', storableText(id)).execute()
    },

    /** The one with this token's digest; null where there is none, or where its time is over. */
    byTokenHash: async (tokenHash: string): Promise<Invitation | null> =>
      (await db
        .selectFrom('invitations')
        .select(COLUMNS)
        .where(({ or, eb }) => or([eb('tokenHash', '=', tokenHash), eb('mailTokenHash', '=', tokenHash)]))
        .where('ending', 'is', null)
        .where('expiresAt', '>', new Date())
        .executeTakeFirst()) ?? null,

    /** What became of the one with this token's digest; null where there never was one. */
    fateOf: async (tokenHash: string): Promise<InvitationEnding | 'open' | 'expired' | null> => {
      const found = await db
        .selectFrom('invitations')
        .select(['ending', 'expiresAt'])
        .where(({ or, eb }) => or([eb('tokenHash', '=', tokenHash), eb('mailTokenHash', '=', tokenHash)]))
        .executeTakeFirst()
      if (!found) return null
      return found.ending ?? (found.expiresAt > new Date() ? 'open' : 'expired')
    },

    /** Ends it, for one caller alone, and forgets whom it was for. False where somebody else was faster. */
    end: async (workspaceId: string, id: string, ending: InvitationEnding): Promise<boolean> => {
      const ended = await db
        .updateTable('invitations')
        .set({ ending, endedAt: new Date(), email: null })
        .where('workspaceId', '=', storableText(workspaceId))
        .where('id', '=', storableText(id))
        .where('ending', 'is', null)
        .executeTakeFirst()
      return ended.numUpdatedRows === 1n
    },
  }
}

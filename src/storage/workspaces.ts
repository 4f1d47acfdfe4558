import { sql } from 'kysely'
import type { Db, Role } from './database.ts'
import { settings } from './settings.ts'
import { storableText } from './storable.ts'

export type Workspace = {
  readonly id: string
  readonly name: string
  /** BCP 47 tag: what new maps and the demo are written in. */
  readonly language: string
  readonly createdAt: Date
}

/** A workspace that somebody belongs to. */
export type Membership = Workspace & {
  readonly role: Role
  /** Whether it lets in only those who sign in with a second factor; see `setNeedsSecondFactor`. */
  readonly needsSecondFactor: boolean
}

export type Member = {
  readonly userId: string
  readonly role: Role
  readonly name: string
  readonly email: string
  readonly createdAt: Date
}

const SECOND_FACTOR_KEY = 'second-factor-needed'

export type Workspaces = ReturnType<typeof workspaces>

/** Workspaces and who belongs to them. */
export function workspaces(db: Db) {
  return {
    create: (input: { id: string; name: string; language: string }): Promise<Workspace> =>
      db
        .insertInto('workspaces')
        .values({ id: input.id, name: storableText(input.name), language: storableText(input.language) })
        .returningAll()
        .executeTakeFirstOrThrow(),

    get: async (workspaceId: string): Promise<Workspace | null> =>
      (await db.selectFrom('workspaces').selectAll().where('id', '=', storableText(workspaceId)).executeTakeFirst()) ??
      null,

    /** Every workspace, the oldest first. */
    list: (): Promise<Workspace[]> =>
      db.selectFrom('workspaces').selectAll().orderBy('createdAt').orderBy('id').execute(),

    /** The new state, or null where there is no such workspace. */
    update: async (workspaceId: string, change: { name: string; language: string }): Promise<Workspace | null> =>
      (await db
        .updateTable('workspaces')
        .set({ name: storableText(change.name), language: storableText(change.language) })
        .where('id', '=', storableText(workspaceId))
        .returningAll()
        .executeTakeFirst()) ?? null,

    /** Adds a member, or gives a member another role. */
    setMember: async (workspaceId: string, userId: string, role: Role): Promise<void> => {
      await db
        .insertInto('members')
        .values({ workspaceId, userId, role })
        .onConflict((conflict) => conflict.columns(['workspaceId', 'userId']).doUpdateSet({ role }))
        .execute()
    },

    removeMember: async (workspaceId: string, userId: string): Promise<void> => {
      await db
        .deleteFrom('members')
        .where('workspaceId', '=', storableText(workspaceId))
        .where('userId', '=', storableText(userId))
        .execute()
    },

    /** The role of a user in a workspace; null for who is not a member. */
    role: async (workspaceId: string, userId: string): Promise<Role | null> =>
      (
        await db
          .selectFrom('members')
          .select('role')
          .where('workspaceId', '=', storableText(workspaceId))
          .where('userId', '=', storableText(userId))
          .executeTakeFirst()
      )?.role ?? null,

    members: (workspaceId: string): Promise<Member[]> =>
      db
        .selectFrom('members')
        .innerJoin('user', 'user.id', 'members.userId')
        .select(['members.userId', 'members.role', 'members.createdAt', 'user.name', 'user.email'])
        .where('members.workspaceId', '=', storableText(workspaceId))
        .orderBy('members.createdAt')
        .orderBy('members.userId')
        .execute(),

    /** The workspaces that a user belongs to, with their role in each: the one where they work first, then the oldest. */
    ofUser: (userId: string): Promise<Membership[]> =>
      db
        .selectFrom('workspaces')
        .innerJoin('members', 'members.workspaceId', 'workspaces.id')
        .leftJoin('currentWorkspaces', (join) =>
          join
            .onRef('currentWorkspaces.workspaceId', '=', 'workspaces.id')
            .onRef('currentWorkspaces.userId', '=', 'members.userId'),
        )
        .leftJoin('settings', (join) =>
          join.onRef('settings.workspaceId', '=', 'workspaces.id').on('settings.key', '=', SECOND_FACTOR_KEY),
        )
        .selectAll('workspaces')
        .select('members.role')
        .select(sql<boolean>`coalesce("settings"."value" = to_jsonb(true), false)`.as('needsSecondFactor'))
        .where('members.userId', '=', storableText(userId))
        .orderBy('currentWorkspaces.userId', (order) => order.asc().nullsLast())
        .orderBy('workspaces.createdAt')
        .orderBy('workspaces.id')
        .execute(),

    needsSecondFactor: async (workspaceId: string): Promise<boolean> =>
      (await settings(db).get(workspaceId, SECOND_FACTOR_KEY)) === true,

    setNeedsSecondFactor: (workspaceId: string, isNeeded: boolean): Promise<void> =>
      settings(db).set(workspaceId, SECOND_FACTOR_KEY, isNeeded),

    /** Makes it the workspace where the user works; they must belong to it. */
    setCurrent: async (userId: string, workspaceId: string): Promise<void> => {
      await db
        .insertInto('currentWorkspaces')
        .values({ userId, workspaceId })
        .onConflict((conflict) => conflict.column('userId').doUpdateSet({ workspaceId }))
        .execute()
    },

    /**
     * Holds everything about who belongs to the workspace still until the transaction ends: whoever changes that asks
     * for it first, so that two changes at once are judged one after the other.
     */
    lockMembers: async (workspaceId: string): Promise<void> => {
      await db
        .selectFrom('workspaces')
        .select('id')
        .where('id', '=', storableText(workspaceId))
        .forUpdate()
        .executeTakeFirst()
    },
  }
}

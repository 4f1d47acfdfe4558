import { sql } from 'kysely'
import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { Db } from './database.ts'

/** A person who is to be erased; `workspaceId` null: everywhere, with their account. */
export type Erasure = {
  readonly id: number
  readonly userId: string
  readonly workspaceId: string | null
  readonly doneAt: Date | null
}

/** What erasing an account takes along, and what stands in its way. */
export type ErasureOutlook = {
  /** Workspaces that they own together with others: to be handed over first. */
  readonly toHandOver: readonly { readonly id: string; readonly name: string }[]
  /** Workspaces where they are alone: erased with them. */
  readonly goWithThem: readonly { readonly id: string; readonly name: string }[]
  readonly isLastAccount: boolean
}

export type Erasures = ReturnType<typeof erasures>

export function erasures(db: Db) {
  async function outlook(userId: string): Promise<ErasureOutlook> {
    const owned = await db
      .selectFrom('workspaces')
      .innerJoin('members', 'members.workspaceId', 'workspaces.id')
      .select(['workspaces.id', 'workspaces.name'])
      .select(({ selectFrom }) =>
        selectFrom('members as others')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('others.workspaceId', '=', 'workspaces.id')
          .as('people'),
      )
      .where('members.userId', '=', userId)
      .where('members.role', '=', 'owner')
      .orderBy('workspaces.createdAt')
      .execute()
    const named = (rows: typeof owned) => rows.map(({ id, name }) => ({ id, name }))
    const other = await db.selectFrom('user').select('id').where('id', '!=', userId).limit(1).executeTakeFirst()
    return {
      toHandOver: named(owned.filter(({ people }) => Number(people) > 1)),
      goWithThem: named(owned.filter(({ people }) => Number(people) === 1)),
      isLastAccount: other === undefined,
    }
  }

  return {
    outlook,

    /**
     * Asks for a person to be erased everywhere. At once they can't get in any more: sessions and tokens are gone. To be
     * called in a transaction.
     */
    askEverywhere: async (
      userId: string,
      now: Date,
    ): Promise<Result<ErasureOutlook, Refusal<'owns-workspaces' | 'last-account'>>> => {
      // Nobody joins or leaves a workspace of theirs meanwhile.
      await sql`
        select from "workspaces" where "id" in (select "workspaceId" from "members" where "userId" = ${userId})
        for update`.execute(db)
      const found = await outlook(userId)
      if (found.toHandOver.length > 0) {
        const names = found.toHandOver.map(({ name }) => name).join(', ')
        return refuse('owns-workspaces', undefined, { workspaces: names })
      }
      if (found.isLastAccount) return refuse('last-account')
      await ask(db, userId, null, now)
      await db.deleteFrom('session').where('userId', '=', userId).execute()
      await db.deleteFrom('account').where('userId', '=', userId).execute()
      await db.deleteFrom('apiTokens').where('userId', '=', userId).execute()
      return ok(found)
    },

    /** Asks for a person to be erased from a workspace; whoever belongs to no other one, everywhere. */
    askIn: async (workspaceId: string, userId: string, now: Date): Promise<void> => {
      await db.deleteFrom('members').where('workspaceId', '=', workspaceId).where('userId', '=', userId).execute()
      await db.deleteFrom('apiTokens').where('workspaceId', '=', workspaceId).where('userId', '=', userId).execute()
      const elsewhere = await db.selectFrom('members').select('userId').where('userId', '=', userId).executeTakeFirst()
      await ask(db, userId, elsewhere ? workspaceId : null, now)
      if (!elsewhere) await db.deleteFrom('session').where('userId', '=', userId).execute()
    },

    /** What is not carried out yet; with `all`, also what is repeated. */
    list: ({ all }: { readonly all: boolean }): Promise<Erasure[]> =>
      db
        .selectFrom('erasures')
        .select(['id', 'userId', 'workspaceId', 'doneAt'])
        .$if(!all, (query) => query.where('doneAt', 'is', null))
        .orderBy('id')
        .execute(),

    done: async (id: number, now: Date): Promise<void> => {
      await db.updateTable('erasures').set({ doneAt: now }).where('id', '=', id).where('doneAt', 'is', null).execute()
    },

    /** Forgets that somebody was erased, once nothing can bring them back. */
    conclude: async (doneBefore: Date): Promise<number> => {
      const gone = await db.deleteFrom('erasures').where('doneAt', '<', doneBefore).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}

async function ask(db: Db, userId: string, workspaceId: string | null, askedAt: Date): Promise<void> {
  await db
    .insertInto('erasures')
    .values({ userId, workspaceId, askedAt })
    .onConflict((conflict) => conflict.columns(['userId', 'workspaceId']).doUpdateSet({ askedAt, doneAt: null }))
    .execute()
}

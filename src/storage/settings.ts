import type { Db } from './database.ts'
import { storableJson } from './storable.ts'

/** Whose setting: a workspace's id, or null for the whole installation. */
export type SettingScope = string | null

export type Settings = ReturnType<typeof settings>

/** Small JSON values by key. What comes out is as old as the version that wrote it: parse it where it is read. */
export function settings(db: Db) {
  return {
    /** Undefined where nothing was set. */
    get: async (scope: SettingScope, key: string): Promise<unknown> =>
      (
        await db
          .selectFrom('settings')
          .select('value')
          .where('workspaceId', 'is not distinct from', scope)
          .where('key', '=', key)
          .executeTakeFirst()
      )?.value,

    set: async (scope: SettingScope, key: string, value: unknown): Promise<void> => {
      const stored = storableJson(value)
      await db
        .insertInto('settings')
        .values({ workspaceId: scope, key, value: stored })
        .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doUpdateSet({ value: stored }))
        .execute()
    },

    /** Sets it where nothing was set, and gives what is kept: of several who try at once all get the same. */
    keep: async (scope: SettingScope, key: string, value: unknown): Promise<unknown> => {
      await db
        .insertInto('settings')
        .values({ workspaceId: scope, key, value: storableJson(value) })
        .onConflict((conflict) => conflict.columns(['workspaceId', 'key']).doNothing())
        .execute()
      const kept = db
        .selectFrom('settings')
        .select('value')
        .where('workspaceId', 'is not distinct from', scope)
        .where('key', '=', key)
      return (await kept.executeTakeFirstOrThrow()).value
    },

    /** Removes the setting and gives what it was, to exactly one of several callers; undefined to the others. */
    take: async (scope: SettingScope, key: string): Promise<unknown> =>
      (
        await db
          .deleteFrom('settings')
          .where('workspaceId', 'is not distinct from', scope)
          .where('key', '=', key)
          .returning('value')
          .executeTakeFirst()
      )?.value,
  }
}

import { sql } from 'kysely'
import { z } from 'zod'
import { type MappingRule, mappingRule } from '../journeys/mapping/rules.ts'
import type { Db } from './database.ts'
import { storableJson } from './storable.ts'

/** The rules of a data set, and how often they were changed; version 0: there are none yet. */
export type EventMapping = { readonly rules: readonly MappingRule[]; readonly version: number }
export type EventMappings = ReturnType<typeof eventMappings>

const rulesSchema = z.array(mappingRule)
const NONE: EventMapping = { rules: [], version: 0 }

/** By which rules the events of data sets are touchpoints and stages. */
export function eventMappings(db: Db) {
  return {
    get: async (workspaceId: string, dataSetId: string): Promise<EventMapping> => {
      const found = await db
        .selectFrom('eventMappings')
        .select(['rules', 'version'])
        .where('workspaceId', '=', workspaceId)
        .where('dataSetId', '=', dataSetId)
        .executeTakeFirst()
      return found ? { rules: rulesSchema.parse(found.rules), version: found.version } : NONE
    },

    /** How many rules the workspace's data sets have, by their ids; those without any are left out. */
    counts: async (workspaceId: string): Promise<Map<string, { readonly rules: number; readonly version: number }>> => {
      const rows = await db
        .selectFrom('eventMappings')
        .select(['dataSetId', 'version', sql<number>`jsonb_array_length("rules")`.as('rules')])
        .where('workspaceId', '=', workspaceId)
        .execute()
      return new Map(rows.map(({ dataSetId, rules, version }) => [dataSetId, { rules: Number(rules), version }]))
    },

    /**
     * Puts rules in the place of those of a version, and says what they are then; null where they have been changed since.
     */
    replace: async (
      workspaceId: string,
      dataSetId: string,
      rules: readonly MappingRule[],
      version: number,
    ): Promise<EventMapping | null> => {
      const values = { workspaceId, dataSetId, rules: storableJson(rules), version: version + 1 }
      const written =
        version === 0
          ? await db
              .insertInto('eventMappings')
              .values(values)
              .onConflict((conflict) => conflict.columns(['workspaceId', 'dataSetId']).doNothing())
              .returning('version')
              .executeTakeFirst()
          : await db
              .updateTable('eventMappings')
              .set({ rules: values.rules, version: values.version })
              .where('workspaceId', '=', workspaceId)
              .where('dataSetId', '=', dataSetId)
              .where('version', '=', version)
              .returning('version')
              .executeTakeFirst()
      return written ? { rules, version: written.version } : null
    },

    drop: async (workspaceId: string, dataSetId: string): Promise<void> => {
      await db
        .deleteFrom('eventMappings')
        .where('workspaceId', '=', workspaceId)
        .where('dataSetId', '=', dataSetId)
        .execute()
    },
  }
}

import { z } from '@hono/zod-openapi'
import { CHANGE_KINDS, COMPARED_TABLES } from '../../domain/compare/map-change.ts'
import { PAIR_KINDS } from '../../domain/compare/pair-kind.ts'
import { CHANGE_STATES } from '../../domain/map/map-type.ts'
import { idParam, json, route } from './route.ts'
import { versionId } from './versions.ts'

const recordName = z.object({ table: z.enum(COMPARED_TABLES), id: z.string() })
const place = z.object({ stageId: z.string(), columnId: z.string(), laneId: z.string() })
const side = z.object({ id: z.string(), title: z.string() })

const plan = z
  .object({
    name: z.string(),
    description: z.string(),
    ownerId: z.string().openapi({ description: 'The user id of the member who sees to it; empty: nobody' }),
    state: z.enum(CHANGE_STATES),
  })
  .openapi('ChangePlan')

const settledSchema = z
  .object({
    key: z.string(),
    message: z.string().openapi({ description: 'What the change was, in the reader’s language' }),
    outcome: z.enum(['both', 'neither', 'other']).openapi({
      description: 'Both maps have the record and agree; neither has it; or they differ in it in another way',
    }),
    plan,
  })
  .openapi('SettledChange')

const mapChangeSchema = z
  .object({
    key: z.string().openapi({ description: 'Names the change, for the command `change.set` on the map after' }),
    kind: z.enum(CHANGE_KINDS),
    table: z.enum(COMPARED_TABLES),
    id: z.string().openapi({ description: 'In the map after; of a removed record, in the map before' }),
    message: z.string().openapi({ description: 'The change in a sentence, in the reader’s language' }),
    beforeId: z.string().optional(),
    within: recordName.nullable().optional().openapi({ description: 'What came or went and took it along' }),
    from: place.optional(),
    to: place.optional(),
    isReordered: z.boolean().optional().openapi({ description: 'Moved among its siblings only' }),
    fields: z
      .array(z.looseObject({ kind: z.enum(['text', 'set', 'value']), field: z.string() }))
      .optional()
      .openapi({ description: 'What is different: texts word by word, sets by their members' }),
    plan: plan.nullable().openapi({ description: 'What is planned of it; null: nothing' }),
  })
  .openapi('MapChange')
export type MapChangeItem = z.infer<typeof mapChangeSchema>

export const compareDocuments = route({
  method: 'get',
  path: '/documents/{id}/compare/{otherId}',
  tags: ['documents'],
  summary: 'What leads from one map, or one of its versions, to another',
  description:
    'To compare two versions of one map, name the map twice. Records are recognised by their ids where one map was made from the other, else by what they say. Both maps must be in the same workspace. Where the map after was made from the map before, each change comes with what is planned of it.',
  'x-policy': 'read-document',
  request: {
    params: idParam.extend({ otherId: idParam.shape.id }),
    query: z.object({
      before: versionId.optional().openapi({ description: 'A version of the map before; without it, as the map is' }),
      after: versionId.optional().openapi({ description: 'The same of the map after' }),
    }),
  },
  responses: {
    200: json(
      z.object({
        before: side,
        after: side,
        matchedBy: z.enum(['identity', 'content']),
        pair: z
          .enum(PAIR_KINDS)
          .openapi({ description: 'A way from one to the other, or what was expected and what is' }),
        changes: z.array(mapChangeSchema),
        settled: z.array(settledSchema).openapi({ description: 'What was planned and is no difference any more' }),
      }),
      'The changes in the order in which one reads both maps',
    ),
  },
})

import { z } from '@hono/zod-openapi'
import { CHANGE_KINDS, COMPARED_TABLES } from '../../domain/compare/map-change.ts'
import { idParam, json, route } from './route.ts'

const recordName = z.object({ table: z.enum(COMPARED_TABLES), id: z.string() })
const place = z.object({ stageId: z.string(), columnId: z.string(), laneId: z.string() })
const side = z.object({ id: z.string(), title: z.string() })

const mapChangeSchema = z
  .object({
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
  })
  .openapi('MapChange')
export type MapChangeItem = z.infer<typeof mapChangeSchema>

export const compareDocuments = route({
  method: 'get',
  path: '/documents/{id}/compare/{otherId}',
  tags: ['documents'],
  summary: 'What leads from one map to another',
  description:
    'Records are recognised by their ids where one map was made from the other, else by what they say. Both maps must be in the same workspace.',
  'x-policy': 'read-document',
  request: { params: idParam.extend({ otherId: idParam.shape.id }) },
  responses: {
    200: json(
      z.object({
        before: side,
        after: side,
        matchedBy: z.enum(['identity', 'content']),
        changes: z.array(mapChangeSchema),
      }),
      'The changes in the order in which one reads both maps',
    ),
  },
})

import { z } from '@hono/zod-openapi'
import { guestLink } from './guests.ts'
import { body, idParam, json, route } from './route.ts'

const VERSION_KINDS = ['automatic', 'named', 'before-restore', 'restored'] as const

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

const personSchema = z.object({
  userId: z.string(),
  name: z.string().nullable().openapi({ description: 'Null where the account is no more' }),
  guest: guestLink,
})
export type VersionPerson = z.infer<typeof personSchema>

const versionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(VERSION_KINDS),
    name: z.string().openapi({ description: 'Empty where nobody gave it one' }),
    createdAt: time,
    createdBy: personSchema.nullable().openapi({ description: 'Who named it, or restored' }),
    originAt: time.nullable().openapi({ description: 'Of a restored one: the moment that was brought back' }),
    contributors: z.array(personSchema).openapi({ description: 'Who changed something since the version before' }),
  })
  .openapi('Version')
export type Version = z.infer<typeof versionSchema>

const touchedSchema = z
  .record(z.string(), z.array(z.string()))
  .openapi({ description: 'Ids of the people who changed a record since the version before, by `table/id`' })

const versionDocumentSchema = versionSchema
  .extend({
    /** The version of the kind's schema that the records are in. */
    version: z.number().int(),
    records: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
    touched: touchedSchema,
  })
  .openapi('VersionDocument')

const name = z.string().trim().max(200)
export const versionId = z.string().regex(/^[\w\-:.]{1,64}$/)
const params = idParam.extend({ versionId })

export const listVersions = route({
  method: 'get',
  path: '/documents/{id}/versions',
  tags: ['versions'],
  summary: 'Versions of a document, the newest first',
  'x-policy': 'read-document',
  request: {
    params: idParam,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z.string().max(300).optional().openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: json(
      z.object({
        items: z.array(versionSchema),
        next: z.string().nullable(),
        /** Who changed what since the newest version, as far as this server has seen it. */
        since: z.object({ contributors: z.array(personSchema), touched: touchedSchema }),
      }),
      'One page; `next` is null on the last',
    ),
  },
})

export const getVersion = route({
  method: 'get',
  path: '/documents/{id}/versions/{versionId}',
  tags: ['versions'],
  summary: 'A document as it was, as flat records',
  'x-policy': 'read-document',
  request: { params },
  responses: { 200: json(versionDocumentSchema, 'What it was then') },
})

export const saveVersion = route({
  method: 'post',
  path: '/documents/{id}/versions',
  tags: ['versions'],
  summary: 'Keep the document as it is now, under a name',
  description: 'Versions with a name are never thinned out.',
  'x-policy': 'edit-document',
  request: { params: idParam, body: body(z.object({ name: name.min(1) })) },
  responses: { 201: json(versionSchema, 'Kept') },
})

export const nameVersion = route({
  method: 'patch',
  path: '/documents/{id}/versions/{versionId}',
  tags: ['versions'],
  summary: 'Give a version a name, or take it away with an empty one',
  'x-policy': 'edit-document',
  request: { params, body: body(z.object({ name })) },
  responses: { 200: json(versionSchema, 'As it is now') },
})

export const restoreVersion = route({
  method: 'post',
  path: '/documents/{id}/versions/{versionId}/restore',
  tags: ['versions'],
  summary: 'Make the document what it was',
  description:
    'Everybody who has it open sees it at once. What it was before is kept as a version; what was added since goes to the document’s own trash and can be brought back from there.',
  'x-policy': 'edit-document',
  request: { params },
  responses: {
    200: json(
      z.object({ version: versionSchema, changes: z.number().int().openapi({ description: 'Records changed' }) }),
      'Restored',
    ),
  },
})

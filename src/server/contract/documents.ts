import { z } from '@hono/zod-openapi'
import { body, idParam, json, route } from './route.ts'

/** Kinds of documents that people make; the library is made with the workspace. */
export const MADE_KINDS = ['map', 'persona'] as const
export const STATUSES = ['active', 'archived', 'trashed'] as const

/** BCP 47. */
const languageTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

export const documentItemSchema = z
  .object({
    id: z.string(),
    kind: z.enum([...MADE_KINDS, 'library']),
    status: z.enum(STATUSES),
    title: z.string(),
    /** What a small picture of it needs; see the domain's summary of the kind. */
    summary: z.record(z.string(), z.unknown()),
    createdAt: time,
    updatedAt: time,
  })
  .openapi('DocumentItem')
export type DocumentItem = z.infer<typeof documentItemSchema>

const records = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))

const documentSchema = documentItemSchema
  .extend({
    /** The version of the kind's schema that the records are in. */
    version: z.number().int(),
    /** By table, by id. */
    records,
    /** How many records break the schema and were set aside; they are kept in the document. */
    setAside: z.number().int(),
  })
  .openapi('Document')

const changeSchema = z.object({
  table: z.string(),
  id: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})

export const listDocuments = route({
  method: 'get',
  path: '/documents',
  tags: ['documents'],
  summary: 'Maps and personas, the latest changed first',
  'x-policy': 'read-workspace',
  request: {
    query: z.object({
      kind: z.enum(MADE_KINDS).optional(),
      status: z.enum(STATUSES).default('active'),
      search: z.string().max(200).optional().openapi({ description: 'Words that the title or the text holds' }),
      limit: z.coerce.number().int().min(1).max(200).default(100),
      after: z.string().max(300).optional().openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(documentItemSchema), next: z.string().nullable() }),
      'One page; `next` is null on the last',
    ),
  },
})

export const createDocument = route({
  method: 'post',
  path: '/documents',
  tags: ['documents'],
  summary: 'Make a map or persona: empty, from a template, or as a copy',
  'x-policy': 'create-document',
  request: {
    body: body(
      z.object({
        kind: z.enum(MADE_KINDS),
        title: z.string().max(500).optional().openapi({ description: 'Instead of the template’s or the copy’s' }),
        from: z.discriminatedUnion('source', [
          z.object({ source: z.literal('empty'), language: languageTag.optional() }),
          z.object({ source: z.literal('template'), template: z.string().max(100), language: languageTag.optional() }),
          z.object({ source: z.literal('copy'), id: z.string().max(64) }),
          z
            .object({ source: z.literal('future'), id: z.string().max(64) })
            .openapi({ description: 'A map as the base of the wanted future: its records keep their ids' }),
          z.object({ source: z.literal('expectation'), id: z.string().max(64) }).openapi({
            description: 'A map as what was expected, to be laid over what is: its records keep their ids',
          }),
        ]),
      }),
    ),
  },
  responses: { 201: json(documentItemSchema, 'Made') },
})

export const getDocument = route({
  method: 'get',
  path: '/documents/{id}',
  tags: ['documents'],
  summary: 'A document as flat records',
  description: 'Answers 304 to an `If-None-Match` that still holds.',
  'x-policy': 'read-document',
  'x-guests': true,
  request: { params: idParam },
  responses: { 200: json(documentSchema, 'The document; its state is named by `ETag`') },
})

export const runCommand = route({
  method: 'post',
  path: '/documents/{id}/commands',
  tags: ['documents'],
  summary: 'Run a command on the document',
  description:
    'The same commands as in the editor; everybody who has the document open sees the change at once. A refused command changes nothing (422, with the command’s reason).',
  'x-policy': 'edit-document',
  request: {
    params: idParam,
    body: body(z.object({ command: z.string().max(100), args: z.unknown() })),
  },
  responses: { 200: json(z.object({ diff: z.array(changeSchema) }), 'What the command changed') },
})

const moved = { 200: json(documentItemSchema, 'As it is now') } as const

export const archiveDocument = route({
  method: 'post',
  path: '/documents/{id}/archive',
  tags: ['documents'],
  summary: 'Put away, out of the list',
  'x-policy': 'trash-document',
  request: { params: idParam },
  responses: moved,
})

export const trashDocument = route({
  method: 'post',
  path: '/documents/{id}/trash',
  tags: ['documents'],
  summary: 'Move to the trash',
  'x-policy': 'trash-document',
  request: { params: idParam },
  responses: moved,
})

export const restoreDocument = route({
  method: 'post',
  path: '/documents/{id}/restore',
  tags: ['documents'],
  summary: 'Bring back from the archive or the trash',
  'x-policy': 'trash-document',
  request: { params: idParam },
  responses: moved,
})

export const purgeDocument = route({
  method: 'delete',
  path: '/documents/{id}',
  tags: ['documents'],
  summary: 'Delete for good; only from the trash',
  'x-policy': 'purge-document',
  request: { params: idParam },
  responses: { 204: { description: 'Gone' } },
})

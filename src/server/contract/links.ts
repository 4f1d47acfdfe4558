import { z } from '@hono/zod-openapi'
import { LINK_GRANTS } from './actions.ts'
import { PASSWORD_LENGTH } from './me.ts'
import { body, idParam, json, route } from './route.ts'
import { lastsDays } from './tokens.ts'

const linkParams = idParam.extend({ linkId: idParam.shape.id })

export const linkSchema = z
  .object({
    id: z.string(),
    /** For whom it is, in its maker’s words. */
    name: z.string(),
    grants: z.enum(LINK_GRANTS).openapi({ description: 'What whoever has it may do' }),
    hasPassword: z.boolean(),
    /** Milliseconds since 1970, as the others. */
    createdAt: z.number().int(),
    /** Null: never. */
    expiresAt: z.number().int().nullable(),
    lastUsedAt: z.number().int().nullable(),
    useCount: z.number().int(),
    /** Those who came by it to comment or edit, by the names they gave, the last seen first. */
    guests: z.array(
      z.object({ userId: z.string(), name: z.string(), cameAt: z.number().int(), seenAt: z.number().int() }),
    ),
  })
  .openapi('ShareLink')
export type LinkItem = z.infer<typeof linkSchema>

export const listLinks = route({
  method: 'get',
  path: '/documents/{id}/links',
  tags: ['sharing'],
  summary: 'The links to a map or a persona for people without an account',
  'x-policy': 'share-document',
  request: { params: idParam },
  responses: { 200: json(z.object({ items: z.array(linkSchema) }), 'The newest first; expired ones too') },
})

export const createLink = route({
  method: 'post',
  path: '/documents/{id}/links',
  tags: ['sharing'],
  summary: 'Make a link to a map or a persona for people without an account',
  description:
    'The link is in this answer and nowhere else. Whoever has it reads the document as it is at that time; by a link to comment or edit they may also do that after they gave a name. A link with a password can’t be embedded.',
  'x-policy': 'share-document',
  request: {
    params: idParam,
    body: body(
      z.object({
        name: z.string().trim().max(100).default(''),
        grants: z.enum(LINK_GRANTS).default('view'),
        days: lastsDays.default(null),
        password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max).optional(),
      }),
    ),
  },
  responses: {
    201: json(
      z.object({
        link: linkSchema,
        path: z.string().openapi({ description: 'Where the document is opened', example: '/s/…' }),
        embedPath: z
          .string()
          .nullable()
          .openapi({ description: 'What a frame shows; null where a password is asked for', example: '/embed/…' }),
      }),
      'The link; its paths are shown this once',
    ),
  },
})

export const revokeLink = route({
  method: 'delete',
  path: '/documents/{id}/links/{linkId}',
  tags: ['sharing'],
  summary: 'Revoke a link',
  'x-policy': 'share-document',
  request: { params: linkParams },
  responses: { 204: { description: 'It opens nothing any more; windows of those who came by it end within a second' } },
})

/** A host as a policy's source names it: `intranet.example.com`, `*.example.com`, `localhost:8080`. */
const host = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*(:\d{1,5})?$/)

export const embeddingSchema = z.object({ hosts: z.array(host).max(20) }).openapi('Embedding')

export const getEmbedding = route({
  method: 'get',
  path: '/workspace/embedding',
  tags: ['sharing'],
  summary: 'The hosts whose pages may show maps of this workspace in a frame',
  'x-policy': 'read-workspace',
  responses: { 200: json(embeddingSchema, 'None as long as none were set') },
})

export const putEmbedding = route({
  method: 'put',
  path: '/workspace/embedding',
  tags: ['sharing'],
  summary: 'Set the hosts whose pages may show maps of this workspace in a frame',
  'x-policy': 'manage-workspace',
  request: { body: body(embeddingSchema) },
  responses: { 200: json(embeddingSchema, 'As it is now') },
})

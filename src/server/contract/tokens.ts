import { z } from '@hono/zod-openapi'
import { body, idParam, json, route } from './route.ts'
import { TOKEN_SCOPES } from './token-scopes.ts'

/** Longest life of a token or a link that is given an end, in days. */
const LONGEST_DAYS = 3650

/** Days from now until something ends; null: never. */
export const lastsDays = z.number().int().min(1).max(LONGEST_DAYS).nullable()

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scope: z.enum(TOKEN_SCOPES),
    /** Milliseconds since 1970, as the others. */
    createdAt: z.number().int(),
    /** Null: never. */
    expiresAt: z.number().int().nullable(),
    /** To the minute; null as long as it was not used. */
    lastUsedAt: z.number().int().nullable(),
  })
  .openapi('Token')
export type TokenItem = z.infer<typeof tokenSchema>

export const listTokens = route({
  method: 'get',
  path: '/tokens',
  tags: ['tokens'],
  summary: 'One’s own API tokens for this workspace',
  'x-policy': 'manage-tokens',
  responses: { 200: json(z.object({ items: z.array(tokenSchema) }), 'The newest first; expired ones too') },
})

export const createToken = route({
  method: 'post',
  path: '/tokens',
  tags: ['tokens'],
  summary: 'Make an API token',
  description:
    'The secret is in this answer and nowhere else. A token works in its maker’s name, in this workspace alone, and never for more than its maker may.',
  'x-policy': 'manage-tokens',
  request: {
    body: body(
      z.object({ name: z.string().trim().min(1).max(100), scope: z.enum(TOKEN_SCOPES), days: lastsDays.default(90) }),
    ),
  },
  responses: {
    201: json(
      z.object({ token: tokenSchema, secret: z.string().openapi({ example: 'polku_…' }) }),
      'The token; its secret is shown this once',
    ),
  },
})

export const revokeToken = route({
  method: 'delete',
  path: '/tokens/{id}',
  tags: ['tokens'],
  summary: 'Revoke an API token',
  'x-policy': 'manage-tokens',
  request: { params: idParam },
  responses: { 204: { description: 'It opens nothing any more' } },
})

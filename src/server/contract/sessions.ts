import { z } from '@hono/zod-openapi'
import { idParam, json, route } from './route.ts'

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

export const sessionSchema = z
  .object({
    id: z.string(),
    /** As the browser names itself; null where it doesn't, or by a name that isn't known. */
    browser: z.string().nullable(),
    system: z.string().nullable(),
    createdAt: time,
    /** To within ten minutes. */
    lastUsedAt: time,
    /** The one of this request. */
    isCurrent: z.boolean(),
  })
  .openapi('Session')

export const listSessions = route({
  method: 'get',
  path: '/me/sessions',
  tags: ['me'],
  summary: 'The browsers where one is signed in',
  'x-policy': 'use-account',
  responses: { 200: json(z.object({ items: z.array(sessionSchema) }), 'The one used last first') },
})

export const endSession = route({
  method: 'delete',
  path: '/me/sessions/{id}',
  tags: ['me'],
  summary: 'Sign a browser out',
  description: 'Answers `confirm-first` without a confirmation (`POST /me/confirmation`), as ending all others does.',
  'x-policy': 'use-account',
  request: { params: idParam },
  responses: { 204: { description: 'Its windows end within a second' } },
})

export const endOtherSessions = route({
  method: 'delete',
  path: '/me/sessions',
  tags: ['me'],
  summary: 'Sign all other browsers out',
  'x-policy': 'use-account',
  responses: { 204: { description: 'Only this one is left' } },
})

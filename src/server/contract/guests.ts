import { z } from '@hono/zod-openapi'
import { documentItemSchema } from './documents.ts'
import { meSchema } from './me.ts'
import { idParam, json, route } from './route.ts'

/** By which link a guest came, wherever somebody is named. */
export const guestLink = z.string().nullable().openapi({
  description:
    'The name of the link by which a guest came, empty where it has none; null for everybody with an account',
})

/** Longest name that a guest can give, in characters. */
export const MAX_GUEST_NAME = 80

export const getGuest = route({
  method: 'get',
  path: '/documents/{id}/guest',
  tags: ['sharing'],
  summary: 'Who one is as the guest of a document, and what one may do there',
  description: 'For those who came by a link; members ask `GET /me`.',
  'x-policy': 'read-document',
  'x-guests': 'only',
  request: { params: idParam },
  responses: { 200: json(meSchema, 'The guest') },
})

export const leaveAsGuest = route({
  method: 'delete',
  path: '/documents/{id}/guest',
  tags: ['sharing'],
  summary: 'Be the guest of a document no longer, in this browser',
  'x-policy': 'read-document',
  'x-guests': 'only',
  request: { params: idParam },
  responses: { 204: { description: 'The link asks for a name again' } },
})

const tables = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))

export const getSurroundings = route({
  method: 'get',
  path: '/documents/{id}/surroundings',
  tags: ['sharing'],
  summary: 'What a document shows of its workspace',
  description: 'The entries of the library that it uses and the personas whose map it is; nothing else of either.',
  'x-policy': 'read-document',
  'x-guests': true,
  request: { params: idParam },
  responses: {
    200: json(
      z.object({ library: tables, personas: z.array(documentItemSchema) }),
      'The library’s tables and the personas',
    ),
  },
})

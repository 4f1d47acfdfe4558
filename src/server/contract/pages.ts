import { z } from '@hono/zod-openapi'
import { API_PATH } from './api.ts'
import { json, route } from './route.ts'

/** What is served beside the API; each with its policy all the same. */

export const health = route({
  method: 'get',
  path: '/health',
  summary: 'Whether it serves',
  'x-policy': 'visit',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'It serves') },
})

/** The first part of a sign-in link's path; behind it comes the secret. */
export const WELCOME_PATH = '/welcome'

export const welcome = route({
  method: 'get',
  path: `${WELCOME_PATH}/{secret}`,
  summary: 'Sign in by a link that works once',
  'x-policy': 'visit',
  request: { params: z.object({ secret: z.string().max(200) }) },
  responses: { 303: { description: 'To the application; where the link does not work, to its sign-in page' } },
})

export const openApi = route({
  method: 'get',
  path: `${API_PATH}/openapi.json`,
  summary: 'This API as OpenAPI 3.1',
  'x-policy': 'visit',
  responses: { 200: json(z.record(z.string(), z.unknown()), 'OpenAPI 3.1') },
})

export const docs = route({
  method: 'get',
  path: `${API_PATH}/docs`,
  summary: 'This API as a page',
  'x-policy': 'visit',
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
})

export const PAGE_ROUTES = [health, welcome, openApi, docs] as const

import { z } from '@hono/zod-openapi'
import { API_PATH } from './api.ts'
import { beginOidc, finishOidc } from './oidc.ts'
import { json, route } from './route.ts'

/** What is served beside the API; each with its policy all the same. */

export const health = route({
  method: 'get',
  path: '/health',
  summary: 'Whether it serves',
  'x-policy': 'visit',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'It serves') },
})

export const ready = route({
  method: 'get',
  path: '/ready',
  summary: 'Whether this node should be sent requests: its database answers',
  'x-policy': 'visit',
  responses: {
    200: json(z.object({ status: z.literal('ready') }), 'It should'),
    503: json(z.object({ status: z.literal('database-unreachable') }), 'It should not'),
  },
})

export const metrics = route({
  method: 'get',
  path: '/metrics',
  summary: 'What the node counts, for Prometheus; from the machine itself or by the operator’s token',
  'x-policy': 'visit',
  responses: { 200: { description: 'Counters', content: { 'text/plain': { schema: z.string() } } } },
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

export const siteScript = route({
  method: 'get',
  path: '/events.js',
  summary: 'What a page of one’s own site loads to send events',
  'x-policy': 'visit',
  responses: { 200: { description: 'A script', content: { 'text/javascript': { schema: z.string() } } } },
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

/** The first part of a share link's path; behind it comes the secret. */
export const LINK_PATH = '/s'
/** The same for what a frame on another site shows. */
export const EMBED_PATH = '/embed'

const linkParams = z.object({ secret: z.string().max(200) })
const htmlPage = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } })

export const openLink = route({
  method: 'get',
  path: `${LINK_PATH}/{secret}`,
  summary: 'Read a map or a persona by a link, without an account',
  description: 'A link to comment or edit asks for a name; with `read` in the query it only shows the page.',
  'x-policy': 'visit',
  request: { params: linkParams, query: z.object({ read: z.string().max(10).optional() }) },
  responses: {
    200: htmlPage('The document as a page that needs no script, or a form that asks for a name'),
    303: { description: 'To the application, for whoever gave a name, or may open the document as themselves' },
    401: htmlPage('The link asks for a password'),
    404: htmlPage('The link opens nothing, or no longer'),
  },
})

export const unlockLink = route({
  method: 'post',
  path: `${LINK_PATH}/{secret}`,
  summary: 'Give a link’s password',
  'x-policy': 'visit',
  request: {
    params: linkParams,
    body: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: z.object({ password: z.string().max(1000) }) } },
    },
  },
  responses: {
    303: { description: 'To the map' },
    403: htmlPage('The password is not right'),
    404: htmlPage('The link opens nothing, or no longer'),
    429: htmlPage('Too many tries'),
  },
})

export const enterByLink = route({
  method: 'post',
  path: `${LINK_PATH}/{secret}/guest`,
  summary: 'Give a name, and comment or edit by a link',
  'x-policy': 'visit',
  request: {
    params: linkParams,
    body: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: z.object({ name: z.string().max(1000) }) } },
    },
  },
  responses: {
    303: { description: 'To the application, which shows the one document' },
    401: htmlPage('The link asks for a password'),
    404: htmlPage('The link opens nothing, or no longer'),
    422: htmlPage('There is no name in it'),
    429: htmlPage('Too many came'),
  },
})

/** Where the application shows a guest their one document. */
export const GUEST_PATH = '/guest'

export const embedByLink = route({
  method: 'get',
  path: `${EMBED_PATH}/{secret}`,
  summary: 'Read a map by a link in a frame of a page whose host the workspace allows',
  'x-policy': 'visit',
  request: { params: linkParams },
  responses: {
    200: htmlPage('The map as a page that needs no script'),
    404: htmlPage('The link opens nothing, or no longer'),
  },
})

export const PAGE_ROUTES = [
  health,
  ready,
  metrics,
  siteScript,
  welcome,
  beginOidc,
  finishOidc,
  openApi,
  docs,
  openLink,
  unlockLink,
  enterByLink,
  embedByLink,
] as const

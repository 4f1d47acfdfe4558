import { z } from '@hono/zod-openapi'
import { route } from './route.ts'

/** Where signing in elsewhere begins. */
export const OIDC_PATH = '/sign-in/oidc'
/** Where the other service sends people back to; it has to be entered there. */
export const OIDC_RETURN_PATH = `${OIDC_PATH}/callback`

export const beginOidc = route({
  method: 'get',
  path: OIDC_PATH,
  summary: 'Go to the other service to sign in',
  'x-policy': 'visit',
  responses: { 303: { description: 'There; or to our own sign-in page, which says what is wrong' } },
})

export const finishOidc = route({
  method: 'get',
  path: OIDC_RETURN_PATH,
  summary: 'Come back from the other service',
  'x-policy': 'visit',
  request: { query: z.looseObject({}) },
  responses: {
    303: { description: 'To the application, signed in; or to the sign-in page, which says what is wrong' },
  },
})

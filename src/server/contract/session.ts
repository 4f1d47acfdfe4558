import { z } from '@hono/zod-openapi'
import { meSchema } from './me.ts'
import { body, json, route } from './route.ts'

export const signIn = route({
  method: 'post',
  path: '/session',
  tags: ['session'],
  summary: 'Sign in with e-mail and password',
  'x-policy': 'visit',
  request: { body: body(z.object({ email: z.string().max(254), password: z.string().max(1000) })) },
  responses: {
    200: json(meSchema, 'Signed in; the session is in a cookie'),
    202: json(
      z.object({ ticket: z.string().openapi({ description: 'For `POST /session/code`, within ten minutes' }) }),
      'The password is right; the account also asks for a code',
    ),
  },
})

export const signInByCode = route({
  method: 'post',
  path: '/session/code',
  tags: ['session'],
  summary: 'Give the code of one’s second factor after the password',
  description: 'A code of the authenticator app, or a recovery code. Each works once.',
  'x-policy': 'visit',
  request: { body: body(z.object({ ticket: z.string().max(200), code: z.string().max(100) })) },
  responses: { 200: json(meSchema, 'Signed in; the session is in a cookie') },
})

export const listWaysIn = route({
  method: 'get',
  path: '/session/ways',
  tags: ['session'],
  summary: 'How one can sign in here',
  'x-policy': 'visit',
  responses: {
    200: json(
      z.object({
        /** Whether a link to a new password can be had by mail. */
        passwordByMail: z.boolean(),
        /** The other service at which one can sign in, at `/sign-in/oidc`; null where none is set. */
        oidc: z.object({ name: z.string() }).nullable(),
        /** Whether anybody has a passkey. */
        byPasskey: z.boolean(),
        /** Nobody has a password yet: the way in is the link that stands in the terminal. */
        byTerminalLink: z.boolean(),
      }),
      'Beside e-mail and password',
    ),
  },
})

export const signOut = route({
  method: 'delete',
  path: '/session',
  tags: ['session'],
  summary: 'Sign out',
  'x-policy': 'visit',
  responses: { 204: { description: 'Signed out; also where nobody was signed in' } },
})

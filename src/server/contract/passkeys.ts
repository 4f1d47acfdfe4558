import { z } from '@hono/zod-openapi'
import { meSchema } from './me.ts'
import { body, json, route } from './route.ts'

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

export const passkeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: time,
    lastUsedAt: time.nullable(),
  })
  .openapi('Passkey')

const name = z.string().trim().min(1).max(100)
/** A credential's id, which can be far longer than ours. */
const params = z.object({ id: z.string().regex(/^[\w-]{1,1400}$/) })

const asked = z.object({
  /** To be given back with the answer, within five minutes, once. */
  ticket: z.string(),
  options: z.record(z.string(), z.unknown()).openapi({ description: 'For the browser (WebAuthn level 3)' }),
})

/** What the browser answered; it is looked at closely where its signature is checked. */
export const passkeyAnswer = z.object({
  ticket: z.string().max(200),
  response: z.looseObject({ id: z.string().max(1400) }),
})

export const askToRegister = route({
  method: 'post',
  path: '/me/passkeys/options',
  tags: ['security'],
  summary: 'Begin to add a passkey',
  'x-policy': 'use-account',
  responses: { 201: json(asked, 'What the browser is to be asked') },
})

export const registerPasskey = route({
  method: 'post',
  path: '/me/passkeys',
  tags: ['security'],
  summary: 'Add a passkey',
  'x-policy': 'use-account',
  request: { body: body(passkeyAnswer.extend({ name })) },
  responses: { 201: json(passkeySchema, 'Added') },
})

export const renamePasskey = route({
  method: 'patch',
  path: '/me/passkeys/{id}',
  tags: ['security'],
  summary: 'Give a passkey another name',
  'x-policy': 'use-account',
  request: { params, body: body(z.object({ name })) },
  responses: { 200: json(passkeySchema, 'As it is now') },
})

export const removePasskey = route({
  method: 'delete',
  path: '/me/passkeys/{id}',
  tags: ['security'],
  summary: 'Remove a passkey',
  'x-policy': 'use-account',
  request: { params },
  responses: { 204: { description: 'It opens nothing any more' } },
})

export const askForPasskey = route({
  method: 'post',
  path: '/session/passkey/options',
  tags: ['session'],
  summary: 'Begin to sign in with a passkey',
  'x-policy': 'visit',
  responses: { 201: json(asked, 'What the browser is to be asked') },
})

export const signInByPasskey = route({
  method: 'post',
  path: '/session/passkey',
  tags: ['session'],
  summary: 'Sign in with a passkey',
  description: 'The device has made sure who holds it, so no second factor is asked for.',
  'x-policy': 'visit',
  request: { body: body(passkeyAnswer) },
  responses: { 200: json(meSchema, 'Signed in; the session is in a cookie') },
})

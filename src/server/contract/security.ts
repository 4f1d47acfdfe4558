import { z } from '@hono/zod-openapi'
import { passkeyAnswer, passkeySchema } from './passkeys.ts'
import { body, json, route } from './route.ts'

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

export const securitySchema = z
  .object({
    /** Null where it is off. */
    secondFactor: z.object({ since: time, recoveryCodesLeft: z.number().int() }).nullable(),
    /** The oldest first. */
    passkeys: z.array(passkeySchema),
    /** The other service’s account that is connected; null where none is. */
    identity: z.object({ name: z.string(), since: time }).nullable(),
    /** Whether one need not give one’s password again before something here changes; it lasts ten minutes. */
    isConfirmed: z.boolean(),
  })
  .openapi('Security')

export const getSecurity = route({
  method: 'get',
  path: '/me/security',
  tags: ['security'],
  summary: 'How one signs in',
  'x-policy': 'use-account',
  responses: { 200: json(securitySchema, 'As it is') },
})

export const confirm = route({
  method: 'post',
  path: '/me/confirmation',
  tags: ['security'],
  summary: 'Give one’s password again, or use one’s passkey, before what concerns signing in can be changed',
  description: 'It holds for ten minutes in this session. What asks for it answers `confirm-first` without it.',
  'x-policy': 'use-account',
  request: {
    body: body(
      z.union([
        z.object({ password: z.string().max(1000) }),
        z.object({ passkey: passkeyAnswer.openapi({ description: 'As for `POST /session/passkey`' }) }),
      ]),
    ),
  },
  responses: { 204: { description: 'Confirmed' } },
})

export const beginSecondFactor = route({
  method: 'post',
  path: '/me/second-factor',
  tags: ['security'],
  summary: 'Begin to set up a second factor',
  description: 'It is off until the first code is given (`PUT`). Asking anew gives another secret.',
  'x-policy': 'use-account',
  responses: {
    201: json(
      z.object({
        secret: z.string().openapi({ description: 'Base32, to be typed into an authenticator app' }),
        url: z.string().openapi({ description: '`otpauth://…`, to be shown as a QR code' }),
      }),
      'For an authenticator app',
    ),
  },
})

const recoveryCodes = json(
  z.object({ recoveryCodes: z.array(z.string()) }),
  'Ten codes, each of which works once in place of the app’s; shown this once',
)

export const confirmSecondFactor = route({
  method: 'put',
  path: '/me/second-factor',
  tags: ['security'],
  summary: 'Turn the second factor on with a first code of the app',
  'x-policy': 'use-account',
  request: { body: body(z.object({ code: z.string().max(100) })) },
  responses: { 200: recoveryCodes },
})

export const removeSecondFactor = route({
  method: 'delete',
  path: '/me/second-factor',
  tags: ['security'],
  summary: 'Turn the second factor off',
  'x-policy': 'use-account',
  responses: { 204: { description: 'It is off' } },
})

export const renewRecoveryCodes = route({
  method: 'post',
  path: '/me/recovery-codes',
  tags: ['security'],
  summary: 'Make new recovery codes; all earlier ones are void',
  'x-policy': 'use-account',
  responses: { 201: recoveryCodes },
})

export const disconnectIdentity = route({
  method: 'delete',
  path: '/me/identity',
  tags: ['security'],
  summary: 'Disconnect the account of another service',
  description:
    'Needs a password or a passkey, by which one signs in from then on. Answers `confirm-first` without a confirmation.',
  'x-policy': 'use-account',
  responses: { 204: { description: 'Disconnected' } },
})

const rulesSchema = z
  .object({
    needsSecondFactor: z.boolean().openapi({ description: 'Whether members without a second factor are kept out' }),
  })
  .openapi('SignInRules')

export const getSignInRules = route({
  method: 'get',
  path: '/workspace/sign-in-rules',
  tags: ['security'],
  summary: 'What the workspace asks of how its members sign in',
  'x-policy': 'read-workspace',
  responses: { 200: json(rulesSchema, 'As it is') },
})

export const putSignInRules = route({
  method: 'put',
  path: '/workspace/sign-in-rules',
  tags: ['security'],
  summary: 'Ask a second factor of every member, or no longer',
  description:
    'Members without one are kept out at once, also with their tokens, until they have set one up: everything answers `second-factor-needed`. A passkey without a password beside it counts, and so does single sign-on. Who asks for it has one.',
  'x-policy': 'manage-workspace',
  request: { body: body(rulesSchema) },
  responses: { 200: json(rulesSchema, 'As it is now') },
})

import { z } from '@hono/zod-openapi'
import { LANGUAGES } from '../../i18n/message.ts'
import { ROLES } from './actions.ts'
import { body, json, route } from './route.ts'

export const THEMES = ['system', 'light', 'dark'] as const

/** Shortest and longest password, in characters (OWASP ASVS 5.0, 6.2.1 and 6.2.9). */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const

export const emailAddress = z.email().max(254)
export const LONGEST_NAME = 200
export const personName = z.string().trim().min(1).max(LONGEST_NAME)
export const workspaceName = z.string().trim().min(1).max(200)
const language = z.enum(LANGUAGES)
export const password = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max)

export const meSchema = z
  .object({
    user: z.object({
      id: z.string(),
      name: z.string(),
      /** Null as long as the person has set none and signs in by link. */
      email: z.string().nullable(),
      hasPassword: z.boolean(),
    }),
    preferences: z.object({ language, theme: z.enum(THEMES) }),
    workspace: z.object({
      id: z.string(),
      name: z.string(),
      libraryId: z.string(),
      /** Milliseconds since 1970; its examples were made in the same moment. */
      createdAt: z.number().int(),
      /** Whether it lets the person in only once they have set up a second factor. */
      asksForSecondFactor: z.boolean(),
    }),
    role: z.enum(ROLES),
    /** All that the person belongs to, this one among them. */
    workspaces: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })),
    /** By which link a guest is here; null for everybody with an account. */
    guest: z.object({ documentId: z.string(), kind: z.string(), linkName: z.string() }).nullable(),
  })
  .openapi('Me')
export type Me = z.infer<typeof meSchema>

export const getMe = route({
  method: 'get',
  path: '/me',
  tags: ['me'],
  summary: 'Who is signed in, where they work and what they prefer',
  'x-policy': 'read-oneself',
  responses: { 200: json(meSchema, 'The person, the workspace and the role in it') },
})

export const patchMe = route({
  method: 'patch',
  path: '/me',
  tags: ['me'],
  summary: 'Change name, language or theme',
  'x-policy': 'use-account',
  request: { body: body(z.object({ name: personName, language, theme: z.enum(THEMES) }).partial()) },
  responses: { 200: json(meSchema, 'As it is now') },
})

export const putCredentials = route({
  method: 'put',
  path: '/me/credentials',
  tags: ['me'],
  summary: 'Set or change e-mail and password',
  description: 'All other sessions of the account end. Who has a password already gives it as `currentPassword`.',
  'x-policy': 'use-account',
  request: {
    body: body(z.object({ email: emailAddress, password, currentPassword: z.string().max(1000).optional() })),
  },
  responses: { 200: json(meSchema, 'As it is now') },
})

export const patchWorkspace = route({
  method: 'patch',
  path: '/workspace',
  tags: ['me'],
  summary: 'Rename the workspace',
  'x-policy': 'manage-workspace',
  request: { body: body(z.object({ name: workspaceName })) },
  responses: { 200: json(meSchema, 'As it is now') },
})

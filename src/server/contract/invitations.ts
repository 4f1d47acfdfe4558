import { z } from '@hono/zod-openapi'
import { ROLES } from './actions.ts'
import { emailAddress, meSchema, password, personName } from './me.ts'
import { GIVEN_ROLES } from './members.ts'
import { body, idParam, json, route } from './route.ts'

/** How long an invitation may hold, in days. */
export const INVITATION_DAYS = { usual: 7, max: 30 } as const

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })
const secret = z.string().max(200)

export const invitationSchema = z
  .object({
    id: z.string(),
    /** Null: for whoever holds the link. */
    email: z.string().nullable(),
    role: z.enum(GIVEN_ROLES),
    /** Null where that person's account is gone. */
    invitedBy: z.object({ userId: z.string(), name: z.string() }).nullable(),
    createdAt: time,
    expiresAt: time,
  })
  .openapi('Invitation')
export type InvitationAnswer = z.infer<typeof invitationSchema>

export const listInvitations = route({
  method: 'get',
  path: '/invitations',
  tags: ['members'],
  summary: 'Invitations that nobody has accepted yet',
  'x-policy': 'manage-members',
  responses: { 200: json(z.object({ items: z.array(invitationSchema) }), 'The newest first') },
})

export const invite = route({
  method: 'post',
  path: '/invitations',
  tags: ['members'],
  summary: 'Invite somebody',
  description: 'With a role that is at most one’s own. Works once; hand the link over yourself.',
  'x-policy': 'manage-members',
  request: {
    body: body(
      z.object({
        role: z.enum(GIVEN_ROLES),
        email: emailAddress.optional().openapi({ description: 'Then only an account with this address can accept it' }),
        days: z.number().int().min(1).max(INVITATION_DAYS.max).default(INVITATION_DAYS.usual),
      }),
    ),
  },
  responses: {
    201: json(
      invitationSchema.extend({
        secret: z.string().openapi({ description: 'The page is `/join#<secret>`' }),
        isMailed: z.boolean().openapi({ description: 'A link is also on its way to the address' }),
      }),
      'The secret is shown this once',
    ),
  },
})

export const withdrawInvitation = route({
  method: 'delete',
  path: '/invitations/{id}',
  tags: ['members'],
  summary: 'Take an invitation back',
  'x-policy': 'manage-members',
  request: { params: idParam },
  responses: { 204: { description: 'It no longer works' } },
})

export const readInvitation = route({
  method: 'post',
  path: '/invitations/read',
  tags: ['members'],
  summary: 'What an invitation is to',
  'x-policy': 'visit',
  request: { body: body(z.object({ secret })) },
  responses: {
    200: json(
      z.object({
        workspaceId: z.string(),
        workspace: z.string(),
        role: z.enum(ROLES),
        email: z.string().nullable(),
        invitedBy: z.string().nullable(),
        expiresAt: time,
      }),
      'For whoever holds the link',
    ),
  },
})

export const acceptInvitation = route({
  method: 'post',
  path: '/invitations/accept',
  tags: ['members'],
  summary: 'Accept an invitation with the account that is signed in',
  'x-policy': 'choose-workspace',
  request: { body: body(z.object({ secret })) },
  responses: { 200: json(meSchema, 'In the workspace') },
})

export const joinByInvitation = route({
  method: 'post',
  path: '/invitations/join',
  tags: ['members'],
  summary: 'Accept an invitation with a new account',
  'x-policy': 'visit',
  request: { body: body(z.object({ secret, name: personName, email: emailAddress, password })) },
  responses: { 201: json(meSchema, 'Signed in, in the workspace; the session is in a cookie') },
})

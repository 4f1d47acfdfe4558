import { z } from '@hono/zod-openapi'
import { ROLES } from './actions.ts'
import { password } from './me.ts'
import { body, idParam, json, route } from './route.ts'

/** Roles that can be given; there is one owner, and owning is handed over. */
export const GIVEN_ROLES = [
  'viewer',
  'commenter',
  'editor',
  'admin',
] as const satisfies readonly (typeof ROLES)[number][]

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })

export const memberSchema = z
  .object({
    userId: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    /** Null for who has set none, and for everybody but oneself where one is no administrator. */
    email: z.string().nullable(),
    joinedAt: time,
  })
  .openapi('Member')
export type MemberAnswer = z.infer<typeof memberSchema>

const listedMember = memberSchema.extend({
  /** Null for everybody but oneself where one is no administrator. */
  hasSecondFactor: z.boolean().nullable(),
})

export const listMembers = route({
  method: 'get',
  path: '/members',
  tags: ['members'],
  summary: 'Who belongs to the workspace',
  'x-policy': 'read-members',
  responses: { 200: json(z.object({ items: z.array(listedMember) }), 'The oldest first') },
})

export const changeRole = route({
  method: 'patch',
  path: '/members/{id}',
  tags: ['members'],
  summary: 'Give a member another role',
  description:
    'At most one’s own. The owner’s role changes by handing over alone. Open windows follow within a second.',
  'x-policy': 'manage-members',
  request: { params: idParam, body: body(z.object({ role: z.enum(GIVEN_ROLES) })) },
  responses: { 200: json(memberSchema, 'As it is now') },
})

export const removeMember = route({
  method: 'delete',
  path: '/members/{id}',
  tags: ['members'],
  summary: 'Remove a member',
  description: 'Open windows end within a second. What the person made stays.',
  'x-policy': 'manage-members',
  request: { params: idParam },
  responses: { 204: { description: 'Removed' } },
})

export const makePasswordLink = route({
  method: 'post',
  path: '/members/{id}/password-link',
  tags: ['members'],
  summary: 'A link with which a member sets a new password',
  description:
    'Works once, for a day; hand it over yourself. Only for members whose role is below one’s own in every workspace that they belong to, since it is a way into all of these.',
  'x-policy': 'manage-members',
  request: { params: idParam },
  responses: {
    201: json(
      z.object({
        secret: z.string().openapi({ description: 'The page is `/new-password#<secret>`' }),
        expiresAt: time,
      }),
      'Shown once',
    ),
  },
})

export const resetSecondFactor = route({
  method: 'delete',
  path: '/members/{id}/second-factor',
  tags: ['members'],
  summary: 'Turn a member’s second factor off, where they lost it',
  description:
    'They sign in with their password alone until they set it up anew. Only for members whose role is below one’s own in every workspace that they belong to.',
  'x-policy': 'manage-members',
  request: { params: idParam },
  responses: { 204: { description: 'It is off, also where it was' } },
})

export const resetPassword = route({
  method: 'post',
  path: '/password-reset',
  tags: ['session'],
  summary: 'Set a new password with the secret of a link',
  description: 'Every session of the account ends.',
  'x-policy': 'visit',
  request: { body: body(z.object({ secret: z.string().max(200), password })) },
  responses: { 204: { description: 'Set; sign in with it' } },
})

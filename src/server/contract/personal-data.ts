import { z } from '@hono/zod-openapi'
import { body, idParam, json, route } from './route.ts'

const workspace = z.object({ id: z.string(), name: z.string() })

export const outlookSchema = z
  .object({
    /** Owned together with others: to be handed over first. */
    toHandOver: z.array(workspace),
    /** Nobody else is in them: erased with the person. */
    goWithThem: z.array(workspace),
    isLastAccount: z.boolean(),
    /** What is to be given as `confirm`: the e-mail address, or the name of whoever has none. */
    confirm: z.string(),
  })
  .openapi('ErasureOutlook')

export const exportMe = route({
  method: 'get',
  path: '/me/export',
  tags: ['me'],
  summary: 'Everything that is kept about oneself',
  description:
    'Account, memberships, sessions, tokens and links, comments, mentions, tasks, lines of the audit log, and by document what one wrote. Without secrets.',
  'x-policy': 'own-data',
  responses: {
    200: { description: 'As a file', content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } } },
  },
})

export const getErasure = route({
  method: 'get',
  path: '/me/erasure',
  tags: ['me'],
  summary: 'What erasing oneself takes along, and what stands in its way',
  'x-policy': 'own-data',
  responses: { 200: json(outlookSchema, 'Nothing is erased by asking') },
})

export const eraseMe = route({
  method: 'post',
  path: '/me/erasure',
  tags: ['me'],
  summary: 'Erase oneself',
  description:
    'The account, its sessions, tokens and memberships end at once. What one wrote stays as nobody’s. Who owns a workspace together with others hands it over first.',
  'x-policy': 'own-data',
  request: { body: body(z.object({ confirm: z.string().max(300), password: z.string().max(1000).optional() })) },
  responses: { 204: { description: 'Erased, and signed out' } },
})

export const eraseMember = route({
  method: 'post',
  path: '/members/{id}/erasure',
  tags: ['members'],
  summary: 'Remove a member and erase them from the workspace',
  description:
    'What they wrote stays as nobody’s. Whoever belongs to no other workspace is erased with their account. `confirm` is the member’s name. Answers `confirm-first` without a confirmation (`POST /me/confirmation`).',
  'x-policy': 'manage-members',
  request: { params: idParam, body: body(z.object({ confirm: z.string().max(300) })) },
  responses: { 204: { description: 'Erased' } },
})

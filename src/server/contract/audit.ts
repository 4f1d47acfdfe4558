import { z } from '@hono/zod-openapi'
import { guestLink } from './guests.ts'
import { json, route } from './route.ts'

/** Everything that is written into the audit log. In words: `members.audit.<action>`. */
export const AUDIT_ACTIONS = [
  'workspace-made',
  'workspace-renamed',
  'workspace-handed-over',
  'member-invited',
  'invitation-withdrawn',
  'member-joined',
  'member-left',
  'member-removed',
  'role-changed',
  'password-link-made',
  'password-mail-asked',
  'password-reset',
  'password-changed',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'recovery-codes-made',
  'recovery-code-used',
  'identity-connected',
  'identity-disconnected',
  'passkey-added',
  'passkey-removed',
  'signed-in',
  'new-browser',
  'sign-in-failed',
  'signed-out',
  'session-ended',
  'token-made',
  'token-revoked',
  'link-made',
  'link-revoked',
  'guest-came',
  'guest-left',
  'link-password-wrong',
  'access-refused',
  'audit-exported',
  'data-exported',
  'person-erased',
  'retention-changed',
  'events-imported',
  'events-dropped',
  'events-erased',
  'sign-in-rules-changed',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

const person = z.object({ userId: z.string(), name: z.string().nullable(), guest: guestLink })

export const auditEntrySchema = z
  .object({
    id: z.number().int(),
    at: z.number().int().openapi({ description: 'Milliseconds since 1970' }),
    /** Null: nobody who is known. The name is null where the account is gone. */
    actor: person.nullable(),
    action: z.string(),
    /** Id of what it was done to. */
    target: z.string().nullable(),
    /** The name where the target is a person whose account is there. */
    targetName: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')
export type AuditEntryAnswer = z.infer<typeof auditEntrySchema>

/** Milliseconds since 1970; what a date can hold. */
const time = z.coerce.number().int().min(0).max(8.64e15)

const filter = {
  action: z.enum(AUDIT_ACTIONS).optional(),
  actor: z.string().max(64).optional().openapi({ description: 'Id of who did it' }),
  since: time.optional().openapi({ description: 'Not before this moment' }),
  until: time.optional().openapi({ description: 'Before this moment' }),
}

export const listAudit = route({
  method: 'get',
  path: '/audit',
  tags: ['audit'],
  summary: 'Who did what that concerns access',
  'x-policy': 'read-audit',
  request: {
    query: z.object({
      ...filter,
      limit: z.coerce.number().int().min(1).max(200).default(50),
      before: z.coerce.number().int().min(1).optional().openapi({ description: '`next` of the page before' }),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(auditEntrySchema), next: z.number().int().nullable() }),
      'One page, the newest first; `next` is null on the last',
    ),
  },
})

export const exportAudit = route({
  method: 'get',
  path: '/audit/export',
  tags: ['audit'],
  summary: 'The audit log as CSV',
  description: 'All of it, the newest first. No cell is taken for a formula.',
  'x-policy': 'read-audit',
  request: { query: z.object(filter) },
  responses: { 200: { description: 'A table', content: { 'text/csv': { schema: z.string() } } } },
})

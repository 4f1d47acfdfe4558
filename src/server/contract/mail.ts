import { z } from '@hono/zod-openapi'
import { body, json, route } from './route.ts'

export const mailChoiceSchema = z
  .object({
    /** False where whoever runs this Polku has set no SMTP server. */
    isOffered: z.boolean(),
    /** Whether the person wants mails about mentions, answers and tasks. */
    isWanted: z.boolean(),
  })
  .openapi('MailChoice')

export const getMailChoice = route({
  method: 'get',
  path: '/me/mail',
  tags: ['me'],
  summary: 'Whether one gets mails about mentions, answers and tasks',
  'x-policy': 'use-account',
  responses: { 200: json(mailChoiceSchema, 'What is chosen') },
})

export const putMailChoice = route({
  method: 'put',
  path: '/me/mail',
  tags: ['me'],
  summary: 'Choose whether one gets mails about mentions, answers and tasks',
  'x-policy': 'use-account',
  request: { body: body(z.object({ isWanted: z.boolean() })) },
  responses: { 200: json(mailChoiceSchema, 'As it is now') },
})

export const mailPassword = route({
  method: 'post',
  path: '/password-mail',
  tags: ['session'],
  summary: 'Have a link to a new password sent to one’s address',
  description:
    'The answer is the same whether an account has the address or not. The link works once, for an hour. Refused as `no-mail` where no SMTP server is set.',
  'x-policy': 'visit',
  request: { body: body(z.object({ email: z.email().max(254) })) },
  responses: { 204: { description: 'If an account has the address, the mail is on its way' } },
})

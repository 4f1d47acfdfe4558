import { z } from '@hono/zod-openapi'
import { ANCHOR_KINDS, MAX_ANCHOR_WORDS } from '../../domain/comments/anchor.ts'
import { MAX_COMMENT_LENGTH } from '../../domain/comments/mentions.ts'
import { MADE_KINDS } from './documents.ts'
import { guestLink } from './guests.ts'
import { body, idParam, json, route } from './route.ts'

/** Which threads: `mine` where one takes part, `mentions` where one is mentioned, `tasks` those that are one. */
export const THREAD_FILTERS = ['all', 'open', 'resolved', 'mine', 'mentions', 'tasks'] as const
/** Most comments that a document can have, deleted ones included. */
export const MAX_COMMENTS = 5000
const MAX_READ_AT_ONCE = 200

const time = z.number().int().openapi({ description: 'Milliseconds since 1970' })
const person = z.object({ userId: z.string(), name: z.string(), guest: guestLink }).openapi('Person')
export type PersonAnswer = z.infer<typeof person>
const text = z
  .string()
  .trim()
  .min(1)
  .max(MAX_COMMENT_LENGTH)
  .openapi({ description: 'Plain; a member is mentioned as `@[userId]`' })
const day = z.iso.date().openapi({ example: '2027-05-31' })

const commentSchema = z
  .object({
    id: z.string(),
    author: person.nullable().openapi({ description: 'Null: the account is gone' }),
    text: z.string(),
    createdAt: time,
    editedAt: time.nullable(),
    mentions: z.array(person).openapi({ description: 'Those whom the text mentions, by name' }),
  })
  .openapi('Comment')

const threadSchema = z
  .object({
    id: z.string(),
    anchor: z.object({
      kind: z.enum(ANCHOR_KINDS),
      recordId: z.string(),
      words: z.string().openapi({ description: 'What the record said when the thread began; it may be gone by now' }),
    }),
    createdAt: time,
    resolvedAt: time.nullable(),
    resolvedBy: person.nullable(),
    task: z.object({ assignee: person.nullable(), dueOn: day.nullable(), doneAt: time.nullable() }).nullable(),
    comments: z.array(commentSchema),
  })
  .openapi('Thread')
export type ThreadAnswer = z.infer<typeof threadSchema>

const threadParams = idParam.extend({ threadId: z.string().regex(/^[\w-]{1,64}$/) })
const commentParams = threadParams.extend({ commentId: z.string().regex(/^[\w-]{1,64}$/) })
const changed = { 200: json(threadSchema, 'The thread as it is now') } as const

export const listComments = route({
  method: 'get',
  path: '/documents/{id}/comments',
  tags: ['comments'],
  summary: 'Conversations about a map or a persona, the oldest first',
  'x-policy': 'read-document',
  'x-guests': true,
  request: { params: idParam, query: z.object({ show: z.enum(THREAD_FILTERS).default('all') }) },
  responses: { 200: json(z.object({ threads: z.array(threadSchema) }), 'The threads') },
})

export const listMentionable = route({
  method: 'get',
  path: '/documents/{id}/comments/members',
  tags: ['comments'],
  summary: 'Who can be mentioned and given tasks: those who may open the document',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: { params: idParam },
  responses: { 200: json(z.object({ members: z.array(person) }), 'By name') },
})

export const beginThread = route({
  method: 'post',
  path: '/documents/{id}/comments',
  tags: ['comments'],
  summary: 'Begin a conversation about the document or a record of it',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: {
    params: idParam,
    body: body(
      z.object({
        anchor: z.object({
          kind: z.enum(ANCHOR_KINDS),
          recordId: z
            .string()
            .regex(/^[\w\-:.]{0,200}$/)
            .default(''),
          words: z.string().max(MAX_ANCHOR_WORDS).default(''),
        }),
        text,
      }),
    ),
  },
  responses: { 201: json(threadSchema, 'Begun') },
})

export const replyToThread = route({
  method: 'post',
  path: '/documents/{id}/comments/{threadId}/replies',
  tags: ['comments'],
  summary: 'Answer in a conversation',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: { params: threadParams, body: body(z.object({ text })) },
  responses: { 201: json(threadSchema, 'The thread as it is now') },
})

export const changeThread = route({
  method: 'patch',
  path: '/documents/{id}/comments/{threadId}',
  tags: ['comments'],
  summary: 'Resolve, reopen, make a task of it or change the task',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: {
    params: threadParams,
    body: body(
      z
        .object({
          resolved: z.boolean(),
          task: z
            .object({
              assigneeId: z.string().max(64).nullable().default(null),
              dueOn: day.nullable().default(null),
              done: z.boolean().default(false),
            })
            .nullable()
            .openapi({ description: 'Null: no task any more' }),
        })
        .partial(),
    ),
  },
  responses: changed,
})

export const editComment = route({
  method: 'patch',
  path: '/documents/{id}/comments/{threadId}/replies/{commentId}',
  tags: ['comments'],
  summary: 'Change the words of one’s own comment',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: { params: commentParams, body: body(z.object({ text })) },
  responses: changed,
})

export const deleteComment = route({
  method: 'delete',
  path: '/documents/{id}/comments/{threadId}/replies/{commentId}',
  tags: ['comments'],
  summary: 'Delete one’s own comment; administrators delete any',
  description: 'The conversation goes with its last comment.',
  'x-policy': 'comment-document',
  'x-guests': true,
  request: { params: commentParams },
  responses: { 204: { description: 'Deleted' } },
})

const inboxItemSchema = z
  .object({
    id: z.string(),
    reason: z
      .enum(['mention', 'reply', 'task', 'owner'])
      .openapi({ description: '`owner`: the workspace was handed over to me' }),
    threadId: z.string().nullable().openapi({ description: 'Null where it concerns the workspace' }),
    document: z.object({ id: z.string(), kind: z.enum([...MADE_KINDS, 'library']), title: z.string() }).nullable(),
    actor: person.nullable(),
    text: z.string(),
    mentions: z.array(person),
    createdAt: time,
    isRead: z.boolean(),
  })
  .openapi('InboxItem')
export type InboxItemAnswer = z.infer<typeof inboxItemSchema>

export const getInbox = route({
  method: 'get',
  path: '/inbox',
  tags: ['comments'],
  summary: 'What concerns me: mentions, answers where I take part, tasks and workspaces that I was given',
  'x-policy': 'read-workspace',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }) },
  responses: {
    200: json(z.object({ items: z.array(inboxItemSchema), unread: z.number().int() }), 'The newest first'),
  },
})

export const markInbox = route({
  method: 'post',
  path: '/inbox/read',
  tags: ['comments'],
  summary: 'Mark as read, or as unread again',
  'x-policy': 'read-workspace',
  request: {
    body: body(
      z.object({
        items: z.union([z.literal('all'), z.array(z.string().max(64)).max(MAX_READ_AT_ONCE)]),
        read: z.boolean().default(true),
      }),
    ),
  },
  responses: { 200: json(z.object({ unread: z.number().int() }), 'How many are unread now') },
})

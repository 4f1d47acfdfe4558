import { z } from '@hono/zod-openapi'
import { ROLES } from './actions.ts'
import { meSchema, workspaceName } from './me.ts'
import { body, idParam, json, route } from './route.ts'

/**
 * Names the workspace that a request concerns, where a person belongs to several: two tabs can stand in two workspaces.
 * Without it, it is the one that the person entered last.
 */
export const WORKSPACE_HEADER = 'polku-workspace'

export const listWorkspaces = route({
  method: 'get',
  path: '/workspaces',
  tags: ['workspaces'],
  summary: 'The workspaces that one belongs to',
  'x-policy': 'choose-workspace',
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(ROLES) })) }),
      'The one where the person works first, then the oldest',
    ),
  },
})

export const createWorkspace = route({
  method: 'post',
  path: '/workspaces',
  tags: ['workspaces'],
  summary: 'Make a workspace of one’s own, with examples, and go there',
  'x-policy': 'choose-workspace',
  request: { body: body(z.object({ name: workspaceName.optional() })) },
  responses: { 201: json(meSchema, 'As it is now') },
})

export const enterWorkspace = route({
  method: 'post',
  path: '/workspaces/{id}/enter',
  tags: ['workspaces'],
  summary: 'Work in another workspace',
  'x-policy': 'choose-workspace',
  request: { params: idParam },
  responses: { 200: json(meSchema, 'As it is now') },
})

export const findWorkspace = route({
  method: 'get',
  path: '/documents/{id}/workspace',
  tags: ['workspaces'],
  summary: 'To which workspace a document belongs',
  'x-policy': 'read-document',
  request: { params: idParam },
  responses: { 200: json(z.object({ workspaceId: z.string() }), 'One of those that the person belongs to') },
})

export const leaveWorkspace = route({
  method: 'post',
  path: '/workspace/leave',
  tags: ['workspaces'],
  summary: 'Leave the workspace',
  description: 'Its owner hands it over first.',
  'x-policy': 'leave-workspace',
  responses: { 204: { description: 'Left' } },
})

export const handOverWorkspace = route({
  method: 'post',
  path: '/workspace/owner',
  tags: ['workspaces'],
  summary: 'Hand the workspace over to another member',
  description:
    'There is one owner always; who was it becomes an administrator. Who owns it now is told. Answers `confirm-first` without a confirmation.',
  'x-policy': 'hand-over-workspace',
  request: { body: body(z.object({ userId: z.string().max(64) })) },
  responses: { 200: json(meSchema, 'As it is now') },
})

import { retentionSchema } from '../../domain/retention.ts'
import { body, json, route } from './route.ts'

const schema = retentionSchema.openapi('Retention')

export const getRetention = route({
  method: 'get',
  path: '/workspace/retention',
  tags: ['workspaces'],
  summary: 'For how many days the workspace keeps its trash, automatic versions and audit log',
  description: 'Null: for ever. What is older is removed once a day.',
  'x-policy': 'read-workspace',
  responses: { 200: json(schema, 'In days') },
})

export const putRetention = route({
  method: 'put',
  path: '/workspace/retention',
  tags: ['workspaces'],
  summary: 'Set for how many days the workspace keeps things',
  'x-policy': 'manage-workspace',
  request: { body: body(schema) },
  responses: { 200: json(schema, 'As it is now') },
})

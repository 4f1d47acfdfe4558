import { z } from '@hono/zod-openapi'
import { json, route } from './route.ts'

export const getMapSchema = route({
  method: 'get',
  path: '/schema/map',
  tags: ['service'],
  summary: 'The JSON Schema of a map’s file',
  'x-policy': 'visit',
  responses: { 200: json(z.record(z.string(), z.unknown()), 'JSON Schema 2020-12') },
})

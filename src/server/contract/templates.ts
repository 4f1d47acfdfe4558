import { z } from '@hono/zod-openapi'
import { json, route } from './route.ts'

const templateSchema = z
  .object({
    id: z.string(),
    kind: z.literal('map'),
    /** `lifecycle`: stages alone; `industry`: lanes filled with examples. */
    group: z.enum(['lifecycle', 'industry']),
    title: z.string(),
    description: z.string(),
    /** Of lifecycles; empty for industries. */
    stages: z.array(z.string()),
  })
  .openapi('Template')

export const listTemplates = route({
  method: 'get',
  path: '/templates',
  tags: ['templates'],
  summary: 'What a new map can begin with, in the reader’s language',
  'x-policy': 'read-workspace',
  responses: { 200: json(z.object({ items: z.array(templateSchema) }), 'All templates') },
})

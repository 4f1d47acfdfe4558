import { z } from '@hono/zod-openapi'
import { idParam, json, route } from './route.ts'

const touchpoint = z.object({
  key: z.string().openapi({ description: 'What the touchpoint is: an entry of the library, or a name' }),
  cardId: z.string().openapi({ description: 'Its first card with a feeling, in that map' }),
  feeling: z
    .number()
    .openapi({ description: 'The mean of all personas, as a share of that map’s scale; 1 is the best' }),
})

export const listJudgements = route({
  method: 'get',
  path: '/documents/{id}/judgements',
  tags: ['documents'],
  summary: 'How other maps judge the touchpoints of this one',
  description:
    'Of the workspace’s active maps, those that show what is today, as this one does, have a touchpoint in common with it and say how it feels.',
  'x-policy': 'read-document',
  request: { params: idParam },
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), touchpoints: z.array(touchpoint) })) }),
      'The maps last changed first',
    ),
  },
})

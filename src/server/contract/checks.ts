import { z } from '@hono/zod-openapi'
import { exactObject } from '../../domain/exact-object.ts'
import { anyObject, body, idParam, json, route } from './route.ts'

/** What a map is held against: a data set, and which part of it by which names. */
export function heldAgainst(dataSet: string) {
  return body(
    exactObject({
      dataSet: z
        .string()
        .max(64)
        .optional()
        .openapi({ description: `${dataSet}. Default: the one that was chosen for the map` }),
      parameters: anyObject.default({}),
    }),
  )
}

export const checkMap = route({
  method: 'post',
  path: '/documents/{id}/check',
  tags: ['documents'],
  summary: 'Lay a data set over a map',
  description:
    'Each journey against the map as the expected order: the share that goes as drawn, what is left out, added, out of order and repeated, and where journeys stop. What may be left out, alternatives and what may come again are as the map says; events show a column by their names and by the data set’s rules, unless a `mapping` is given. `parameters` are those of the analysis `check` without `expected`. With `Accept: application/x-ndjson` it tells how much is done, as an analysis does.',
  'x-policy': 'read-document',
  'x-reads': true,
  request: {
    params: idParam,
    body: heldAgainst('The data set’s id'),
  },
  responses: {
    200: json(
      z.record(z.string(), z.unknown()),
      'What the analysis `check` says, with the titles of steps, and of those that no event shows',
    ),
  },
})

import { z } from '@hono/zod-openapi'
import { heldAgainst } from './checks.ts'
import { idParam, json, route } from './route.ts'

/** Asked for in place of a data set: what the map says of itself. */
export const NO_DATA_SET = 'none'

const finding = z
  .object({
    id: z.string().openapi({ description: 'For the commands `finding.dismiss` and `finding.bringBack`' }),
    kind: z.string(),
    severity: z.number().openapi({ description: 'From 0, worth knowing, to 1, first of all' }),
    place: z
      .array(z.string())
      .openapi({ description: 'Ids of the map’s records, the one to go to first; empty: none' }),
    title: z.string().openapi({ description: 'What kind it is, in the reader’s language' }),
    about: z.string().openapi({ description: 'The step, stage, card or event, by name' }),
    message: z.string().openapi({ description: 'Why it is one, in the reader’s language' }),
    reason: z.record(z.string(), z.unknown()).openapi({ description: 'The figures of it' }),
  })
  .openapi('Finding')

export const listFindings = route({
  method: 'post',
  path: '/documents/{id}/findings',
  tags: ['documents'],
  summary: 'What in a map is worth a look, the gravest first',
  description:
    'What the map says of itself, how other maps judge its touchpoints, and, with events, where journeys depart from it. Events show a column by their names and by the data set’s rules; what may be left out, alternatives and what may come again are as the map says. `parameters` say which part of the events is looked at, and by which names, as for every analysis: `filter`, `splitHistories`, `sessionGapMs`, `mapping`, `namedBy`.',
  'x-policy': 'read-document',
  'x-reads': true,
  request: {
    params: idParam,
    body: heldAgainst(`The data set’s id, or \`${NO_DATA_SET}\``),
  },
  responses: {
    200: json(
      z.object({
        dataSet: z
          .object({ id: z.string(), name: z.string(), journeys: z.int() })
          .nullable()
          .openapi({ description: 'Null: no events, or none of them shows a column of the map' }),
        open: z.array(finding),
        dismissed: z.array(
          finding
            .extend({ why: z.string(), personId: z.string(), dismissedAt: z.number() })
            .openapi('DismissedFinding'),
        ),
      }),
      'The findings, each with its reason',
    ),
  },
})

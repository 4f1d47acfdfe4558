import { z } from '@hono/zod-openapi'
import { EXPORTED_KINDS } from '../../formats/export/exporter.ts'
import { json, route } from './route.ts'

export const getSchema = route({
  method: 'get',
  path: '/schema/{kind}',
  tags: ['service'],
  summary: 'The JSON Schema of a map’s or a persona’s file',
  'x-policy': 'visit',
  request: { params: z.object({ kind: z.enum(['map', 'persona']) }) },
  responses: { 200: json(z.record(z.string(), z.unknown()), 'JSON Schema 2020-12') },
})

export const formatsSchema = z.object({
  imports: z.array(z.object({ name: z.string(), extensions: z.array(z.string()) })),
  exports: z.array(
    z.object({
      name: z.string(),
      extension: z.string(),
      mime: z.string(),
      kinds: z.array(z.enum(EXPORTED_KINDS)).openapi({ description: 'What it can hold' }),
    }),
  ),
})
export type Formats = z.infer<typeof formatsSchema>

export const listFormats = route({
  method: 'get',
  path: '/formats',
  tags: ['service'],
  summary: 'Formats that can be read and written',
  'x-policy': 'visit',
  responses: { 200: json(formatsSchema, 'Their names; labels are the messages `format.<name>`') },
})

export const listCommands = route({
  method: 'get',
  path: '/commands/{kind}',
  tags: ['service'],
  summary: 'The commands that a kind of document takes, each with the JSON Schema of its arguments',
  'x-policy': 'visit',
  request: { params: z.object({ kind: z.enum(['map', 'persona', 'library']) }) },
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ command: z.string(), args: z.record(z.string(), z.unknown()) })) }),
      'In the order in which they are written down',
    ),
  },
})

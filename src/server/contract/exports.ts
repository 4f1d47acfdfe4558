import { z } from '@hono/zod-openapi'
import { ORIENTATIONS, PAPERS, SHEETS } from '../../formats/export/exporter.ts'
import { noteSchema } from './imports.ts'
import { json, route } from './route.ts'

const params = z.object({ id: z.string().regex(/^[\w\-:.]{1,64}$/), format: z.string().regex(/^[a-z0-9-]{1,40}$/) })

const query = z.object({
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .optional()
    .openapi({ description: 'Language of the words that the exporter adds; default: the document’s own' }),
  theme: z.enum(['light', 'dark']).optional(),
  paper: z.enum(PAPERS).optional(),
  orientation: z.enum(ORIENTATIONS).optional(),
  sheet: z
    .enum(SHEETS)
    .optional()
    .openapi({ description: 'What of a persona is drawn: its profile (the default) or its empathy map' }),
  pages: z.enum(['one', 'several']).optional(),
  width: z.coerce.number().int().min(16).max(20_000).optional().openapi({ description: 'Pixels, for pictures' }),
})

export const exportDocument = route({
  method: 'get',
  path: '/documents/{id}/export/{format}',
  tags: ['exports'],
  summary: 'A map or a persona in another format, as a download',
  description:
    'Maps can be had in every format, personas in those that `GET /formats` names for them. The header `Polku-Lost` counts what the format could not carry; the report says what.',
  'x-policy': 'read-document',
  request: { params, query },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } } },
})

export const reportExport = route({
  method: 'get',
  path: '/documents/{id}/export/{format}/report',
  tags: ['exports'],
  summary: 'What a format could not carry, without the file',
  'x-policy': 'read-document',
  request: { params, query },
  responses: {
    200: json(
      z.object({ format: z.string(), mime: z.string(), size: z.number().int(), notes: z.array(noteSchema) }),
      'What would be lost or changed',
    ),
  },
})

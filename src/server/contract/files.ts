import { z } from '@hono/zod-openapi'
import { idParam, json, route } from './route.ts'

/** Largest upload, in bytes. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024

export const fileSchema = z
  .object({
    id: z.string(),
    mime: z.string(),
    /** In pixels. */
    width: z.number().int(),
    height: z.number().int(),
    size: z.number().int().openapi({ description: 'Bytes' }),
    url: z.string(),
  })
  .openapi('File')
export type FileAnswer = z.infer<typeof fileSchema>

export const uploadFile = route({
  method: 'post',
  path: '/files',
  tags: ['files'],
  summary: 'Upload an image',
  description:
    'PNG, JPEG, WebP, AVIF, GIF or SVG, at most 10 MB and 50 megapixels. It is drawn anew: metadata (place, camera, author) and scripts do not survive, and neither edge is longer than 2,560 pixels.',
  'x-policy': 'upload-file',
  'x-max-body': UPLOAD_LIMIT + 64 * 1024,
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: { 201: json(fileSchema, 'Stored') },
})

export const getFile = route({
  method: 'get',
  path: '/files/{id}',
  tags: ['files'],
  summary: 'An image',
  'x-policy': 'read-file',
  'x-guests': true,
  request: { params: idParam },
  responses: {
    200: { description: 'Its bytes; they never change', content: { 'image/*': { schema: z.string() } } },
  },
})

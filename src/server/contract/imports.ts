import { z } from '@hono/zod-openapi'
import { LIMITS } from '../../formats/import/limits.ts'
import { documentItemSchema } from './documents.ts'
import { json, route } from './route.ts'

/** Largest file that is read, in bytes. */
const IMPORT_LIMIT = LIMITS.fileBytes

/** Something that is not carried over whole, or that one should know. */
export const noteSchema = z
  .object({
    severity: z.enum(['lost', 'changed', 'info']),
    reason: z.string(),
    at: z.string().optional(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi('TransferNote')
export type TransferNoteAnswer = z.infer<typeof noteSchema>

const sent = z.object({
  /** A file, or the text that was pasted. */
  file: z.union([z.instanceof(File), z.string()]).openapi({ type: 'string', format: 'binary' }),
  /** The name of a file that was pasted or comes without one. */
  name: z.string().max(300).optional(),
  /** The format's name; without it the beginning of the file tells. */
  format: z.string().max(40).optional(),
  /** BCP 47 tag for a file that does not say its language. */
  language: z.string().max(35).optional(),
  /** JSON: what only this format understands, such as which column holds the stage. */
  settings: z.string().max(1_000_000).optional(),
})

const request = {
  body: { required: true, content: { 'multipart/form-data': { schema: sent } } },
} as const

const personaPreviewSchema = z
  .object({
    name: z.string(),
    /** What its face is drawn from. */
    avatarSeed: z.string(),
    /** The portrait of a persona that is here already; empty: none. */
    portraitId: z.string(),
  })
  .openapi('ImportedPersona')
export type PersonaPreview = z.infer<typeof personaPreviewSchema>

const mapPreviewSchema = z
  .object({
    title: z.string(),
    language: z.string(),
    stages: z.array(z.string()),
    steps: z.number().int(),
    lanes: z.array(z.object({ kind: z.string(), title: z.string(), cards: z.number().int() })),
    cards: z.number().int(),
    points: z.number().int(),
    personas: z.array(personaPreviewSchema),
    files: z.number().int(),
  })
  .openapi('ImportedMap')

export const importPreviewSchema = z
  .object({
    format: z.string(),
    maps: z.array(mapPreviewSchema),
    /** Personas that belong to no map of the file. */
    personas: z.array(personaPreviewSchema),
    notes: z.array(noteSchema),
    /** How the file was understood, in the words of the format's settings, to be shown, changed and sent again. */
    settings: z.record(z.string(), z.unknown()).nullable(),
  })
  .openapi('ImportPreview')
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const previewImport = route({
  method: 'post',
  path: '/imports/preview',
  tags: ['imports'],
  summary: 'What a file would become; nothing is written',
  'x-policy': 'create-document',
  'x-max-body': IMPORT_LIMIT + 64 * 1024,
  request,
  responses: { 200: json(importPreviewSchema, 'What would be made, and what would not and why') },
})

export const commitImport = route({
  method: 'post',
  path: '/imports',
  tags: ['imports'],
  summary: 'Make maps and personas of a file: all of them or none',
  'x-policy': 'create-document',
  'x-max-body': IMPORT_LIMIT + 64 * 1024,
  request,
  responses: {
    201: json(z.object({ documents: z.array(documentItemSchema), notes: z.array(noteSchema) }), 'Made'),
  },
})

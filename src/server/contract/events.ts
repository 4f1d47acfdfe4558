import { z } from '@hono/zod-openapi'
import { exactObject } from '../../domain/exact-object.ts'
import { ROW_REFUSALS } from '../../formats/events/event-row.ts'
import { EVENT_FORMATS, eventSettingsSchema } from '../../formats/events/event-settings.ts'
import { mappingParameters } from '../../journeys/mapping/mapping.ts'
import { documentItemSchema } from './documents.ts'
import { anyObject, body, idParam, json, problemSchema, route } from './route.ts'

const time = z.number().openapi({ description: 'Milliseconds since 1970' })
const count = z.number().int()

export const dataSetSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: time,
    /** When events came last. */
    updatedAt: time,
    events: count,
    cases: count,
    /** How many different names events have. */
    names: count,
    /** The first and the last event; null without events. */
    period: z.object({ from: time, to: time }).nullable(),
    /** What else is known of events. */
    columns: z.array(z.object({ name: z.string(), kind: z.enum(['text', 'number']), distinct: count.nullable() })),
    /** Rows that were not taken, over all imports that the events come from. */
    refused: count,
    /** Of the last import: the file, and how it was read, to read the next one alike. */
    source: z
      .object({ file: z.string(), bytes: count, format: z.enum(EVENT_FORMATS), settings: eventSettingsSchema })
      .nullable(),
    keepsOriginals: z.boolean(),
    /** Whether customer ids were replaced by keyed hashes. */
    isHashed: z.boolean(),
    /** Whether the events say only in which order, and not when. */
    isTimeless: z.boolean(),
    /** How many rules say which events are which touchpoints, and the version of these rules; 0: there were never any. */
    mapping: z.object({ rules: count, version: count }),
  })
  .openapi('DataSet')
export type DataSetAnswer = z.infer<typeof dataSetSchema>

export const IMPORT_STATES = ['receiving', 'ready', 'running', 'done', 'cancelled', 'failed'] as const

export const eventImportSchema = z
  .object({
    id: z.string(),
    file: z.string(),
    /** `receiving`: not all of the file is here; `cancelled` and `failed` can be started again. */
    state: z.enum(IMPORT_STATES),
    /** Size of the file in bytes, and how much of it is here. */
    bytes: count,
    received: count,
    /** Of the run: how much of the file is read, what came out of it, and at which rate. */
    bytesRead: count,
    events: count,
    refused: count,
    elapsedMs: count,
    eventsPerSecond: z.number(),
    /** Null as long as it can't be said. */
    secondsLeft: z.number().nullable(),
    /** Where the events are, once it is done. */
    dataSetId: z.string().nullable(),
    problem: problemSchema.pick({ reason: true, message: true, remedy: true }).nullable(),
    createdAt: time,
  })
  .openapi('EventImport')
export type EventImportAnswer = z.infer<typeof eventImportSchema>

const refusedSchema = z.object({
  line: count,
  reason: z.enum(ROW_REFUSALS),
  column: z.string().nullable(),
  message: z.string(),
})

export const eventPreviewSchema = z
  .object({
    format: z.enum(EVENT_FORMATS),
    /** As the file will be read; send it back, corrected, to preview again or to start. */
    settings: eventSettingsSchema,
    columns: z.array(
      z.object({
        name: z.string(),
        values: z.array(z.string()),
        /** Whether its beginning holds numbers, with a decimal point or comma; the whole column decides. */
        numbers: z.enum(['point', 'comma']).nullable(),
      }),
    ),
    /** Of a workbook: its sheets that are not hidden, the longest first. */
    sheets: z.array(z.object({ name: z.string(), rows: count })),
    objectTypes: z.array(z.object({ name: z.string(), count })),
    /** In the file's beginning, starts that a completion could be put together with (`lifecycle: "pair"`). */
    pairs: count,
    /** Whether dates could be read the other way round as well (3/4/2024). */
    isTimeAmbiguous: z.boolean(),
    isTimeless: z.boolean(),
    rows: z.array(
      z.object({
        caseId: z.string(),
        name: z.string(),
        time,
        end: time.nullable(),
        line: count,
        attributes: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
      }),
    ),
    /** The first rows that will not be taken. */
    refused: z.array(refusedSchema),
    /** How many rows of the file's beginning were looked at, and how many of them will not be taken. */
    seen: z.object({ rows: count, refused: count }),
  })
  .openapi('EventPreview')

/** Events of one request. */
const LIVE_EVENTS = 1000

export const sentEventSchema = exactObject({
  /** Tells an event that is sent again; without it every one is new. */
  id: z.union([z.string(), z.number()]).optional(),
  /** Whose it is: a customer, an order. Without it, a visitor of one day. */
  case: z.union([z.string(), z.number()]).optional(),
  event: z.string().optional(),
  /** Milliseconds since 1970, or ISO 8601. */
  time: z.union([z.string(), z.number()]).optional(),
  end: z.union([z.string(), z.number()]).nullish(),
  attributes: anyObject.nullish(),
})
export type SentEvent = z.infer<typeof sentEventSchema>

/** Why an event that was sent is not taken. In words: `events.sent.<reason>`. */
export const SENT_REFUSALS = [
  'not-an-event',
  'field-unknown',
  'field-unreadable',
  'no-event',
  'no-time',
  'time-unreadable',
  'too-long',
  'too-many-attributes',
] as const
export type SentRefusal = (typeof SENT_REFUSALS)[number]

export const sendEvents = route({
  method: 'post',
  path: '/events',
  tags: ['events'],
  summary: 'Send events as they happen',
  description:
    'They go into the data set of their source, which begins with the first. The answer comes when they are safe on disk. An event with a source and id that came before is counted and left out, so that a batch may be sent again after any failure. A token with the scope `events` may do this and nothing else, and may stand in a page.',
  'x-policy': 'send-events',
  'x-max-body': 4 * 1024 * 1024,
  request: {
    body: body(
      exactObject({
        source: z.string().trim().min(1).max(200).default('live'),
        events: z
          .array(z.unknown())
          .max(LIVE_EVENTS)
          .openapi({ items: { type: 'object' } }),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({
        accepted: count,
        duplicates: count,
        refused: z.array(z.object({ index: count, reason: z.enum(SENT_REFUSALS), message: z.string() })),
      }),
      'What was taken, and why each other was not',
    ),
  },
})

/** Of one request; a larger file comes in several. */
export const PIECE_LIMIT = 32 * 1024 * 1024
/** Largest file of events. */
export const EVENT_FILE_LIMIT = 64 * 1024 * 1024 * 1024

export const listDataSets = route({
  method: 'get',
  path: '/events',
  tags: ['events'],
  summary: 'Data sets of events in this workspace',
  'x-policy': 'read-events',
  responses: { 200: json(z.object({ items: z.array(dataSetSchema) }), 'Those that changed last come first') },
})

export const getDataSet = route({
  method: 'get',
  path: '/events/{id}',
  tags: ['events'],
  summary: 'One data set',
  'x-policy': 'read-events',
  request: { params: idParam },
  responses: { 200: json(dataSetSchema, 'What is known of it') },
})

export const renameDataSet = route({
  method: 'patch',
  path: '/events/{id}',
  tags: ['events'],
  summary: 'Give a data set another name',
  'x-policy': 'manage-events',
  request: { params: idParam, body: body(exactObject({ name: z.string().trim().min(1).max(200) })) },
  responses: { 200: json(dataSetSchema, 'As it is now') },
})

export const dropDataSet = route({
  method: 'delete',
  path: '/events/{id}',
  tags: ['events'],
  summary: 'Delete a data set with all its events and originals, for good',
  'x-policy': 'manage-events',
  request: { params: idParam },
  responses: { 204: { description: 'It is gone' } },
})

export const eraseFromDataSet = route({
  method: 'post',
  path: '/events/{id}/erasure',
  tags: ['events'],
  summary: 'Take one customer’s events out of a data set, for good',
  description:
    'Without `confirm` it says what would go. With it, every journey of that customer goes, with all that only they had, from every file of the data set; files that were kept as they came go as a whole, since nobody can take a part out of them. The id is given as it was before it was replaced by a hash. What is sent or imported afterwards comes in anew.',
  'x-policy': 'manage-events',
  request: {
    params: idParam,
    body: body(
      exactObject({
        /** The id whose journeys go; or with `column`, what that column holds in them. */
        customer: z.string().trim().min(1).max(500),
        column: z.string().max(200).nullable().default(null),
        confirm: z.boolean().default(false),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({ events: count, cases: count, originals: count, isErased: z.boolean() }),
      'How many events of how many journeys, and how many files that were kept',
    ),
  },
})

export const profileDataSet = route({
  method: 'get',
  path: '/events/{id}/profile',
  tags: ['events'],
  summary: 'What events there are and what is known of them, the most frequent first',
  'x-policy': 'read-events',
  request: { params: idParam },
  responses: {
    200: json(
      z.object({
        names: z.array(z.object({ name: z.string(), events: count, cases: count })),
        /** Names that are not listed, and the events that have them. */
        otherNames: z.object({ names: count, events: count }),
        columns: z.array(
          z.object({
            name: z.string(),
            kind: z.enum(['text', 'number']),
            missing: count,
            distinct: count.nullable(),
            values: z.array(z.object({ value: z.string(), events: count })),
            least: z.number().nullable(),
            most: z.number().nullable(),
          }),
        ),
      }),
      'Names and values with their counts',
    ),
  },
})

export const listRefused = route({
  method: 'get',
  path: '/events/{id}/refused',
  tags: ['events'],
  summary: 'Rows that were not taken, with the reason for each',
  'x-policy': 'read-events',
  request: {
    params: idParam,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
  },
  responses: { 200: json(z.object({ items: z.array(refusedSchema), all: count }), 'In the order of their lines') },
})

export const exportRefused = route({
  method: 'get',
  path: '/events/{id}/refused/export',
  tags: ['events'],
  summary: 'The same as CSV',
  'x-policy': 'read-events',
  request: { params: idParam },
  responses: { 200: { description: 'A table', content: { 'text/csv': { schema: z.string() } } } },
})

const mappingSchema = exactObject({
  /** In order: the first that fits an event says what it is. */
  rules: mappingParameters.shape.rules,
  /** Counts the changes; 0: there are no rules yet. */
  version: count,
}).openapi('EventMapping')

export const getMapping = route({
  method: 'get',
  path: '/events/{id}/mapping',
  tags: ['events'],
  summary: 'By which rules events are touchpoints and stages',
  description: 'The analysis `mapping` says what rules would do: what each decides, and which events none fits.',
  'x-policy': 'read-events',
  request: { params: idParam },
  responses: { 200: json(mappingSchema, 'The rules, and their version') },
})

export const replaceMapping = route({
  method: 'put',
  path: '/events/{id}/mapping',
  tags: ['events'],
  summary: 'Give a data set other rules',
  description:
    'Send the version that was read: where somebody else has changed the rules since, nothing is written (`mapping-changed`). Analyses use them with `namedBy: "touchpoint"` or `namedBy: "stage"`.',
  'x-policy': 'manage-events',
  request: { params: idParam, body: body(mappingSchema) },
  responses: { 200: json(mappingSchema, 'As they are now') },
})

export const runAnalysis = route({
  method: 'post',
  path: '/events/{id}/analyses/{analysis}',
  tags: ['events'],
  summary: 'Ask a question of a data set',
  description:
    '`GET /analyses` lists the questions and what each takes. The answer says what it rests on: `basis`. With `namedBy: "touchpoint"` or `namedBy: "stage"` events are called by the data set’s rules, unless a `mapping` is given. With `Accept: application/x-ndjson`, an answer that takes longer than a second comes in lines: `{"share": 0.4}` says how much is done (null: nobody can tell yet), and the last, `{"status": 200, "body": …}`, is the answer.',
  'x-policy': 'read-events',
  'x-reads': true,
  request: {
    params: idParam.extend({ analysis: z.string().regex(/^[a-z][a-z-]{0,40}$/) }),
    body: body(exactObject({ parameters: anyObject.default({}) })),
  },
  responses: { 200: json(z.record(z.string(), z.unknown()), 'The analysis’ own result') },
})

/** What a draft is made of: one of the journeys that `discover` found, or one of the groups of `segments`. */
export const DRAFTS = { journey: 'discover', segment: 'segments' } as const

export const draftRequest = exactObject({
  of: z.enum(['journey', 'segment']),
  place: count.min(0),
  /** As the analysis was asked. */
  parameters: anyObject.default({}),
  /** A title or name; without it what is drafted says it. */
  name: z.string().trim().min(1).max(200).optional(),
  /** The column that says by what channel a touchpoint is met; without it one that is called so. */
  channel: z.string().max(200).optional(),
  seen: exactObject({ updatedAt: time, mappingVersion: count }).optional(),
})

export const makeDraft = route({
  method: 'post',
  path: '/events/{id}/drafts',
  tags: ['events'],
  summary: 'Make a draft map of a journey that was found, or a draft persona of a segment',
  description:
    'Each card and trait says what it rests on. `place` counts from 0 in the answer of the analysis (`discover` or `segments`) to the same parameters. Send what was seen of the data set with it: where events or rules have changed since, nothing is made (`events-changed`).',
  'x-policy': 'create-document',
  request: { params: idParam, body: body(draftRequest) },
  responses: { 201: json(documentItemSchema, 'Made') },
})

export const makeDraftFile = route({
  method: 'post',
  path: '/events/{id}/drafts/file',
  tags: ['events'],
  summary: 'The same draft as Polku’s own file, which is not kept',
  'x-policy': 'read-events',
  'x-reads': true,
  request: { params: idParam, body: body(draftRequest) },
  responses: { 200: json(z.record(z.string(), z.unknown()), 'A file of the format `polku/map` or `polku/persona`') },
})

export const listAnalyses = route({
  method: 'get',
  path: '/analyses',
  tags: ['events'],
  summary: 'Every analysis, with the JSON Schema of its parameters',
  'x-policy': 'read-workspace',
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ id: z.string(), parameters: z.record(z.string(), z.unknown()) })) }),
      'In the order in which menus offer them',
    ),
  },
})

export const listEventImports = route({
  method: 'get',
  path: '/event-imports',
  tags: ['events'],
  summary: 'Files that are on their way in, and those of the last days',
  'x-policy': 'manage-events',
  responses: { 200: json(z.object({ items: z.array(eventImportSchema) }), 'The newest first') },
})

export const beginEventImport = route({
  method: 'post',
  path: '/event-imports',
  tags: ['events'],
  summary: 'Announce a file of events; its bytes follow',
  'x-policy': 'manage-events',
  request: {
    body: body(exactObject({ file: z.string().min(1).max(300), bytes: z.number().int().min(0).max(EVENT_FILE_LIMIT) })),
  },
  responses: { 201: json(eventImportSchema, 'Send the bytes to `/event-imports/{id}/bytes?at=0`') },
})

export const getEventImport = route({
  method: 'get',
  path: '/event-imports/{id}',
  tags: ['events'],
  summary: 'How far an import is',
  'x-policy': 'manage-events',
  request: { params: idParam },
  responses: { 200: json(eventImportSchema, 'As it is now') },
})

export const sendEventBytes = route({
  method: 'put',
  path: '/event-imports/{id}/bytes',
  tags: ['events'],
  summary: 'Send a piece of the file',
  description:
    'Pieces come in order. A piece that begins elsewhere than where the file ends so far is refused with `wrong-place`; `received` says where to go on, so that a broken upload is resumed.',
  'x-policy': 'manage-events',
  'x-max-body': PIECE_LIMIT + 1024,
  request: {
    params: idParam,
    query: z.object({ at: z.coerce.number().int().min(0) }),
    body: { required: true, content: { 'application/octet-stream': { schema: z.any() } } },
  },
  responses: { 200: json(eventImportSchema, 'As it is now') },
})

export const previewEventImport = route({
  method: 'post',
  path: '/event-imports/{id}/preview',
  tags: ['events'],
  summary: 'What the file’s beginning would become; nothing is written',
  'x-policy': 'manage-events',
  request: { params: idParam, body: body(exactObject({ settings: eventSettingsSchema.default({}) })) },
  responses: { 200: json(eventPreviewSchema, 'Guessed columns, events and refused rows') },
})

/** Where events go: into a new data set, behind those of one that is there, or in their place. */
export const importTargetSchema = z.union([
  exactObject({ name: z.string().trim().min(1).max(200) }),
  exactObject({ id: z.string().max(64), mode: z.enum(['append', 'replace']) }),
])

export const startEventImport = route({
  method: 'post',
  path: '/event-imports/{id}/start',
  tags: ['events'],
  summary: 'Take the file’s events in: all that can be read, or none when it is cancelled or fails',
  'x-policy': 'manage-events',
  request: {
    params: idParam,
    body: body(
      exactObject({
        into: importTargetSchema,
        settings: eventSettingsSchema.default({}),
        /** Keep the file as it came beside the events. */
        keepOriginal: z.boolean().default(false),
        /** Replace customer ids by hashes with a key that never leaves the server. */
        hashIds: z.boolean().default(false),
      }),
    ),
  },
  responses: { 202: json(eventImportSchema, 'It runs; ask how far it is') },
})

export const cancelEventImport = route({
  method: 'post',
  path: '/event-imports/{id}/cancel',
  tags: ['events'],
  summary: 'Stop an import; the data stay as they were, and the file can be started again',
  'x-policy': 'manage-events',
  request: { params: idParam },
  responses: { 200: json(eventImportSchema, 'As it is now') },
})

export const dropEventImport = route({
  method: 'delete',
  path: '/event-imports/{id}',
  tags: ['events'],
  summary: 'Forget an import and throw its file away; events that came in stay',
  'x-policy': 'manage-events',
  request: { params: idParam },
  responses: { 204: { description: 'It is gone' } },
})
